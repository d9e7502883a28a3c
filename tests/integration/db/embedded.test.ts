import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startEmbedded } from "#lib/db/embedded"
import { takeLock, thisProcess, withLock } from "#lib/db/embedded/lock"
import { isAlive } from "#lib/db/embedded/processes"
import { checkServer } from "#lib/db/server-check"
import { StartProblem } from "#lib/db/start-problem"

const place = mkdtempSync(join(tmpdir(), "portal-embedded-"))
const folder = join(place, "postgres")
// Commits reach the system, not the disk: enough for a killed process, too little for a power cut.
const settings = { fsync: "off" }
const start = () => startEmbedded({ folder, settings })
const serverProcess = () => Number(readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")[0])

beforeAll(async () => {
  const first = await start()
  await first.stop()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Starts or joins in a process of its own; resolves once it has said "joined" or "started". */
async function inAnotherProcess() {
  const program = `
    const { startEmbedded } = await import("#lib/db/embedded")
    const { joined } = await startEmbedded(${JSON.stringify({ folder, settings })})
    console.log(joined ? "joined" : "started")
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [word] = await once(child.stdout, "data")
  return { child, word: String(word).trim() }
}

describe("the embedded server", () => {
  test("two processes that race get one server", async () => {
    const others = await Promise.all([inAnotherProcess(), inAnotherProcess()])
    expect(others.map(({ word }) => word).sort()).toEqual(["joined", "started"])
    for (const { child } of others) {
      child.kill("SIGKILL")
      await once(child, "exit")
    }
    const last = await start()
    expect(last.joined).toBe(true)
    await last.stop()
  })

  test("a server whose starter was killed is joined, and stopped by the last to leave", async () => {
    const { child } = await inAnotherProcess()
    const pid = serverProcess()
    child.kill("SIGKILL")
    await once(child, "exit")
    expect(isAlive(pid)).toBe(true)
    const one = await start()
    const two = await start()
    expect([one.joined, two.joined]).toEqual([true, true])
    await one.stop()
    expect(isAlive(pid)).toBe(true)
    await two.stop()
    expect(isAlive(pid)).toBe(false)
    expect(readdirSync(join(folder, "users"))).toEqual([])
  })

  test("a server that was killed starts again with everything that was committed", async () => {
    const before = await start()
    await query(before.ownerUrl, "CREATE TABLE note (text text); INSERT INTO note VALUES ('kept')")
    process.kill(serverProcess(), "SIGKILL")
    const after = await start()
    expect(after.joined).toBe(false)
    expect(await query(after.ownerUrl, "SELECT text FROM note")).toEqual([{ text: "kept" }])
    await query(after.ownerUrl, "DROP TABLE note")
    await before.stop()
    await after.stop()
  })

  test("its two roles are bound by every rule: neither is a superuser, and the application's owns nothing", async () => {
    const database = await start()
    try {
      expect(await checkServer(database)).toEqual([])
      await expect(checkServer({ ...database, appUrl: database.adminUrl })).rejects.toThrow("superuser")
      await expect(query(database.appUrl, "CREATE TABLE note (text text)")).rejects.toThrow("permission denied")
    } finally {
      await database.stop()
    }
  })

  test("files of another major version are refused and left as they are", async () => {
    const version = join(folder, "cluster", "PG_VERSION")
    const found = readFileSync(version, "utf8")
    writeFileSync(version, "17\n")
    await expect(start()).rejects.toThrow("made by PostgreSQL 17")
    writeFileSync(version, found)
  })
})

describe("a lock between processes", () => {
  const file = join(place, "lock")

  test("names the living process that has it", () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, mark: "" }))
    expect(takeLock(file)).toEqual({ pid: process.ppid, mark: "" })
    rmSync(file)
  })

  test.runIf(process.platform === "linux")(
    "is taken over from a dead process whose number somebody else has now",
    () => {
      writeFileSync(file, JSON.stringify({ pid: process.ppid, mark: "another start" }))
      expect(takeLock(file, thisProcess(3000))).toBeNull()
      expect(takeLock(file)).toMatchObject({ pid: process.pid, port: 3000 })
      rmSync(file)
    },
  )

  test("lets one piece of work run at a time", async () => {
    const running: string[] = []
    const work = (name: string) => () => {
      running.push(`${name} in`)
      return Promise.resolve().then(() => running.push(`${name} out`))
    }
    await Promise.all([withLock(file, work("a")), withLock(file, work("b"))])
    expect(running).toEqual(["a in", "a out", "b in", "b out"])
  })

  test("a start problem says what was found and what to do", () => {
    expect(new StartProblem("Found this.", "Do that.").message).toBe("Found this.\nDo that.")
  })
})

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

import { spawn, spawnSync } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import type { Binaries } from "#lib/db/embedded/binaries"
import { type Identity, serverEnvironment } from "#lib/db/embedded/identity"
import { adminPasswordPath } from "#lib/db/embedded/passwords"
import { isAlive, isKnown } from "#lib/db/embedded/processes"
import { StartProblem } from "#lib/db/start-problem"

export type Settings = Record<string, string | number>

/** One folder's server: where it lies, what runs it, and the admin's password to ask whether it answers. */
export type Server = { folder: string; binaries: Binaries; identity: Identity; adminPassword: string }

/**
 * Loopback only and no socket file. `timezone` must be UTC (the driver drops offsets); `io_method=sync` works where
 * io_uring and worker processes are forbidden, as in many containers.
 */
const baseSettings: Settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  max_connections: 60,
  shared_buffers: "128MB",
  io_method: "sync",
}

const pollMilliseconds = 25
const startPolls = 2_400
const goodbyePolls = 400

/** Makes the cluster at the first start. It is built beside its place and then renamed: half a cluster never stays. */
export function ensureCluster(server: Server, settings: Settings): void {
  const { folder, binaries } = server
  const cluster = join(folder, "cluster")
  const version = join(cluster, "PG_VERSION")
  if (existsSync(version)) {
    const found = Number.parseInt(readFileSync(version, "utf8"), 10)
    if (found === binaries.major) return
    throw new StartProblem(
      `${cluster} was made by PostgreSQL ${found}; the portal now brings PostgreSQL ${binaries.major}, which cannot read it.`,
      "Go back to the version of the portal that made it, back the database up there, and restore it into an empty folder here.",
    )
  }
  const draft = `${cluster}.draft`
  rmSync(draft, { recursive: true, force: true })
  // The builtin provider orders and folds alike on every machine, whatever languages its system knows.
  const locale = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const access = ["-U", "admin", "--pwfile", adminPasswordPath(folder), "-A", "scram-sha-256"]
  const careless = settings.fsync === "off" ? ["--no-sync"] : []
  const [command, options] = program(server, "initdb", [
    "-D",
    draft,
    ...access,
    ...locale,
    "--no-instructions",
    ...careless,
  ])
  const made = spawnSync(command, options, {
    ...server.identity.user,
    cwd: folder,
    env: serverEnvironment,
    encoding: "utf8",
  })
  if (made.status !== 0) {
    const reason = (made.stderr || made.error?.message || "").trim()
    throw new StartProblem(
      `The database's folder could not be made in ${folder}: ${reason}`,
      "Check free space and the rights on that folder, then start again.",
    )
  }
  renameSync(draft, cluster)
}

/** The port of the folder's running server, or null when none runs. Waits for one that is starting or stopping. */
export async function runningPort(server: Server): Promise<number | null> {
  const { pid, port } = readPostmaster(server)
  for (let polls = 0; pid && polls < goodbyePolls && isAlive(pid); polls++) {
    if (await answers(server, port)) return port
    await sleep(pollMilliseconds)
  }
  // A killed server keeps its number until it is reaped, and PostgreSQL would take the number for a living server.
  for (let polls = 0; pid && polls < goodbyePolls && !isAlive(pid) && isKnown(pid); polls++)
    await sleep(pollMilliseconds)
  return null
}

/** Starts the folder's server and returns its port: the one it had before if that is still free. */
export async function launch(server: Server, settings: Settings): Promise<number> {
  const portFile = join(server.folder, "port")
  const usual = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0
  for (const wanted of [usual, 0, 0]) {
    const port = wanted || (await freePort())
    if (!(await comesUp(server, settings, port))) continue
    writeFileSync(portFile, `${port}\n`)
    return port
  }
  throw new StartProblem(
    `PostgreSQL did not come up in ${server.folder}. Its last words:\n${lastWords(server)}`,
    `The whole log is ${logFile(server)}. Mend what it names and start again; never delete the folder to get going.`,
  )
}

/** Stops the folder's server, whoever started it. Its sessions end, what was committed stays. */
export async function stopServer(server: Server): Promise<void> {
  const { pid } = readPostmaster(server)
  if (!pid || !isAlive(pid)) return
  if (process.platform === "win32") {
    const [command, options] = program(server, "pg_ctl", ["stop", "-D", join(server.folder, "cluster"), "-m", "fast"])
    spawnSync(command, options)
    return
  }
  process.kill(pid, "SIGINT")
  for (let polls = 0; isAlive(pid); polls++) {
    // After a minute it ends without its last checkpoint; the next start then recovers from the write-ahead log.
    if (polls === startPolls) process.kill(pid, "SIGQUIT")
    await sleep(pollMilliseconds)
  }
}

/** A connection as the superuser. A server that goes away must not end this process through an unheard error. */
export async function connectAdmin({ adminPassword }: Server, port: number, database = "postgres"): Promise<pg.Client> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "admin",
    password: adminPassword,
    database,
    connectionTimeoutMillis: 3_000,
  })
  client.on("error", () => {})
  await client.connect()
  return client
}

async function comesUp(server: Server, settings: Settings, port: number): Promise<boolean> {
  const cluster = join(server.folder, "cluster")
  const configured = Object.entries({ ...baseSettings, ...settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ])
  const [command, options] = program(server, "postgres", ["-D", cluster, "-p", String(port), ...configured])
  const log = openSync(logFile(server), "a", 0o600)
  // Detached: Ctrl-C and the end of this process must not take the server from others who joined it.
  const child = spawn(command, options, {
    ...server.identity.user,
    cwd: cluster,
    env: serverEnvironment,
    detached: true,
    stdio: ["ignore", log, log],
  })
  closeSync(log)
  let ended = false
  child.once("exit", () => {
    ended = true
  })
  child.once("error", () => {
    ended = true
  })
  child.unref()
  for (let polls = 0; !ended && polls < startPolls; polls++) {
    if (await answers(server, port)) return true
    await sleep(pollMilliseconds)
  }
  child.kill("SIGQUIT")
  return false
}

/** Whether the folder's own server answers there; a copy of the folder knows the same password. */
async function answers(server: Server, port: number): Promise<boolean> {
  try {
    const admin = await connectAdmin(server, port)
    try {
      const { rows } = await admin.query("SELECT current_setting('data_directory') AS folder")
      return realpathSync(rows[0].folder) === realpathSync(join(server.folder, "cluster"))
    } finally {
      await admin.end()
    }
  } catch {
    return false
  }
}

/** What the server wrote about itself: process number on the first line, port on the fourth. */
function readPostmaster({ folder }: Server): { pid: number; port: number } {
  try {
    const lines = readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return { pid: 0, port: 0 }
  }
}

function program({ binaries, identity }: Server, name: string, options: string[]): [string, string[]] {
  const [command = "", ...rest] = [...identity.prefix, join(binaries.folder, name), ...options]
  return [command, rest]
}

function logFile({ folder }: Server): string {
  return join(folder, "postgres.log")
}

function lastWords(server: Server): string {
  return readFileSync(logFile(server), "utf8").trimEnd().split("\n").slice(-6).join("\n")
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))))
    })
  })
}

import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"

const follow = fileURLToPath(new URL("../../scripts/follow-parent.mjs", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "follow-"))
const parentFile = join(folder, "parent.mjs")
const childFile = join(folder, "child.mjs")

beforeAll(() => {
  writeFileSync(
    childFile,
    `console.log(JSON.stringify({ pid: process.pid, options: process.execArgv, words: process.argv.slice(2) }))
     setInterval(() => {}, 1_000_000)`,
  )
  writeFileSync(
    parentFile,
    `import { spawn } from "node:child_process"
     const words = [${JSON.stringify(follow)}, ${JSON.stringify(childFile)}]
     spawn(process.execPath, words, { detached: true, stdio: ["ignore", "inherit", "inherit", "ipc"] })`,
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("a program that follows its parent is started without options of Node's, and ends when its parent is killed", async ({
  signal,
}) => {
  const parent = spawn(process.execPath, [parentFile], { stdio: ["ignore", "pipe", "inherit"] })
  const [line] = (await once(parent.stdout, "data")) as [Buffer]
  const child = JSON.parse(line.toString()) as { pid: number; options: string[] }
  try {
    // Next's development server answers nothing when Node was given an option that loads a module before it.
    expect(child.options).toEqual([])
    expect(isAlive(child.pid)).toBe(true)
    parent.kill("SIGKILL")
    while (isAlive(child.pid)) await sleep(20, undefined, { signal })
  } finally {
    if (isAlive(child.pid)) process.kill(child.pid, "SIGKILL")
  }
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

import { randomUUID } from "node:crypto"
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { isAlive, processMark } from "#lib/db/embedded/processes"
import { StartProblem } from "#lib/db/start-problem"

/** Who holds a lock. `port` is set by the portal's own lock, for the message to whoever comes second. */
export type Holder = { pid: number; mark: string; port?: number }

const pollMilliseconds = 50
const waitMilliseconds = 120_000

/** This process as a holder. */
export function thisProcess(port?: number): Holder {
  return { pid: process.pid, mark: processMark(process.pid), ...(port === undefined ? {} : { port }) }
}

/** Takes the lock and returns null, or returns the living process that has it. What the dead left behind is removed. */
export function takeLock(file: string, self: Holder = thisProcess()): Holder | null {
  for (;;) {
    if (create(file, self)) return null
    const holder = readHolder(file)
    if (holder && isAlive(holder.pid, holder.mark)) return holder
    removeStale(file)
  }
}

export function releaseLock(file: string): void {
  rmSync(file, { force: true })
}

/** Runs `work` while no other process runs under the same lock; waits for its turn up to two minutes. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  let holder = takeLock(file)
  for (let waited = 0; holder; waited += pollMilliseconds) {
    if (waited > waitMilliseconds) {
      throw new StartProblem(
        `Process ${holder.pid} has held ${file} for two minutes.`,
        "Wait for it, or end that process and start again.",
      )
    }
    await sleep(pollMilliseconds)
    holder = takeLock(file)
  }
  try {
    return await work()
  } finally {
    releaseLock(file)
  }
}

/** Who a lock file, or a file of the same form, names; null when it is gone or is no such file. */
export function readHolder(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"))
    return Number.isInteger(holder?.pid) ? holder : null
  } catch {
    return null
  }
}

// A hard link makes the file appear with its content: nobody ever reads a lock that is still empty.
function create(file: string, self: Holder): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

// Moved aside before it is deleted: if another process took the lock between our look and our move, it gets it back.
function removeStale(file: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return
    throw error
  }
  const holder = readHolder(aside)
  if (holder && isAlive(holder.pid, holder.mark)) linkSync(aside, file)
  rmSync(aside, { force: true })
}

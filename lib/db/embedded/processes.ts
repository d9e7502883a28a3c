import { readFileSync } from "node:fs"

/**
 * Tells one process from a later one with the same number: its start in ticks since boot, or "" where the system does
 * not say (everywhere but Linux). Numbers repeat soon in containers, which count from 1 at every start.
 */
export function processMark(pid: number): string {
  return processFields(pid)?.[19] ?? ""
}

/** Whether the process runs. A zombie, dead but not yet reaped by its parent, does not; nor does a successor. */
export function isAlive(pid: number, mark = ""): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isKnown(pid)) return false
  const fields = processFields(pid)
  if (!fields) return true
  return fields[0] !== "Z" && (mark === "" || mark === fields[19])
}

/** Whether the system still keeps the number, be it for a zombie. */
export function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** Fields of /proc/<pid>/stat from the state on; the name before it may itself hold spaces and brackets. */
function processFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  } catch {
    return null
  }
}

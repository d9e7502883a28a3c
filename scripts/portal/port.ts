import { readdirSync, readFileSync, readlinkSync } from "node:fs"
import { createServer } from "node:net"
import { StartProblem } from "#lib/db/start-problem"

/** Refuses a port that is taken, and names who has it where the system tells. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const code = await tryPort(port, host)
  if (code === null) return
  if (code !== "EADDRINUSE") {
    throw new StartProblem(
      `The portal may not listen on ${host}:${port} (${code}).`,
      "Set PORT to a number above 1024, and HOST to an address of this machine.",
    )
  }
  const holder = portHolder(port)
  const remedy = `End it, or choose another port: PORT=${port + 1} npm start`
  if (holder) throw new StartProblem(`Port ${port} is taken by process ${holder.pid} (${holder.command}).`, remedy)
  const question = process.platform === "win32" ? `netstat -ano | findstr :${port}` : `lsof -i :${port}`
  throw new StartProblem(`Port ${port} is taken. To see by what: ${question}`, remedy)
}

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))))
    })
  })
}

/** The code of the error that listening there meets, or null. */
function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}

/** Linux lists the sockets that listen by number, and each process's sockets among its open files. */
function portHolder(port: number): { pid: number; command: string } | null {
  const sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap(table => listeningSockets(table, port))
  const owns = (pid: string) => linksOf(`/proc/${pid}/fd`).some(link => sockets.includes(link))
  const pid = sockets.length > 0 && entriesOf("/proc").find(name => /^\d+$/.test(name) && owns(name))
  if (!pid) return null
  return { pid: Number(pid), command: readText(`/proc/${pid}/cmdline`).split("\0").join(" ").trim() }
}

function listeningSockets(table: string, port: number): string[] {
  const listening = "0A"
  const ending = `:${port.toString(16).toUpperCase().padStart(4, "0")}`
  return readText(table)
    .split("\n")
    .map(line => line.trim().split(/\s+/))
    .filter(columns => columns[1]?.endsWith(ending) && columns[3] === listening)
    .map(columns => `socket:[${columns[9]}]`)
}

function linksOf(folder: string): string[] {
  return entriesOf(folder).map(name => {
    try {
      return readlinkSync(`${folder}/${name}`)
    } catch {
      return ""
    }
  })
}

// Processes end while they are looked at, and those of other people are closed to us: what cannot be read is not there.
function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}

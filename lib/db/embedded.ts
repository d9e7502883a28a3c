import { randomUUID } from "node:crypto"
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { findBinaries } from "#lib/db/embedded/binaries"
import { serverIdentity } from "#lib/db/embedded/identity"
import { readHolder, thisProcess, withLock } from "#lib/db/embedded/lock"
import { type RoleName, rolePasswords } from "#lib/db/embedded/passwords"
import { isAlive } from "#lib/db/embedded/processes"
import { ensureDatabase } from "#lib/db/embedded/roles"
import {
  connectAdmin,
  ensureCluster,
  launch,
  runningPort,
  type Server,
  type Settings,
  stopServer,
} from "#lib/db/embedded/server"
import { StartProblem } from "#lib/db/start-problem"

export type EmbeddedDatabase = {
  /** As `portal_owner`, who owns the database and migrates it. */
  ownerUrl: string
  /** As `portal_app`, who owns nothing and is bound by row-level security. */
  appUrl: string
  /** As the superuser: for tests, backups and nothing else. */
  adminUrl: string
  port: number
  /** Whether the server ran already. */
  joined: boolean
  /** Leaves the server. The last process to leave stops it. */
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that npm brought, with its data in `folder`, or joins the one that runs there: any number of
 * processes may ask at once. The server outlives a killed process and serves the next one that asks. Throws
 * `StartProblem` when it cannot run here.
 */
export async function startEmbedded({
  folder,
  database = "portal",
  settings = {},
}: {
  folder: string
  database?: string
  settings?: Settings
}): Promise<EmbeddedDatabase> {
  if (!/^[a-z_][a-z0-9_]*$/.test(database))
    throw new Error(`"${database}" is no name for a database: use a-z, 0-9 and _`)
  const home = resolve(folder)
  makeFolder(home)
  const lock = join(home, "lock")
  return withLock(lock, async () => {
    const binaries = findBinaries()
    const identity = serverIdentity(binaries, home)
    const passwords = rolePasswords(home, identity)
    const server: Server = { folder: home, binaries, identity, adminPassword: passwords.admin }
    ensureCluster(server, settings)
    const found = await runningPort(server)
    const port = found ?? (await launch(server, settings))
    const leave = enter(home)
    const admin = await connectAdmin(server, port)
    try {
      await ensureDatabase(admin, database, passwords)
    } finally {
      await admin.end()
    }
    const url = (role: RoleName) => `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`
    const stop = () =>
      withLock(lock, async () => {
        leave()
        if (!isUsed(home)) await stopServer(server)
      })
    return {
      ownerUrl: url("portal_owner"),
      appUrl: url("portal_app"),
      adminUrl: url("admin"),
      port,
      joined: found !== null,
      stop,
    }
  })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o700)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartProblem(
      `The database's folder ${folder} cannot be used (${code}).`,
      "Start the portal as the user who started it first, or name another folder.",
    )
  }
}

/** Signs this process in as a user of the server; the answer signs it out. */
function enter(folder: string): () => void {
  const users = join(folder, "users")
  mkdirSync(users, { recursive: true })
  const entry = join(users, randomUUID())
  writeFileSync(entry, JSON.stringify(thisProcess()))
  return () => rmSync(entry, { force: true })
}

/** Whether a living process uses the server. Entries of those that were killed are swept out. */
function isUsed(folder: string): boolean {
  const users = join(folder, "users")
  const living = readdirSync(users).filter(name => {
    const user = readHolder(join(users, name))
    if (user && isAlive(user.pid, user.mark)) return true
    rmSync(join(users, name), { force: true })
    return false
  })
  return living.length > 0
}

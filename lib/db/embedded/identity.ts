import { spawnSync } from "node:child_process"
import { chownSync, existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Binaries } from "#lib/db/embedded/binaries"
import { StartProblem } from "#lib/db/start-problem"

/** As whom PostgreSQL runs: another user, or the same one seen through a user namespace. */
export type Identity = { user: { uid?: number; gid?: number }; prefix: string[] }

type Account = { uid: number; gid: number }

/**
 * PostgreSQL's surroundings: nothing of ours. It needs no secret of the portal, and the order of words and hours must
 * not depend on who started it.
 */
export const serverEnvironment = {
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
} as Record<string, string> as NodeJS.ProcessEnv

const unshare = ["unshare", "--user", "--map-user=65534", "--map-group=65534"]

/**
 * PostgreSQL refuses to run as root. Started by root it steps down to the owner of its folder, else to `postgres`,
 * else to `nobody`. Where such a user cannot reach the folder or the binaries, as below a closed home folder, it stays
 * root outside and is somebody else inside a user namespace.
 */
export function serverIdentity({ folder: binaries }: Binaries, folder: string): Identity {
  if (process.getuid?.() !== 0) return { user: {}, prefix: [] }
  const postgres = join(binaries, "postgres")
  const owner = clusterOwner(folder)
  const account = owner === null ? accountFor(folder) : owner.uid === 0 ? null : owner
  if (account) {
    chownSync(folder, account.uid, account.gid)
    const test = ["-c", 'test -w "$1" && "$2" --version', "sh", folder, postgres]
    if (spawnSync("/bin/sh", test, { ...account, env: serverEnvironment }).status === 0)
      return { user: account, prefix: [] }
    chownSync(folder, 0, 0)
  }
  const [command = "", ...options] = unshare
  const inside = spawnSync(command, [...options, postgres, "--version"], { env: serverEnvironment })
  if (inside.status === 0) return { user: {}, prefix: unshare }
  throw new StartProblem(
    "PostgreSQL does not run as root, and no other user can reach its folder here.",
    "Start the portal as an ordinary user, or set DATABASE_URL.",
  )
}

/** A cluster stays with the user who made it, named or not; null while there is none. */
function clusterOwner(folder: string): Account | null {
  const cluster = join(folder, "cluster")
  if (!existsSync(cluster)) return null
  const { uid, gid } = statSync(cluster)
  return { uid, gid }
}

// initdb asks the system for its user's name, so a made-up number will not do.
function accountFor(folder: string): Account | null {
  const owner = statSync(folder).uid
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map(line => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const found =
    accounts.find(({ uid }) => owner !== 0 && uid === owner) ??
    accounts.find(({ name }) => name === "postgres") ??
    accounts.find(({ name }) => name === "nobody")
  return found ? { uid: found.uid, gid: found.gid } : null
}

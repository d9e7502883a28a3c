import { randomBytes } from "node:crypto"
import { chownSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Identity } from "#lib/db/embedded/identity"

/** `admin` is the superuser: it makes roles and databases, copies and empties; no part of the portal works as it. */
export type RoleName = "admin" | "portal_owner" | "portal_app"

const adminPasswordFile = "admin-password"

/** Where `initdb` reads the admin's password. */
export function adminPasswordPath(folder: string): string {
  return join(folder, adminPasswordFile)
}

/** The passwords of the three roles, made at the first start. They lie in the data folder, for its owner's eyes only. */
export function rolePasswords(folder: string, { user }: Identity): Record<RoleName, string> {
  const read = (name: string): string => {
    const file = join(folder, name)
    if (!existsSync(file)) {
      writeFileSync(file, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 })
      if (user.uid !== undefined && user.gid !== undefined) chownSync(file, user.uid, user.gid)
    }
    return readFileSync(file, "utf8").trim()
  }
  return { admin: read(adminPasswordFile), portal_owner: read("owner-password"), portal_app: read("app-password") }
}

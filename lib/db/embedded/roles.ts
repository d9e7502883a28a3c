import pg from "pg"
import type { RoleName } from "#lib/db/embedded/passwords"

/**
 * Makes the two roles and the database where they are missing. `portal_owner` owns the database and migrates; it may
 * create databases, which `prisma migrate` needs for its shadow. `portal_app` owns nothing and is bound by row-level
 * security. Neither is a superuser, so that a right missing in production is missing here too.
 */
export async function ensureDatabase(
  admin: pg.Client,
  database: string,
  passwords: Record<RoleName, string>,
): Promise<void> {
  await ensureRole(admin, "portal_owner", "LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE", passwords.portal_owner)
  await ensureRole(admin, "portal_app", "LOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE", passwords.portal_app)
  const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [database])
  if (!rowCount) await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER portal_owner`)
}

async function ensureRole(admin: pg.Client, role: RoleName, rights: string, password: string): Promise<void> {
  const { rowCount } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role])
  if (!rowCount) await admin.query(`CREATE ROLE ${role} ${rights} PASSWORD ${pg.escapeLiteral(password)}`)
}

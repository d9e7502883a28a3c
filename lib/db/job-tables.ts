import type pg from "pg"
import { getConstructionPlans, getMigrationPlans } from "pg-boss"
import pgBoss from "pg-boss/package.json" with { type: "json" }

/**
 * Makes or raises the tables of the job engine (pg-boss 12.35), which keeps its own schema `pgboss` beside Prisma's. The
 * owner does it, so that the application's role owns nothing there either: give PgBoss `migrate: false` and queues
 * without `partition`, which would have to make a table. Returns whether anything was done.
 */
export async function installJobTables(owner: pg.Client, appRole: string): Promise<boolean> {
  const found = await installedVersion(owner)
  if (found === pgBoss.pgboss.schema) return false
  await owner.query(found === null ? getConstructionPlans("pgboss") : getMigrationPlans("pgboss", found))
  const role = owner.escapeIdentifier(appRole)
  await owner.query(`GRANT USAGE ON SCHEMA pgboss TO ${role}`)
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${role}`)
  await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO ${role}`)
  return true
}

async function installedVersion(owner: pg.Client): Promise<number | null> {
  const { rows } = await owner.query("SELECT to_regclass('pgboss.version') IS NOT NULL AS installed")
  if (!rows[0]?.installed) return null
  const { rows: versions } = await owner.query<{ version: number }>("SELECT version FROM pgboss.version")
  return versions[0]?.version ?? null
}

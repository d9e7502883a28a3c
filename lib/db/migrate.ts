import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { installJobTables } from "#lib/db/job-tables"
import { StartProblem } from "#lib/db/start-problem"

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/** The number of the lock that Prisma Migrate takes too: a start and a `prisma migrate deploy` wait for each other. */
const migrationLock = 72707369

const migrationsFolder = fileURLToPath(new URL("../../prisma/migrations", import.meta.url))

/**
 * Applies `prisma/migrations` and keeps `_prisma_migrations` as `prisma migrate deploy` does (Prisma 7.10), without
 * Prisma's command line: that one is slow to start and fetches a program from its own host. Returns the names applied
 * and a warning for each file that was changed after it was applied.
 *
 * The migrations grant rights to the role named by the setting `portal.app_role`: `appRole`, or the user of `appUrl`.
 * Throws `StartProblem` when an earlier migration failed or the database is ahead of these files.
 */
export async function migrate({
  ownerUrl,
  appUrl,
  appRole = decodeURIComponent(new URL(appUrl).username),
  folder = migrationsFolder,
}: {
  ownerUrl: string
  appUrl: string
  appRole?: string
  folder?: string
}): Promise<{ applied: string[]; warnings: string[] }> {
  const migrations = readMigrations(folder)
  const owner = new pg.Client({ connectionString: ownerUrl, options: "-c TimeZone=UTC" })
  await owner.connect()
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [migrationLock])
    await owner.query("SELECT set_config('portal.app_role', $1, false)", [appRole])
    const checksums = await appliedChecksums(owner, migrations)
    const applied: string[] = []
    for (const migration of migrations.filter(({ name }) => !checksums.has(name))) {
      await apply(owner, migration)
      applied.push(migration.name)
    }
    if (await installJobTables(owner, appRole)) applied.push("the tables of the job engine")
    // A grant on all tables of the schema covers this record too; the migrations cannot take it back themselves, because
    // Prisma's shadow database, in which the drift check runs them, has no such record.
    if (appRole !== owner.user)
      await owner.query(`REVOKE ALL ON _prisma_migrations FROM ${owner.escapeIdentifier(appRole)}`)
    const changed = migrations.filter(({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum)
    const warnings = changed.map(
      ({ name }) => `The migration ${name} was changed after it was applied; it is not run again.`,
    )
    return { applied, warnings }
  } finally {
    await owner.end()
  }
}

/** Names one state of the migrations, for whatever is built from them. */
export function migrationsDigest(folder = migrationsFolder): string {
  const digest = createHash("sha256")
  for (const { name, checksum } of readMigrations(folder)) digest.update(`${name} ${checksum}\n`)
  return digest.digest("hex")
}

function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name, "migration.sql"))
      return { name, sql: sql.toString("utf8"), checksum: createHash("sha256").update(sql).digest("hex") }
    })
}

/** Name and checksum of what the database has; refuses what this code must not build upon. */
async function appliedChecksums(owner: pg.Client, migrations: Migration[]): Promise<Map<string, string>> {
  await owner.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`)
  const { rows } = await owner.query<Applied>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  )
  const failed = rows.find(({ finished_at }) => finished_at === null)
  if (failed) {
    throw new StartProblem(
      `The migration ${failed.migration_name} failed earlier (see the column logs of _prisma_migrations).`,
      `Mend the cause, then: npm run migrate -- resolve --rolled-back ${failed.migration_name}, and start again.`,
    )
  }
  const ahead = rows.find(row => !migrations.some(({ name }) => name === row.migration_name))
  if (ahead) {
    throw new StartProblem(
      `The database is ahead of this version of the portal: it has the migration ${ahead.migration_name}.`,
      "Start the version that made it, or restore a backup from before.",
    )
  }
  return new Map(rows.map(row => [row.migration_name, row.checksum]))
}

// A file goes to the server as one script and so runs as one transaction: it is applied whole or not at all.
async function apply(owner: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID()
  await owner.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
    id,
    checksum,
    name,
  ])
  try {
    await owner.query(sql)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await owner.query("ROLLBACK")
    await owner.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, reason])
    throw new StartProblem(
      `The migration ${name} failed and left nothing behind: ${reason}`,
      `Mend the cause, then: npm run migrate -- resolve --rolled-back ${name}, and start again.`,
    )
  }
  await owner.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [id])
}

import { rmSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { type TestServer, withDatabase } from "./database-server.ts"

export type TestDatabase = {
  /** As the application works: bound by row-level security. `DATABASE_URL` names it already. */
  appUrl: string
  ownerUrl: string
  /** As the superuser, to look at what nobody else may see. */
  adminUrl: string
  /** Empties every table. For `beforeEach`. */
  empty: () => Promise<void>
}

let current: TestDatabase | null = null

/** The database of this test file, a clone of the migrated template that no other file touches. */
export function testDatabase(): TestDatabase {
  if (!current) throw new Error("There is no test database: the file must lie in tests/integration")
  return current
}

/** Clones the template for the file that is about to run, in place of its predecessor's, and points the portal at it. */
export async function openTestDatabase({ template, folder, ...server }: TestServer): Promise<void> {
  const pool = process.env.VITEST_POOL_ID ?? "1"
  const name = `test_${pool}`
  const admin = new pg.Client({ connectionString: withDatabase(server.adminUrl, "postgres") })
  await admin.connect()
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER portal_owner`)
  } finally {
    await admin.end()
  }
  const adminUrl = withDatabase(server.adminUrl, name)
  current = {
    appUrl: withDatabase(server.appUrl, name),
    ownerUrl: withDatabase(server.ownerUrl, name),
    adminUrl,
    empty: () => emptyDatabase(adminUrl),
  }
  const clock = join(folder, `${name}.clock`)
  // A clock that the file before has moved would tell this one another day.
  rmSync(clock, { force: true })
  Object.assign(process.env, {
    DATABASE_URL: current.appUrl,
    DATABASE_CONNECTIONS: "6",
    DATA_DIR: join(folder, name),
    TEST_CLOCK: clock,
    SESSION_SECRET: "a secret of the tests",
    CONTENT_KEY: "a key of the tests",
  })
}

/** What nobody can do but who runs the database: a statement that no trigger and no wall sees. */
export async function besideTheTriggers(statement: string, ...values: string[]): Promise<void> {
  const { adminUrl } = testDatabase()
  requireTestDatabase(adminUrl)
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query("SET session_replication_role = replica")
    await admin.query(statement, values)
  } finally {
    await admin.end()
  }
}

/**
 * Deletes all rows but those of the migrations' own record. As a replica, no trigger fires: the audit's tables refuse
 * deletion otherwise, and the order of foreign keys does not matter. Refuses any database that is not a test's.
 */
export async function emptyDatabase(adminUrl: string): Promise<void> {
  requireTestDatabase(adminUrl)
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query("SET session_replication_role = replica")
    await admin.query(`
      DO $$
      DECLARE
        place record;
        filled boolean;
      BEGIN
        FOR place IN
          SELECT schemaname, tablename FROM pg_tables
          WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
             OR schemaname = 'pgboss' AND tablename IN ('job_common', 'job_dependency')
        LOOP
          EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', place.schemaname, place.tablename) INTO filled;
          IF filled THEN EXECUTE format('DELETE FROM %I.%I', place.schemaname, place.tablename); END IF;
        END LOOP;
      END $$`)
  } finally {
    await admin.end()
  }
}

/** Throws unless the address names a database on this machine whose name begins with test_. */
export function requireTestDatabase(url: string): void {
  const { hostname, pathname } = new URL(url)
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
  if (isLocal && pathname.startsWith("/test_")) return
  throw new Error(`Tests do not touch ${hostname}${pathname}: only a local database named test_…`)
}

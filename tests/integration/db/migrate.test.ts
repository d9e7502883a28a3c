import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { migrate } from "#lib/db/migrate"
import { testDatabase } from "../../support/database.ts"

const { ownerUrl, appUrl, adminUrl } = testDatabase()
const folder = mkdtempSync(join(tmpdir(), "portal-migrations-"))
const run = () => migrate({ ownerUrl, appUrl, folder })

function write(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, "migration.sql"), sql)
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await query(adminUrl, "DROP TABLE IF EXISTS first, second; DELETE FROM _prisma_migrations")
  write(
    "1_first",
    "CREATE TABLE first (id int); DO $$ BEGIN EXECUTE format('GRANT SELECT ON first TO %I', current_setting('portal.app_role')); END $$",
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("migrations at the start", () => {
  test("are applied once and in order, and grant to the application's role", async () => {
    write("2_second", "CREATE TABLE second (id int)")
    expect((await run()).applied).toEqual(["1_first", "2_second"])
    expect((await run()).applied).toEqual([])
    expect(await query(appUrl, "SELECT * FROM first")).toEqual([])
    const record = await query(
      ownerUrl,
      "SELECT migration_name, applied_steps_count, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1",
    )
    expect(record).toEqual([
      { migration_name: "1_first", applied_steps_count: 1, finished: true },
      { migration_name: "2_second", applied_steps_count: 1, finished: true },
    ])
  })

  test("the application's role may not touch their record", async () => {
    write(
      "2_second",
      "DO $$ BEGIN EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA public TO %I', current_setting('portal.app_role')); END $$",
    )
    await run()
    await expect(query(appUrl, "DELETE FROM _prisma_migrations")).rejects.toThrow("permission denied")
  })

  test("two starts at once apply each file once", async () => {
    const both = await Promise.all([run(), run()])
    expect(both.flatMap(({ applied }) => applied)).toEqual(["1_first"])
  })

  test("a file changed after it was applied is named and not run again", async () => {
    await run()
    appendFileSync(join(folder, "1_first", "migration.sql"), "\n-- changed")
    const { applied, warnings } = await run()
    expect(applied).toEqual([])
    expect(warnings).toEqual([expect.stringContaining("1_first was changed")])
  })

  test("a file that fails leaves nothing behind and stops every later start until it is resolved", async () => {
    write("2_second", "CREATE TABLE second (id int); SELECT nonsense")
    await expect(run()).rejects.toThrow("2_second failed and left nothing behind")
    await expect(query(ownerUrl, "SELECT * FROM second")).rejects.toThrow("does not exist")
    await expect(run()).rejects.toThrow("2_second failed earlier")
  })

  test("a database ahead of the code is refused", async () => {
    write("2_second", "CREATE TABLE second (id int)")
    await run()
    rmSync(join(folder, "2_second"), { recursive: true })
    await expect(run()).rejects.toThrow("ahead of this version")
  })
})

import pg from "pg"
import { expect, test } from "vitest"
import { requireTestDatabase, testDatabase } from "../../support/database.ts"

const { adminUrl, empty } = testDatabase()

test("tests touch no database but a local one whose name begins with test_", () => {
  expect(() => requireTestDatabase("postgresql://admin@127.0.0.1:1/test_1")).not.toThrow()
  expect(() => requireTestDatabase("postgresql://admin@127.0.0.1:1/portal")).toThrow("portal")
  expect(() => requireTestDatabase("postgresql://admin@db.example.org/test_1")).toThrow("db.example.org")
})

test("emptying leaves no row, be it in a table that refuses deletion, and keeps the record of migrations", async () => {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(`
      CREATE TABLE parent (id int PRIMARY KEY);
      CREATE TABLE child (parent int REFERENCES parent);
      INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'never'; END $$;
      CREATE TRIGGER refuse BEFORE DELETE ON parent FOR EACH ROW EXECUTE FUNCTION refuse();`)
    await empty()
    const { rows } = await admin.query(`
      SELECT (SELECT count(*) FROM parent) + (SELECT count(*) FROM child) = 0 AS emptied,
             (SELECT count(*) FROM _prisma_migrations) > 0 AS kept`)
    expect(rows).toEqual([{ emptied: true, kept: true }])
    await admin.query("DROP TABLE child, parent; DROP FUNCTION refuse()")
  } finally {
    await admin.end()
  }
})

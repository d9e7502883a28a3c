import { readFileSync } from "node:fs"
import { beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { importSites } from "#lib/members/commands/import-sites"
import { testDatabase } from "#tests/support/database"
import { makeWorld } from "#tests/support/world"

const importer = systemActor("import-sites")
const head = "country,name,address,lat,lng"
const list = (...lines: string[]) => [head, ...lines].join("\n")
const plan = (text: string, how: { merge?: boolean; dryRun?: boolean } = {}) => ({
  text,
  source: "list.csv",
  merge: how.merge ?? false,
  dryRun: how.dryRun ?? false,
})
const sites = () => asSystem("tests", tx => tx.site.findMany({ orderBy: { source: "asc" } }))

beforeEach(async () => {
  await testDatabase().empty()
})

describe("importing a list of sites", () => {
  test("writes what can be read and gives every other line back with its reason", async () => {
    const result = await importSites(
      importer,
      plan(
        list(
          "Bangladesh,Delta Garments,12 Mill Road Gazipur,,",
          "Atlantis,Nemo Works,1 Sea Road,,",
          "India,,4 Park Street,,",
        ),
      ),
    )
    expect(result).toMatchObject({ read: 1, written: 1, known: 0 })
    expect(result.refused.map(line => [line.line, line.reason])).toEqual([
      [3, "country_unknown"],
      [4, "name_missing"],
    ])
    expect(await sites()).toMatchObject([{ name: "Delta Garments", country: "BD", source: "list.csv:2" }])
  })

  test("is all or nothing: a fault at the last line leaves no site behind", async () => {
    const lines = [
      "Bangladesh,Delta Garments,12 Mill Road Gazipur,,",
      "Bangladesh,Omega Textiles,99 River Road Savar,,",
    ]
    // PostgreSQL holds no zero byte in a text: writing the rows fails after they were read.
    await expect(importSites(importer, { ...plan(list(...lines)), source: `list\u0000.csv` })).rejects.toThrow()
    expect(await sites()).toEqual([])
  })

  test("of near-duplicates writes one, and fills it up from the others when asked to", async () => {
    const lines = [
      "Bangladesh,Delta Garments Ltd,12 Mill Road Gazipur,,",
      "Bangladesh,Delta Garments Limited,12 Mill Road Gazipur,23.99,90.42",
    ]
    const plainly = await importSites(importer, plan(list(...lines), { dryRun: true }))
    expect(plainly.duplicates).toEqual([{ lines: [2, 3], names: ["Delta Garments Ltd", "Delta Garments Limited"] }])
    expect(plainly.written).toBe(1)
    expect(await sites()).toEqual([])
    await importSites(importer, plan(list(...lines), { merge: true }))
    expect(await sites()).toMatchObject([{ name: "Delta Garments Ltd", latitude: 23.99, approximate: false }])
  })

  test("read twice, even at once, writes nothing twice", async () => {
    const text = readFileSync("tests/input/sites/list-2.csv", "utf8")
    const [one, other] = await Promise.all([importSites(importer, plan(text)), importSites(importer, plan(text))])
    expect(one.written + other.written).toBe((await sites()).length)
    const again = await importSites(importer, plan(text))
    expect(again).toMatchObject({ written: 0, known: one.written + other.written })
  })

  test("is refused to everybody but the portal itself", async () => {
    const world = await makeWorld()
    for (const actor of [world.people.anders, world.people.ingrid, world.visitor])
      await expect(importSites(actor, plan(list()))).rejects.toMatchObject({ code: "members.secretariat_only" })
  })
})

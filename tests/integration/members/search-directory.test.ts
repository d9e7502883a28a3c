import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { anySearch, directorySearchInput } from "#lib/members/directory/schema"
import type { DirectoryResult } from "#lib/members/directory/views"
import { getProfilePage } from "#lib/members/queries/get-profile-page"
import { searchDirectory } from "#lib/members/queries/search-directory"
import { testDatabase } from "#tests/support/database"
import { listedMember } from "#tests/support/listed-members"
import { makeWorld, type World } from "#tests/support/world"

const visitor: Actor = { kind: "visitor", address: "192.0.2.1" }
let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const find = (wanted: Parameters<typeof anySearch>[0]) => searchDirectory(visitor, anySearch(wanted))
const names = (result: DirectoryResult) => result.rows.map(row => row.name)

/** Four members in two countries; only the first two speak of school. */
async function fourMembers(): Promise<void> {
  await listedMember({
    name: "İstanbul Dayanışma",
    slug: "istanbul",
    country: "TR",
    summary: "Helps refugee children.",
  })
  await listedMember({
    name: "Shishu Kendra",
    slug: "shishu",
    summary: "Brings children back to school.",
    parts: { funding: { stance: "no-company-money" } },
    checked: { level: "visited", on: "2026-03-01" },
  })
  await listedMember({
    name: "Éducation Ouvrière",
    slug: "education",
    summary: "Remediation in workshops.",
    checked: { level: "documents-checked", on: "2026-05-01" },
  })
  await listedMember({ name: "Wage Desk", slug: "wage-desk", summary: "Claims unpaid wages in court." })
}

describe("searching by words", () => {
  beforeEach(fourMembers)

  test("all words must be there, and the beginning of a word is enough", async () => {
    expect(names(await find({ q: "child school" }))).toEqual(["Shishu Kendra"])
  })

  test("accents and dotted letters make no difference", async () => {
    expect(names(await find({ q: "istanbul dayanisma" }))).toEqual(["İstanbul Dayanışma"])
    expect(names(await find({ q: "EDUCATION ouvriere" }))).toEqual(["Éducation Ouvrière"])
  })

  test("a misspelt word still finds, and the result says so", async () => {
    const found = await find({ q: "remidiation" })
    expect(names(found)).toEqual(["Éducation Ouvrière"])
    expect(found.isAlike).toBe(true)
  })

  test("a word that is spelt right is found above one that is spelt alike", async () => {
    await listedMember({ name: "Remidiation House", slug: "house" })
    expect(names(await find({ q: "remidiation" }))[0]).toBe("Remidiation House")
  })

  test("what has no letter in it finds nobody instead of everybody", async () => {
    expect((await find({ q: "%' --" })).total).toBe(0)
  })
})

describe("narrowing by facets", () => {
  beforeEach(fourMembers)

  test("values of one facet are alternatives, facets narrow each other", async () => {
    expect((await find({ country: ["BD", "TR"] })).total).toBe(4)
    expect(names(await find({ country: ["BD", "TR"], funding: ["no-company-money"] }))).toEqual(["Shishu Kendra"])
  })

  test("each facet is counted with the filters of all others and not with its own", async () => {
    const { facets, total } = await find({ country: ["BD"], funding: ["fee"] })
    expect(total).toBe(2)
    expect(facets.country).toEqual([
      { value: "BD", count: 2 },
      { value: "TR", count: 1 },
    ])
    expect(facets.funding).toEqual([
      { value: "fee", count: 2 },
      { value: "no-company-money", count: 1 },
    ])
    expect(facets.verified).toEqual([
      { value: "documents-checked", count: 1 },
      { value: "self-declared", count: 1 },
    ])
  })

  test("an empty result names the one choice whose removal finds most", async () => {
    const found = await find({ q: "court", country: ["TR"], funding: ["no-company-money"] })
    expect(found.total).toBe(0)
    expect(found.best).toBeNull()
    const other = await find({ q: "wages", country: ["TR"], verified: ["visited"] })
    expect(other.best).toEqual({ remove: "country", count: 1 })
  })

  test("unknown values in the address are left out instead of finding nothing", async () => {
    const search = directorySearchInput.parse({ country: ["BD", "XX"], page: "-3", sort: "price", verified: "gold" })
    expect(search).toMatchObject({ country: ["BD"], page: 1, sort: null, verified: [] })
    expect((await searchDirectory(visitor, search)).total).toBe(3)
  })
})

describe("order and pages", () => {
  test("without words the last verified come first, then the others by name", async () => {
    await fourMembers()
    expect(names(await find({}))).toEqual(["Éducation Ouvrière", "Shishu Kendra", "İstanbul Dayanışma", "Wage Desk"])
  })

  test("a page has twenty, and every member stands on exactly one page", async () => {
    for (let number = 0; number < 23; number++) await listedMember({ name: "Namesake", slug: `namesake-${number}` })
    const first = await find({ sort: "name" })
    const second = await find({ sort: "name", page: 2 })
    expect([first.rows.length, second.rows.length, first.pages]).toEqual([20, 3, 2])
    expect(new Set([...first.rows, ...second.rows].map(row => row.memberId)).size).toBe(23)
  })

  test("a page beyond the last shows the last", async () => {
    await fourMembers()
    expect((await find({ page: 9 })).page).toBe(1)
  })
})

describe("who is found", () => {
  test.each(["hidden", "suspended", "removed", "preparing"] as const)(
    "a %s member is nowhere: not in rows, counts or facets, and its page is not there",
    async state => {
      const id = await listedMember({ name: "Shishu Kendra", slug: "shishu", summary: "Brings children to school." })
      await asSystem("tests", tx => tx.member.update({ where: { id }, data: { state }, select: { id: true } }))
      for (const q of ["", "children", "shishu", "shisuh"]) {
        const found = await find({ q })
        expect([found.total, found.listed, found.rows.length, found.facets.country.length]).toEqual([0, 0, 0, 0])
      }
      expect(await getProfilePage(visitor, "shishu")).toBeNull()
      expect(await getProfilePage(world.people.mira, "shishu")).toBeNull()
    },
  )

  test("companies stand on their own side of the directory", async () => {
    await listedMember({ name: "Nordvik", slug: "nordvik", kind: "corporate" })
    expect((await find({})).total).toBe(0)
    expect(names(await find({ side: "corporate" }))).toEqual(["Nordvik"])
  })
})

describe("a profile's page", () => {
  test("shows checks that count and leaves out those that ran out or were withdrawn", async () => {
    const memberId = await listedMember({
      name: "Kendra",
      slug: "kendra",
      checked: { level: "visited", on: "2026-03-01" },
    })
    const check = { memberId, scope: "Papers", reviewedById: memberId, reviewedByName: "A reviewer" }
    const days = { checkedOn: new Date("2020-01-01"), expiresOn: new Date("2021-01-01") }
    await asSystem("tests", tx =>
      tx.verification.createMany({
        data: [
          { ...check, ...days, level: "documents-checked" },
          { ...check, ...days, expiresOn: new Date("2099-01-01"), withdrawnAt: new Date(), level: "referees-checked" },
        ],
      }),
    )
    const page = await getProfilePage(visitor, "kendra")
    expect(page?.checks.map(one => one.level)).toEqual(["visited"])
  })

  test("shows each reader the samples they may know of, and a file on request to nobody", async () => {
    const memberId = await listedMember({ name: "Kendra", slug: "kendra" })
    const sample = { memberId, summary: "Twelve pages", redactedAt: new Date(), addedAt: new Date() }
    await asSystem("tests", tx =>
      tx.workSample.createMany({
        data: (["public", "members", "on_request"] as const).map(visibility => ({
          ...sample,
          visibility,
          title: visibility,
        })),
      }),
    )
    const titles = async (actor: Actor) => (await getProfilePage(actor, "kendra"))?.samples.map(one => one.title).sort()
    expect(await titles(visitor)).toEqual(["public"])
    expect(await titles(world.people.ingrid)).toEqual(["members", "on_request", "public"])
    const page = await getProfilePage(world.people.ingrid, "kendra")
    expect(page?.samples.find(one => one.title === "on_request")).toMatchObject({ onRequest: true, fileId: null })
  })
})

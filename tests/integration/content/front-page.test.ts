import { beforeEach, describe, expect, test } from "vitest"
import { chooseFeaturedMember } from "#lib/content/commands/choose-featured-member"
import { getFeaturedMember } from "#lib/content/queries/get-featured-member"
import { getNetworkNumbers } from "#lib/content/queries/get-network-numbers"
import { listFeaturableMembers } from "#lib/content/queries/list-featurable-members"
import { listFeaturedChoices } from "#lib/content/queries/list-featured-choices"
import { searchSite } from "#lib/content/queries/search-site"
import { asSystem } from "#lib/db/door"
import { testDatabase } from "#tests/support/database"
import { listedMember } from "#tests/support/listed-members"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let memberId: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  memberId = await listedMember({ name: "Kendra", slug: "kendra", checked: { level: "visited", on: "2026-03-01" } })
})

const because = "It follows every child."
const state = (of: "suspended" | "hidden") =>
  asSystem("tests", tx => tx.member.update({ where: { id: memberId }, data: { state: of }, select: { id: true } }))

describe("the featured member", () => {
  test("is shown to everybody with the reason, and takes the place of the one before", async () => {
    const other = await listedMember({ name: "Wage Desk", slug: "wage-desk" })
    await chooseFeaturedMember(world.people.mira, { memberId: other, because: "Another reason" })
    await chooseFeaturedMember(world.people.mira, { memberId, because })
    expect(await getFeaturedMember(world.visitor)).toMatchObject({ name: "Kendra", because })
    const choices = await listFeaturedChoices(world.people.anders)
    expect(choices.map(one => [one.name, one.chosenByName, one.endedOn === null])).toEqual([
      ["Kendra", "Mira Okafor", true],
      ["Wage Desk", "Mira Okafor", false],
    ])
  })

  test("is one, even when two of the secretariat choose at once", async () => {
    const other = await listedMember({ name: "Wage Desk", slug: "wage-desk" })
    await Promise.all([
      chooseFeaturedMember(world.people.mira, { memberId, because }),
      chooseFeaturedMember(world.people.anders, { memberId: other, because }),
    ])
    const choices = await listFeaturedChoices(world.people.mira)
    expect(choices.filter(one => one.endedOn === null)).toHaveLength(1)
  })

  test("disappears from the front page as soon as it is not listed any more", async () => {
    await chooseFeaturedMember(world.people.mira, { memberId, because })
    await state("suspended")
    expect(await getFeaturedMember(world.visitor)).toBeNull()
  })

  test("is chosen by the secretariat only, and only among listed members", async () => {
    for (const actor of [world.people.ingrid, world.people.noor, world.visitor])
      await expect(chooseFeaturedMember(actor, { memberId, because })).rejects.toMatchObject({
        code: "content.secretariat_only",
      })
    await state("hidden")
    await expect(chooseFeaturedMember(world.people.mira, { memberId, because })).rejects.toMatchObject({
      code: "content.member_not_listed",
    })
    expect(await listFeaturableMembers(world.people.mira)).toEqual([])
    expect(await listFeaturableMembers(world.people.ingrid)).toEqual([])
    expect(await listFeaturedChoices(world.people.ingrid)).toEqual([])
  })
})

describe("the numbers of the network", () => {
  test("count verified members, countries of local resources and partnerships, the same for every reader", async () => {
    await listedMember({ name: "Wage Desk", slug: "wage-desk", country: "IN" })
    for (const actor of [world.visitor, world.people.ruma, world.people.mira])
      expect(await getNetworkNumbers(actor)).toMatchObject({ members: 1, countries: 2, partnerships: 0 })
  })

  test("leave out who is not listed", async () => {
    await state("hidden")
    expect(await getNetworkNumbers(world.visitor)).toMatchObject({ members: 0, countries: 0 })
  })
})

describe("searching the whole site", () => {
  const search = (words: string) => searchSite(world.visitor, { words, locale: "en" })

  test("finds members, guidance, countries and questions, each with its count", async () => {
    expect(await search("kendra")).toMatchObject({ members: { count: 1 }, total: 1 })
    expect((await search("bangladesh")).countries).toEqual({ count: 1, codes: ["BD"] })
    expect((await search("logo")).guidance.count).toBeGreaterThan(0)
    expect((await search("logo")).faq.questions).toContainEqual({ group: "companies", question: "use-logo" })
  })

  test("forgives accents and slips", async () => {
    expect((await search("cote d ivoire")).countries.codes).toEqual(["CI"])
    expect((await search("bangladehs")).countries.codes).toEqual(["BD"])
    expect((await search("jornalists")).guidance.count).toBeGreaterThan(0)
  })

  test("knows nothing of members that are not listed", async () => {
    await state("suspended")
    expect((await search("kendra")).total).toBe(0)
  })
})

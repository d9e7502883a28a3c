import { beforeEach, describe, expect, test } from "vitest"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { listPartnerships } from "#lib/partnerships/queries/list-partnerships"
import { testDatabase } from "#tests/support/database"
import { aPartnership, strangers, twoParties } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

describe("opening a partnership", () => {
  test("both sides see it with its parties, companies first, and know which they are", async () => {
    const partnershipId = await aPartnership(world)
    const seen = await getPartnership(world.people.rafiq, partnershipId)
    expect(seen).toMatchObject({
      stage: "exploring",
      parties: [
        { name: "Nordvik Apparel", kind: "corporate", isYou: false },
        { name: "Shishu Odhikar Kendra", kind: "local_resource", isYou: true },
      ],
    })
    expect(await listPartnerships(world.people.even)).toHaveLength(1)
  })

  test("the same members have one partnership, whoever begins and in whatever order they are named", async () => {
    const first = await aPartnership(world)
    const again = await openPartnership(world.people.ruma, { parties: twoParties(world).reverse() })
    expect(again.partnershipId).toBe(first)
    expect(await listPartnerships(world.people.ruma)).toHaveLength(1)
  })

  test("two who begin at once get the same partnership, and it is recorded once", async () => {
    const parties = twoParties(world)
    const [one, other] = await Promise.all([
      openPartnership(world.people.ingrid, { parties }),
      openPartnership(world.people.ruma, { parties }),
    ])
    expect(one.partnershipId).toBe(other.partnershipId)
    const history = await listHistory(world.people.ingrid, one.partnershipId)
    expect(history.map(entry => entry.event)).toEqual(["partnership.opened"])
  })

  test("with a party that is awaited is found among partnerships by nobody, and is where nothing else happens", async () => {
    const [own] = twoParties(world)
    const awaited = { memberId: makeId(), kind: "local_resource", name: "Somebody" } as const
    if (!own) throw new Error("No party")
    const parties = [own, awaited]
    const { partnershipId } = await openPartnership(world.people.ingrid, { parties, awaitedId: awaited.memberId })
    expect(await listPartnerships(world.people.ingrid)).toEqual([])
    expect(await getPartnership(world.people.ingrid, partnershipId)).toBeNull()
    expect(await listHistory(world.people.ingrid, partnershipId)).toEqual([])
    const moved = advanceStage(world.people.ingrid, { partnershipId, stage: "agreeing" })
    await expect(moved).rejects.toMatchObject({ code: "common.not_found" })
    const opened = { partnershipId, kind: "record", documentId: makeId() } as const
    await noteDocumentOpened(world.people.jonas, opened)
    await expect(noteDocumentOpened(world.people.ruma, opened)).rejects.toMatchObject({ code: "common.not_found" })
    const strange = openPartnership(world.people.ingrid, { parties, awaitedId: makeId() })
    await expect(strange).rejects.toMatchObject({ code: "partnerships.not_a_party" })
  })

  test("viewers, strangers to it and single members are refused", async () => {
    const parties = twoParties(world)
    await expect(openPartnership(world.people.even, { parties })).rejects.toMatchObject({
      code: "partnerships.role_may_not",
    })
    await expect(openPartnership(world.people.harriet, { parties })).rejects.toMatchObject({
      code: "partnerships.not_a_party",
    })
    await expect(openPartnership(world.people.ingrid, { parties: parties.slice(0, 1) })).rejects.toMatchObject({
      code: "partnerships.too_few_parties",
    })
  })
})

describe("what nobody else sees", () => {
  test("for every other member, the secretariat and visitors a partnership does not exist", async () => {
    const partnershipId = await aPartnership(world)
    for (const stranger of strangers(world)) {
      expect(await getPartnership(stranger, partnershipId)).toBeNull()
      expect(await listPartnerships(stranger)).toEqual([])
      expect(await listHistory(stranger, partnershipId)).toEqual([])
      await expect(advanceStage(stranger, { partnershipId, stage: "agreeing" })).rejects.toMatchObject({
        code: "common.not_found",
      })
    }
  })

  test("the database itself hides it from a query that forgot whom it works for", async () => {
    const partnershipId = await aPartnership(world)
    const rows = await asActor(world.people.harriet, tx =>
      Promise.all([tx.partnership.count(), tx.partnershipParty.count(), tx.auditEvent.count()]),
    )
    expect(rows).toEqual([0, 0, 0])
    expect(await asSystem("tests", tx => tx.partnership.count({ where: { id: partnershipId } }))).toBe(1)
  })

  test("an id that is none, or nobody's, finds nothing", async () => {
    expect(await getPartnership(world.people.ingrid, "no-id")).toBeNull()
    expect(await getPartnership(world.people.ingrid, makeId())).toBeNull()
  })
})

describe("the stage", () => {
  test("follows what was done, and is recorded with where it came from", async () => {
    const partnershipId = await aPartnership(world)
    expect(await advanceStage(world.people.tanvir, { partnershipId, stage: "agreeing" })).toEqual({ stage: "agreeing" })
    const [latest] = await listHistory(world.people.even, partnershipId)
    expect(latest).toMatchObject({
      event: "partnership.advanced",
      values: { from: "exploring", to: "agreeing" },
      by: { name: "Shishu Odhikar Kendra" },
    })
  })

  test("stays where it is when a second agreement begins between those who work", async () => {
    const partnershipId = await aPartnership(world)
    await advanceStage(world.people.ingrid, { partnershipId, stage: "working" })
    expect(await advanceStage(world.people.ruma, { partnershipId, stage: "agreeing" })).toEqual({ stage: "working" })
  })

  test("moves by a signatory who otherwise only looks on, and not by other viewers", async () => {
    const partnershipId = await aPartnership(world)
    await advanceStage(world.people.shirin, { partnershipId, stage: "working" })
    await expect(advanceStage(world.people.rafiq, { partnershipId, stage: "taking_stock" })).rejects.toMatchObject({
      code: "partnerships.role_may_not",
    })
  })

  test("moved by two at once moves once", async () => {
    const partnershipId = await aPartnership(world)
    const moves = await Promise.allSettled([
      advanceStage(world.people.ingrid, { partnershipId, stage: "agreeing" }),
      advanceStage(world.people.ruma, { partnershipId, stage: "agreeing" }),
    ])
    const refused = moves.filter(move => move.status === "rejected")
    for (const move of refused) expect(move.reason).toMatchObject({ code: "common.changed_meanwhile" })
    const history = await listHistory(world.people.ingrid, partnershipId)
    expect(history.filter(entry => entry.event === "partnership.advanced")).toHaveLength(1)
  })
})

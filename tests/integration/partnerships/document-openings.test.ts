import { beforeEach, describe, expect, test } from "vitest"
import { asActor } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import { testDatabase } from "#tests/support/database"
import { twoParties } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let partnershipId: string
const documentId = makeId()

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  ;({ partnershipId } = await openPartnership(world.people.ingrid, { parties: twoParties(world) }))
})

const note = (by: World["people"]["ruma"]) => noteDocumentOpened(by, { partnershipId, kind: "file", documentId })

describe("the opening of a confidential document", () => {
  test("is told to one's own side by person and moment, to the other by organisation and day", async () => {
    const { ingrid, jonas, ruma } = world.people
    await note(ingrid)
    await note(jonas)
    await note(ruma)
    const told = await listDocumentOpenings(ruma, partnershipId, [documentId])
    expect(told.map(({ by, person }) => [by.memberId, person?.name ?? null])).toEqual([
      [ruma.member?.id, ruma.name],
      [ingrid.member?.id, null],
    ])
    const own = await listDocumentOpenings(ingrid, partnershipId, [documentId])
    expect(own.map(({ person }) => person?.name ?? null)).toEqual([null, jonas.name, ingrid.name])
    expect(await listDocumentOpenings(ingrid, partnershipId, [makeId()])).toEqual([])
  })

  test("is counted by days: whoever opens a document often pushes no earlier day out", async () => {
    const { ingrid, jonas, ruma } = world.people
    const row = { partnershipId, memberId: ingrid.member?.id ?? "", kind: "file", documentId }
    await asActor(ingrid, tx => tx.documentOpening.create({ data: { ...row, openedOn: new Date("2026-01-05") } }))
    const opened = Array.from({ length: 600 }, () => ({ ...row, openedOn: new Date("2026-01-06") }))
    await asActor(ingrid, tx => tx.documentOpening.createMany({ data: opened }))
    const days = (await listDocumentOpenings(ruma, partnershipId, [documentId])).map(({ on }) => on)
    expect(days).toEqual(["2026-01-06", "2026-01-05"])
    await note(jonas)
    await note(jonas)
    const own = await listDocumentOpenings(ingrid, partnershipId, [documentId])
    expect(own.map(({ person }) => person && [person.name, person.times])).toEqual([[jonas.name, 2], null, null])
  })

  test("names its reader to no other side, whatever is asked of the database", async () => {
    const { ingrid, ruma, nazma } = world.people
    await note(ingrid)
    expect(await asActor(ingrid, tx => tx.documentReader.count())).toBe(1)
    for (const other of [ruma, nazma]) expect(await asActor(other, tx => tx.documentReader.count())).toBe(0)
    expect(await asActor(ruma, tx => tx.documentOpening.count())).toBe(1)
    expect(await asActor(nazma, tx => tx.documentOpening.count())).toBe(0)
  })

  test("is noted in nobody else's name, never changed, and does not exist for strangers", async () => {
    const { ingrid, ruma, nazma } = world.people
    await note(ingrid)
    const row = { partnershipId, kind: "file", documentId, openedOn: new Date("2026-01-01") }
    const forged = asActor(ruma, tx =>
      tx.documentOpening.create({ data: { ...row, memberId: ingrid.member?.id ?? "" } }),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
    const changed = asActor(ingrid, tx => tx.documentOpening.updateMany({ data: { kind: "terms" } }))
    await expect(changed).rejects.toThrow(/permission denied/)
    await expect(note(nazma)).rejects.toMatchObject({ code: "common.not_found" })
    expect(await listDocumentOpenings(nazma, partnershipId, [documentId])).toEqual([])
  })
})

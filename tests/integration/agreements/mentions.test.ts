import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { shareInternalNote } from "#lib/agreements/internal/commands/share-internal-note"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { listAddressees } from "#lib/agreements/mentions/queries/list-addressees"
import { listColleagues } from "#lib/agreements/mentions/queries/list-colleagues"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, type Made, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { aNeutralPerson } from "#tests/support/neutrals"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).handedOver()
})

const notFound = expect.objectContaining({ code: "common.not_found" })
const place = () => ({ agreementId: made.id, section: "price" as const })
const comments = (actor: Person) => listSectionComments(actor, made.id, "price")
const notes = (actor: Person) => listInternalNotes(actor, made.id, "price")
const offered = async (actor: Person) => (await listAddressees(actor, made.id)).map(({ name }) => name)

/** Who somebody is as a representative of the member they act for, as only the portal knows. */
async function representative({ userId, member }: Person): Promise<string> {
  const where = { userId, memberId: member?.id ?? "" }
  return (await asSystem("tests", tx => tx.representative.findFirstOrThrow({ where }))).id
}
const all = (...people: Person[]) => Promise.all(people.map(representative))
const say = async (actor: Person, ...people: Person[]) =>
  commentOnSection(actor, { ...place(), text: "Is this per day? 5T2W", mentions: await all(...people) })
const note = async (actor: Person, text: string, ...people: Person[]) =>
  writeInternalNote(actor, { ...place(), text, mentions: await all(...people) })

async function told(kind: string): Promise<string[]> {
  const rows = await asSystem("tests", tx => tx.notification.findMany({ where: { kind } }))
  return rows.map(({ userId }) => userId).toSorted()
}
const ids = (...people: Person[]) => people.map(({ userId }) => userId).toSorted()

async function leaves({ userId, member }: Person) {
  const where = { userId, memberId: member?.id ?? "" }
  await asSystem("tests", tx => tx.representative.updateMany({ where, data: { endedAt: new Date() } }))
}

describe("a comment for somebody", () => {
  test("tells those whom it is for so, once and with the way to it, and the others that something was said", async () => {
    const { jonas, ruma, tanvir, shirin, rafiq } = world.people
    await say(ruma, tanvir, made.company)
    expect(await told("agreementCommentForYou")).toEqual(ids(tanvir, made.company))
    const company = await asSystem("tests", tx =>
      tx.representative.findMany({ where: { memberId: made.company.member?.id ?? "", endedAt: null } }),
    )
    const others = company.map(({ userId }) => userId).filter(id => id !== made.company.userId)
    expect(others).toContain(jonas.userId)
    expect(await told("agreementCommented")).toEqual(others.toSorted())
    const [comment] = await comments(made.company)
    expect(comment).toMatchObject({ mentionedNames: expect.arrayContaining([tanvir.name, made.company.name]) })
    expect([comment?.isForYou, (await comments(jonas))[0]?.isForYou]).toEqual([true, false])
    for (const reader of [shirin, rafiq]) expect((await comments(reader))[0]?.isForYou).toBe(false)
    const [notice] = await asSystem("tests", tx =>
      tx.notification.findMany({ where: { kind: "agreementCommentForYou" } }),
    )
    expect(notice?.path).toBe(`/agreements/${made.id}/sections/price#comment-${comment?.id}`)
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "agreementCommentForYou" } }))
    expect(mails).toHaveLength(2)
    for (const hidden of ["5T2W", tanvir.name, made.company.name]) expect(JSON.stringify(mails)).not.toContain(hidden)
  })

  test("may be for colleagues, and of the other side for those only whom the agreement shows", async () => {
    const { ruma, tanvir, jonas } = world.people
    expect(await offered(ruma)).toContain(made.company.name)
    expect(await offered(ruma)).not.toContain(jonas.name)
    const before = await offered(made.company)
    expect(before).toContain(jonas.name)
    for (const hidden of [ruma, tanvir, made.company]) expect(before).not.toContain(hidden.name)
    await say(tanvir)
    const after = await listAddressees(made.company, made.id)
    expect(after.filter(({ memberId }) => memberId === made.local.member?.id).map(({ name }) => name)).toEqual([
      tanvir.name,
    ])
    for (const stranger of [world.people.harriet, world.people.noor, world.people.mira])
      expect(await listAddressees(stranger, made.id), stranger.name).toEqual([])
  })

  test("is not said where it would be for anybody else: who is not shown is not there", async () => {
    const { ruma, rafiq, harriet, noor } = world.people
    for (const person of [rafiq, ruma, harriet, made.company])
      await expect(say(made.company, person), person.name).rejects.toEqual(notFound)
    const unknown = commentOnSection(made.company, { ...place(), text: "For whom?", mentions: [made.id] })
    await expect(unknown).rejects.toEqual(notFound)
    await expect(say(noor, made.company)).rejects.toEqual(notFound)
    expect(await comments(made.company)).toEqual([])
    expect([...(await told("agreementCommentForYou")), ...(await told("agreementCommented"))]).toEqual([])
  })

  test("keeps naming who has left, and can be for them no more", async () => {
    const { tanvir } = world.people
    await say(tanvir)
    await say(made.company, tanvir)
    await leaves(tanvir)
    expect((await comments(made.local)).at(-1)?.mentionedNames).toEqual([tanvir.name])
    for (const actor of [made.company, made.local]) {
      expect(await offered(actor)).not.toContain(tanvir.name)
      await expect(say(actor, tanvir)).rejects.toEqual(notFound)
    }
  })

  test("says so to the neutral person, who speaks to all, and in the record that is frozen", async () => {
    const { nazma, tanvir } = world.people
    const neutralId = await aNeutralPerson(made, nazma).active()
    await say(made.local, tanvir, made.company)
    const [read] = (await getNeutralReading(nazma, neutralId))?.comments ?? []
    expect(read?.mentionedNames).toContain(tanvir.name)
    const { member, userId, name } = nazma
    const said = { text: "For one", writtenById: userId, writtenByName: name, writtenAt: new Date(), revisionNumber: 1 }
    const own = { ...place(), partnershipId: made.partnershipId, memberId: member?.id ?? "" }
    const forOne = { mentionedIds: [tanvir.userId], mentionedNames: [tanvir.name] }
    await expect(
      asActor(nazma, tx => tx.sectionComment.create({ data: { ...own, ...said, ...forOne } })),
    ).rejects.toThrow("row-level security")
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await freezeAgreement(made.company, { agreementId: made.id, version: (await rowOf(made)).version })
    const record = await getNegotiationRecord(made.company, made.id)
    expect(record?.frozenAt).not.toBeNull()
    expect(record?.log.comments[0]?.forRefs?.toSorted()).toEqual(ids(tanvir, made.company))
    expect(record?.people[tanvir.userId]).toBe(tanvir.name)
  })

  test("is at the wall for people of its parties alone, and stays so", async () => {
    const { harriet, tanvir } = world.people
    await say(made.local, tanvir)
    const [row] = (await rowOf(made)).comments
    if (!row) throw new Error("Nothing was said")
    const { id: _, ...said } = row
    const forStranger = { mentionedIds: [harriet.userId], mentionedNames: [harriet.name] }
    await expect(
      asActor(made.local, tx => tx.sectionComment.create({ data: { ...said, ...forStranger } })),
    ).rejects.toThrow("row-level security")
    const otherwise = asActor(made.local, tx => tx.sectionComment.updateMany({ data: forStranger }))
    await expect(otherwise).rejects.toThrow("append-only")
  })
})

describe("an internal note for a colleague", () => {
  test("tells the colleague so with the way to it, and no other side of anything", async () => {
    const { ruma, tanvir, shirin, rafiq } = world.people
    await note(ruma, "Canary 9M4D.", rafiq)
    await note(ruma, "Canary 9M4D.", rafiq)
    expect(await told("internalNoteForYou")).toEqual(ids(rafiq))
    expect(await told("internalNoteWritten")).toEqual(ids(tanvir, shirin))
    const [own] = await notes(rafiq)
    expect(own).toMatchObject({ mentionedNames: [rafiq.name], isForYou: true })
    expect((await notes(tanvir))[0]?.isForYou).toBe(false)
    const [notice] = await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "internalNoteForYou" } }))
    expect(notice?.path).toBe(`/agreements/${made.id}/sections/price/internal#note-${own?.id}`)
    for (const actor of [made.company, world.people.jonas, world.people.harriet, world.people.mira]) {
      const seen = [
        await notes(actor),
        await listAddressees(actor, made.id),
        await listColleagues(actor, made.id),
        await comments(actor),
        await getNegotiationRecord(actor, made.id),
        await asActor(actor, tx => tx.notification.findMany()),
        await asActor(actor, tx => tx.auditEvent.findMany()),
        await asActor(actor, tx => tx.outboxMail.findMany()),
      ]
      const read = JSON.stringify(seen, (_, value) => (typeof value === "bigint" ? String(value) : value))
      for (const hidden of ["9M4D", rafiq.name, rafiq.userId, "internalNote"])
        expect(read.includes(hidden), `${hidden} for ${actor.name}`).toBe(false)
    }
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "internalNoteForYou" } }))
    expect(mails).toHaveLength(1)
    for (const hidden of ["9M4D", rafiq.name]) expect(JSON.stringify(mails)).not.toContain(hidden)
  })

  test("may be for nobody of another side, whom the agreement shows or not, nor for who has left", async () => {
    const { ruma, tanvir, rafiq, harriet } = world.people
    expect((await listColleagues(ruma, made.id)).map(({ memberId }) => memberId)).not.toContain(made.company.member?.id)
    expect(await listColleagues(harriet, made.id)).toEqual([])
    await leaves(tanvir)
    for (const person of [made.company, world.people.jonas, harriet, tanvir, ruma])
      await expect(note(ruma, "For you", person), person.name).rejects.toEqual(notFound)
    expect(await notes(ruma)).toEqual([])
    expect(await told("internalNoteForYou")).toEqual([])
    await note(ruma, "For you", rafiq)
    expect(await notes(ruma)).toHaveLength(1)
  })

  test("is said again where it is for somebody else, and leaves them behind when its words are shared", async () => {
    const { ruma, tanvir, rafiq } = world.people
    await note(ruma, "Is this per day?", rafiq)
    await note(ruma, "Is this per day?", tanvir)
    const [first, second] = await notes(ruma)
    expect(second?.mentionedNames).toEqual([tanvir.name])
    await shareInternalNote(ruma, { ...place(), noteId: first?.id ?? "" })
    const [shared] = await comments(made.company)
    expect(shared).toMatchObject({ text: "Is this per day?", mentionedNames: [] })
    expect(JSON.stringify(await comments(made.company))).not.toContain(rafiq.name)
    expect(await told("agreementCommentForYou")).toEqual([])
  })

  test("is at the wall for colleagues alone", async () => {
    const { ruma } = world.people
    const { userId, name, member } = ruma
    const own = { ...place(), partnershipId: made.partnershipId, memberId: member?.id ?? "" }
    const said = { text: "Planted", writtenById: userId, writtenByName: name, writtenAt: new Date() }
    const forOther = { mentionedIds: [made.company.userId], mentionedNames: [made.company.name] }
    await expect(
      asActor(ruma, tx => tx.internalNote.create({ data: { ...own, ...said, ...forOther } })),
    ).rejects.toThrow("row-level security")
  })
})

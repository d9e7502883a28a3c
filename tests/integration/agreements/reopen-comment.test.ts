import { beforeEach, describe, expect, test } from "vitest"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { reopenComment } from "#lib/agreements/commands/reopen-comment"
import { resolveComment } from "#lib/agreements/commands/resolve-comment"
import { putAwayInternalNote } from "#lib/agreements/internal/commands/put-away-internal-note"
import { reopenInternalNote } from "#lib/agreements/internal/commands/reopen-internal-note"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { takenUpMax } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, type Made, outcomes, rowOf, sign } from "#tests/support/agreements"
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

const refusedWith = (code: string) => expect.objectContaining({ code })
const place = () => ({ agreementId: made.id, section: "price" as const })
const told = (kind: string) => asSystem("tests", tx => tx.notification.findMany({ where: { kind } }))

async function aComment() {
  await commentOnSection(made.company, { ...place(), text: "Is this per day?" })
  const [comment] = await listSectionComments(made.local, made.id, "price")
  return { ...place(), commentId: comment?.id ?? "" }
}

describe("a comment that was put away", () => {
  const comments = (actor = made.company) => listSectionComments(actor, made.id, "price")

  test("is taken up again by either side, the others are told, and all of its ways stay", async () => {
    const put = await aComment()
    await resolveComment(made.local, put)
    await reopenComment(made.company, put)
    await reopenComment(made.company, put)
    await resolveComment(world.people.tanvir, put)
    await reopenComment(made.local, put)
    const [comment] = await comments()
    expect(comment).toMatchObject({ text: "Is this per day?", isResolved: false })
    expect(comment?.steps.map(({ kind, byName }) => [kind, byName])).toEqual([
      ["put_away", made.local.name],
      ["taken_up", made.company.name],
      ["put_away", world.people.tanvir.name],
      ["taken_up", made.local.name],
    ])
    const stand = (await getAgreement(made.local, made.id))?.sections.find(({ section }) => section === "price")
    expect(stand?.openComments).toBe(1)
    const news = await told("agreementCommentReopened")
    expect(new Set(news.map(({ memberId }) => memberId))).toEqual(
      new Set([made.local.member?.id, made.company.member?.id]),
    )
    expect(news[0]?.path).toContain(`#comment-${put.commentId}`)
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "agreementCommentReopened" } }))
    expect(JSON.stringify(mails)).not.toContain("per day")
  })

  test("is taken up again so often and no more", async () => {
    const put = await aComment()
    for (let times = 0; times < takenUpMax; times++) {
      await resolveComment(made.local, put)
      await reopenComment(made.company, put)
    }
    await resolveComment(made.local, put)
    await expect(reopenComment(made.company, put)).rejects.toEqual(refusedWith("agreements.taken_up_too_often"))
    const [comment] = await comments()
    expect(comment?.isResolved).toBe(true)
    expect(comment?.steps.filter(({ kind }) => kind === "taken_up")).toHaveLength(takenUpMax)
  })

  test("is taken up by who may write for a party, and by nobody else", async () => {
    const put = await aComment()
    await resolveComment(made.local, put)
    const { rafiq, nazma, noor } = world.people
    await expect(reopenComment(rafiq, put)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    for (const stranger of [nazma, noor])
      await expect(reopenComment(stranger, put)).rejects.toEqual(refusedWith("common.not_found"))
    for (const wrong of [{ commentId: made.id }, { section: "method" as const }])
      await expect(reopenComment(made.local, { ...put, ...wrong })).rejects.toEqual(refusedWith("common.not_found"))
    expect(await comments()).toMatchObject([{ isResolved: true }])
  })

  test("stays put away from the moment the text is agreed on, and in the wall after it is signed", async () => {
    const put = await aComment()
    await resolveComment(made.local, put)
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await expect(reopenComment(made.local, put)).rejects.toEqual(refusedWith("agreements.not_negotiating"))
    await freezeAgreement(made.company, { agreementId: made.id, version: (await rowOf(made)).version })
    for (const person of [made.company, made.local]) await sign(person, made)
    await expect(reopenComment(made.local, put)).rejects.toEqual(refusedWith("agreements.not_negotiating"))
    const { userId, member, name } = made.local
    const step = asActor(made.local, tx =>
      tx.commentStep.create({
        data: {
          ...{ commentId: put.commentId, agreementId: made.id, partnershipId: made.partnershipId },
          ...{ number: 2, kind: "taken_up", memberId: member?.id, takenById: userId, takenByName: name },
          takenAt: new Date(),
        },
      }),
    )
    await expect(step).rejects.toThrow()
    expect(await comments()).toMatchObject([{ isResolved: true, steps: [{ kind: "put_away" }] }])
  })

  test("stands after a race with one step behind another, and never twice the same", async () => {
    const put = await aComment()
    const race = [made.company, made.local, world.people.tanvir].flatMap(person => [
      resolveComment(person, put),
      reopenComment(person, put),
    ])
    expect(await outcomes(race)).toEqual({ done: 6 })
    const [comment] = await comments()
    const kinds = comment?.steps.map(({ kind }) => kind) ?? []
    expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? "put_away" : "taken_up")))
    expect(comment?.isResolved).toBe(kinds.at(-1) === "put_away")
  })

  test("is read with its ways by the neutral person, and stands with them in the record that is frozen", async () => {
    const put = await aComment()
    await resolveComment(made.local, put)
    await reopenComment(made.company, put)
    const stepsSeen = () => asActor(world.people.nazma, tx => tx.commentStep.count())
    expect(await stepsSeen()).toBe(0)
    const neutralId = await aNeutralPerson(made, world.people.nazma).active()
    expect(await stepsSeen()).toBe(2)
    const [comment] = (await getNeutralReading(world.people.nazma, neutralId))?.comments ?? []
    expect(comment?.steps.map(({ kind }) => kind)).toEqual(["put_away", "taken_up"])
    await resolveComment(made.local, put)
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await freezeAgreement(made.company, { agreementId: made.id, version: (await rowOf(made)).version })
    const record = await getNegotiationRecord(made.company, made.id)
    const refs = [made.local.userId, made.company.userId, made.local.userId]
    expect(record?.log.comments[0]?.steps?.map(({ personRef }) => personRef)).toEqual(refs)
    expect(record?.people).toMatchObject({ [made.local.userId]: made.local.name })
    expect((await getAgreementExport(made.local, made.id))?.record).toBe(record?.text)
  })
})

describe("an internal note that was put away", () => {
  const notes = (actor = made.local) => listInternalNotes(actor, made.id, "price")

  async function aNote() {
    await writeInternalNote(made.local, { ...place(), text: "Ask finance first, canary 3B9X." })
    const [note] = await notes()
    return { ...place(), noteId: note?.id ?? "" }
  }

  test("is taken up again so often and no more", async () => {
    const put = await aNote()
    for (let times = 0; times < takenUpMax; times++) {
      await putAwayInternalNote(made.local, put)
      await reopenInternalNote(made.local, put)
    }
    await putAwayInternalNote(made.local, put)
    await expect(reopenInternalNote(made.local, put)).rejects.toEqual(refusedWith("agreements.taken_up_too_often"))
    expect(await notes()).toMatchObject([{ isPutAway: true }])
  })

  test("is taken up again by its own side, which alone is told and alone reads of it", async () => {
    const put = await aNote()
    await putAwayInternalNote(world.people.tanvir, put)
    await reopenInternalNote(made.local, put)
    await reopenInternalNote(made.local, put)
    const [note] = await notes(world.people.rafiq)
    expect(note).toMatchObject({ isPutAway: false })
    expect(note?.steps.map(({ kind, byName }) => [kind, byName])).toEqual([
      ["put_away", world.people.tanvir.name],
      ["taken_up", made.local.name],
    ])
    const news = await told("internalNoteReopened")
    expect(new Set(news.map(({ memberId }) => memberId))).toEqual(new Set([made.local.member?.id]))
    expect(news.map(({ userId }) => userId)).not.toContain(made.local.userId)
    for (const actor of [made.company, world.people.nazma, world.people.noor]) {
      expect(await asActor(actor, tx => tx.internalNoteStep.findMany()), actor.name).toEqual([])
      await expect(reopenInternalNote(actor, put)).rejects.toEqual(refusedWith("common.not_found"))
    }
    expect(await asSystem("tests", tx => tx.internalNoteStep.findMany())).toEqual([])
    expect(JSON.stringify(await asSystem("tests", tx => tx.outboxMail.findMany()))).not.toContain("3B9X")
  })

  test("waits for who may write, and stays as it is once the text is signed", async () => {
    const put = await aNote()
    await putAwayInternalNote(made.local, put)
    await expect(reopenInternalNote(world.people.rafiq, put)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await freezeAgreement(made.company, { agreementId: made.id, version: (await rowOf(made)).version })
    await reopenInternalNote(made.local, put)
    await putAwayInternalNote(made.local, put)
    for (const person of [made.company, made.local]) await sign(person, made)
    await expect(reopenInternalNote(made.local, put)).rejects.toEqual(refusedWith("agreements.not_negotiating"))
    expect(await notes()).toMatchObject([{ isPutAway: true }])
    const open = asActor(made.local, tx =>
      tx.internalNote.updateMany({ data: { putAwayAt: null, putAwayByName: null } }),
    )
    await expect(open).rejects.toThrow("moves with its step")
  })

  test("is taken up and put away at once with one step behind another", async () => {
    const put = await aNote()
    const race = [made.local, world.people.tanvir].flatMap(person => [
      putAwayInternalNote(person, put),
      reopenInternalNote(person, put),
    ])
    expect(await outcomes(race)).toEqual({ done: 4 })
    const [note] = await notes()
    const kinds = note?.steps.map(({ kind }) => kind) ?? []
    expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? "put_away" : "taken_up")))
    expect(note?.isPutAway).toBe(kinds.at(-1) === "put_away")
  })
})

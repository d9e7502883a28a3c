import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { saveSection } from "#lib/agreements/commands/save-section"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { commentAsNeutral } from "#lib/agreements/neutral/commands/comment-as-neutral"
import { endNeutralRole } from "#lib/agreements/neutral/commands/end-neutral-role"
import { getNeutralComparison } from "#lib/agreements/neutral/queries/get-neutral-comparison"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { getNeutralVersion } from "#lib/agreements/neutral/queries/get-neutral-version"
import { listNeutralRoles } from "#lib/agreements/neutral/queries/list-neutral-roles"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { withdrawProposal } from "#lib/agreements/proposals/commands/withdraw-proposal"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { placeDigest } from "#lib/agreements/terms/place"
import { formValues } from "#lib/agreements/terms/show-form"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { asActor, asSystem } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listPartnerships } from "#lib/partnerships/queries/list-partnerships"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { listProjects } from "#lib/projects/queries/list-projects"
import { callReview } from "#lib/reviews/commands/call-review"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { anAgreement, type Made } from "#tests/support/agreements"
import { asked as askedToShare } from "#tests/support/consents"
import { testDatabase } from "#tests/support/database"
import { aNeutralPerson } from "#tests/support/neutrals"
import { anAnswer } from "#tests/support/reviews"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let nazma: Person

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  nazma = world.people.nazma
})

const jsonOf = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one))

/** Words of the two sides that are nobody else's. Each has a mark of its own, so that a leak says where it is. */
const marks = {
  draft: "CANARY-DRAFT",
  note: "CANARY-NOTE",
  withdrawn: "CANARY-WITHDRAWN",
  problem: "CANARY-PROBLEM",
  review: "CANARY-REVIEW",
  request: "CANARY-REQUEST",
  second: "CANARY-SECOND",
}
const shared = { comment: "SHARED-COMMENT", proposal: "SHARED-PROPOSAL" }

/** What the same two sides have to do with each other beside the agreement: work, a review, a request to share. */
async function worked(): Promise<void> {
  const { ingrid, ruma } = world.people
  const second = await anAgreement(world, {
    change: ({ press, confidentiality }) => {
      press.holdingLine = marks.second
      confidentiality.rules = termsOfPreset("balanced")
    },
  }).inForce()
  const project = await asSystem("tests", tx =>
    tx.project.findFirstOrThrow({ where: { agreementId: second.id }, select: { id: true } }),
  )
  await raiseProblem(ruma, {
    ...{ projectId: project.id, kind: "records-withheld", severity: "should-be-fixed", site: "" },
    ...{ foundOn: new Date().toISOString().slice(0, 10), what: marks.problem, asked: marks.problem },
  })
  const { partnershipId } = second
  const { reviewId } = await callReview(ingrid, { partnershipId })
  const review = { partnershipId, reviewId, version: 0 }
  await giveReviewAnswer(ruma, { ...review, statements: anAnswer({ clarity: 3 }, marks.review) })
  await giveReviewAnswer(ingrid, { ...review, statements: anAnswer({ clarity: 3 }, marks.review) })
  await askedToShare(ruma, partnershipId, { words: marks.request })
}

/** An agreement under negotiation, with what both sides share of it and what each keeps to itself. */
async function negotiated(): Promise<Made> {
  const { ingrid, ruma } = world.people
  const made = await anAgreement(world).handedOver()
  const place = { agreementId: made.id, section: "press" as const }
  const press = { seen: placeDigest(made.terms, { section: "press", field: "words" }), place: "words" }
  await proposeChange(ingrid, { ...place, ...press, reason: marks.withdrawn, value: marks.withdrawn })
  const [taken] = await listProposals(ingrid, made.id)
  await withdrawProposal(ingrid, { proposalId: taken?.id ?? "", version: taken?.version ?? 1 })
  await proposeChange(ingrid, { ...place, ...press, reason: shared.proposal, value: "We answer together." })
  await commentOnSection(ruma, { ...place, text: shared.comment })
  await writeInternalNote(ruma, { ...place, text: marks.note })
  await writeInternalNote(ingrid, { ...place, text: marks.note })
  const form = { ...formValues("press", made.terms), holdingLine: marks.draft }
  await saveSection(ruma, saveSectionInput.parse({ ...form, ...place, seen: sectionDigest(made.terms, "press") }))
  return made
}

/** Every row of every table that the database itself lets this person read, by table. */
async function readable(actor: Person): Promise<Map<string, string[]>> {
  const tables = await asActor(
    actor,
    tx => tx.$queryRaw<{ name: string; rows: string }[]>`
      SELECT relname::text AS name, query_to_xml(format('SELECT to_jsonb(t) FROM %I t', relname), true, true, '')::text AS rows
      FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
      WHERE nspname = 'public' AND relkind = 'r' AND relrowsecurity`,
  )
  return new Map(tables.map(({ name, rows }) => [name, rows.split("</row>").slice(0, -1).toSorted()]))
}

/** What every page, list and export of the parties would answer this person. */
async function answersTo(actor: Person, made: Made): Promise<unknown[]> {
  return [
    await getAgreement(actor, made.id),
    await getComparison(actor, made.id),
    await getEvidence(actor, made.id),
    await getNegotiationRecord(actor, made.id),
    await listProposals(actor, made.id),
    await listSectionComments(actor, made.id, "press"),
    await listAgreements(actor),
    await listPartnerships(actor),
    await listProjects(actor),
    await getPartnership(actor, made.partnershipId),
  ]
}

const nothing = [null, null, null, null, [], [], [], [], [], null]

describe("what a neutral person sees", () => {
  test("is nothing of the agreement while they are proposed; asked, it is who asks and why", async () => {
    const made = await negotiated()
    const before = await readable(nazma)
    const neutralId = await aNeutralPerson(made, nazma).proposed()
    const offered = await readable(nazma)
    expect(await listNeutralRoles(nazma)).toEqual([])
    for (const table of ["neutral_person", "neutral_consent", "partnership_party", "notification"])
      expect(offered.get(table), table).toEqual(before.get(table))

    const asked = await aNeutralPerson(await anAgreement(world).handedOver(), nazma).asked()
    expect(await listNeutralRoles(nazma)).toEqual([
      expect.objectContaining({ id: asked, state: "asked", title: null, reason: "Both sides know her work." }),
    ])
    expect(await getNeutralReading(nazma, asked)).toBeNull()
    expect(await getNeutralReading(nazma, neutralId)).toBeNull()
    const seen = await readable(nazma)
    for (const table of ["agreement", "agreement_revision", "section_comment", "text_proposal", "hand_over"])
      expect(seen.get(table), table).toEqual([])
    expect(await answersTo(nazma, made)).toEqual(nothing)
  })

  test("is what all parties share of that one agreement, and in no other table a row more than before", async () => {
    await worked()
    const made = await negotiated()
    await aNeutralPerson(made, nazma).offered()
    const before = await readable(nazma)
    const neutralId = await aNeutralPerson(made, nazma).active()
    const after = await readable(nazma)

    const more = [...after]
      .filter(([table, rows]) => jsonOf(rows) !== jsonOf(before.get(table)))
      .map(([table]) => table)
    expect(more.toSorted()).toEqual([
      "agreement_revision",
      "hand_over",
      "neutral_person",
      "notification",
      "partnership_party",
      "section_comment",
      "text_proposal",
    ])
    expect(after.get("agreement_revision")).toHaveLength(1)
    expect(after.get("text_proposal")).toHaveLength(1)
    expect(after.get("partnership_party")).toHaveLength(2)

    const reading = await getNeutralReading(nazma, neutralId)
    expect(reading).toMatchObject({ state: "proposed", terms: made.terms, revisions: [{ number: 1 }] })
    expect(reading?.comments.map(({ text }) => text)).toEqual([shared.comment])
    expect(reading?.proposals.map(({ reason }) => reason)).toEqual([shared.proposal])
    expect(reading?.record.log.marks).toEqual([])
    const told = jsonOf([
      [...after],
      reading,
      await getNeutralComparison(nazma, neutralId),
      await getNeutralVersion(nazma, neutralId, 1),
      await getNeutralVersion(nazma, neutralId, 2),
      await getNeutralVersion(nazma, neutralId, 3),
      await listNeutralRoles(nazma),
    ])
    for (const mark of Object.values(marks)) expect(told, mark).not.toContain(mark)
    for (const mark of Object.values(shared)) expect(told, mark).toContain(mark)
    expect(await answersTo(nazma, made)).toEqual(nothing)
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { recipient: nazma.email } }))
    for (const mark of Object.values({ ...marks, ...shared })) expect(jsonOf(mails)).not.toContain(mark)
  })

  test("is theirs alone: not their colleagues', and not theirs for another member", async () => {
    const made = await negotiated()
    const neutralId = await aNeutralPerson(made, nazma).active()
    const colleague: Person = { ...world.people.noor, member: nazma.member }
    const elsewhere: Person = { ...nazma, member: world.people.harriet.member }
    for (const actor of [colleague, elsewhere, world.people.harriet, world.people.mira, made.company]) {
      expect(await getNeutralReading(actor, neutralId)).toBeNull()
      expect(await getNeutralComparison(actor, neutralId)).toBeNull()
      expect(await getNeutralVersion(actor, neutralId, 1)).toBeNull()
      expect(await listNeutralRoles(actor)).toEqual([])
      if (actor !== made.company) expect((await readable(actor)).get("agreement_revision")).toEqual([])
    }
  })

  test("ends with the involvement, at once and for everything; what they said stays with the parties", async () => {
    const made = await negotiated()
    const neutralId = await aNeutralPerson(made, nazma).active()
    await commentAsNeutral(nazma, { neutralId, section: "press", text: "Could both sides name one person?" })
    await endNeutralRole(made.local, { neutralId, words: "We go on by ourselves." })
    const after = await readable(nazma)
    for (const table of ["agreement_revision", "section_comment", "text_proposal", "hand_over", "partnership_party"])
      expect(after.get(table), table).toEqual([])
    expect(await getNeutralReading(nazma, neutralId)).toBeNull()
    expect(await getNeutralComparison(nazma, neutralId)).toBeNull()
    expect(await listNeutralRoles(nazma)).toEqual([])
    expect(jsonOf(await listSectionComments(made.company, made.id, "press"))).toContain("name one person")
  })

  test("ends the moment they act for a party, before anybody has written that down", async () => {
    const made = await negotiated()
    const neutralId = await aNeutralPerson(made, nazma).active()
    const joined = { role: "viewer", name: nazma.name, email: nazma.email, joinedAt: new Date() } as const
    await asSystem("tests", tx =>
      tx.representative.create({ data: { ...joined, memberId: made.local.member?.id ?? "", userId: nazma.userId } }),
    )
    expect(await getNeutralReading(nazma, neutralId)).toBeNull()
    expect(await listNeutralRoles(nazma)).toEqual([])
    const after = await readable(nazma)
    for (const table of ["agreement_revision", "section_comment", "text_proposal", "hand_over", "partnership_party"])
      expect(after.get(table), table).toEqual([])
  })
})

test("ends the moment the text is given up, or they only look on for their member", async () => {
  const made = await anAgreement(world).handedOver()
  const neutralId = await aNeutralPerson(made, nazma).active()
  const sees = async () => {
    const rows = await asActor(nazma, tx => tx.agreementRevision.count({ where: { agreementId: made.id } }))
    return [await getNeutralReading(nazma, neutralId).then(Boolean), rows > 0]
  }
  const { userId, member } = nazma
  const become = (role: "owner" | "viewer") =>
    asSystem("tests", tx => tx.representative.updateMany({ where: { userId, memberId: member?.id }, data: { role } }))
  expect(await sees()).toEqual([true, true])
  await become("viewer")
  expect(await sees()).toEqual([false, false])
  await become("owner")
  expect(await sees()).toEqual([true, true])
  await withdrawAgreement(made.company, { agreementId: made.id, version: 2, reason: "We go another way." })
  expect(await sees()).toEqual([false, false])
})

describe("the wall lets a neutral person", () => {
  test("write nothing but their own comment", async () => {
    const made = await negotiated()
    const neutralId = await aNeutralPerson(made, nazma).active()
    const own = { agreementId: made.id, partnershipId: made.partnershipId, memberId: nazma.member?.id ?? "" }
    const comment = {
      ...{ section: "press", revisionNumber: 1, text: "Said", writtenByName: nazma.name, writtenAt: new Date() },
      writtenById: nazma.userId,
    }
    const write = (said: object) =>
      asActor(nazma, tx => tx.sectionComment.create({ data: { ...own, ...comment, ...said } }))
    await expect(write({})).resolves.toBeTruthy()
    await expect(write({ memberId: made.local.member?.id })).rejects.toThrow()
    await expect(write({ writtenById: made.local.userId })).rejects.toThrow()
    const changed = await asActor(nazma, async tx => [
      await tx.sectionComment.updateMany({ data: { resolvedAt: new Date(), resolvedByName: "N" } }),
      await tx.agreement.updateMany({ data: { title: "Taken" } }),
      await tx.agreementRevision.updateMany({ data: { note: "No" } }),
      await tx.textProposal.updateMany({ data: { answer: "No" } }),
    ])
    expect(changed.map(({ count }) => count)).toEqual([0, 0, 0, 0])
    const yes = { section: "press", sectionDigest: "0".repeat(64), markedById: nazma.userId, markedByName: "N" }
    await expect(
      asActor(nazma, tx => tx.sectionMark.create({ data: { ...own, ...yes, markedAt: new Date() } })),
    ).rejects.toThrow()
    const note = { section: "press", text: "x", writtenById: nazma.userId, writtenByName: "N", writtenAt: new Date() }
    await expect(asActor(nazma, tx => tx.internalNote.create({ data: { ...own, ...note } }))).rejects.toThrow()
    await expect(
      asActor(nazma, tx =>
        tx.neutralPerson.updateMany({ where: { id: neutralId }, data: { reason: "I asked myself." } }),
      ),
    ).rejects.toThrow()
  })
})

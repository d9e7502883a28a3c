import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import { resolveComment } from "#lib/agreements/commands/resolve-comment"
import { saveSection } from "#lib/agreements/commands/save-section"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { answerNeutralProposal } from "#lib/agreements/neutral/commands/answer-neutral-proposal"
import { answerNeutralRequest } from "#lib/agreements/neutral/commands/answer-neutral-request"
import { commentAsNeutral } from "#lib/agreements/neutral/commands/comment-as-neutral"
import { endNeutralRole } from "#lib/agreements/neutral/commands/end-neutral-role"
import { endUnfitRoles } from "#lib/agreements/neutral/commands/end-unfit-roles"
import { offerNeutrality } from "#lib/agreements/neutral/commands/offer-neutrality"
import { proposeNeutralPerson } from "#lib/agreements/neutral/commands/propose-neutral-person"
import { remindOfNeutrals } from "#lib/agreements/neutral/commands/remind-of-neutrals"
import { takeBackNeutrality } from "#lib/agreements/neutral/commands/take-back-neutrality"
import { reminderDays } from "#lib/agreements/neutral/policy"
import { getNeutralComparison } from "#lib/agreements/neutral/queries/get-neutral-comparison"
import { getNeutralOffer } from "#lib/agreements/neutral/queries/get-neutral-offer"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { getNeutralVersion } from "#lib/agreements/neutral/queries/get-neutral-version"
import { listNeutralCandidates } from "#lib/agreements/neutral/queries/list-neutral-candidates"
import { listNeutralPersons } from "#lib/agreements/neutral/queries/list-neutral-persons"
import { listNeutralRoles } from "#lib/agreements/neutral/queries/list-neutral-roles"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { formValues } from "#lib/agreements/terms/show-form"
import { day } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { listHistory } from "#lib/partnerships/queries/list-history"
import {
  anAgreement,
  anAmendment,
  evidenceOf,
  type Made,
  openingOf,
  outcomes,
  partyOf,
} from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { aNeutralPerson, candidateOf } from "#tests/support/neutrals"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made
let nazma: Person

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  nazma = world.people.nazma
  made = await anAgreement(world).handedOver()
})

const refusedWith = (code: string) => expect.objectContaining({ code })
const notFound = refusedWith("common.not_found")
const neutral = () => aNeutralPerson(made, nazma)
const reason = "Both sides know her work."
const stateOf = async (id: string) =>
  (await listNeutralPersons(made.company, made.id)).find(one => one.id === id)?.state
const told = async (kind: string) => {
  const rows = await asSystem("tests", tx => tx.notification.findMany({ where: { kind }, select: { userId: true } }))
  return rows.map(({ userId }) => userId).toSorted()
}
const idsOf = (...people: Person[]) => people.map(({ userId }) => userId).toSorted()

async function joins(person: Person, member: Person): Promise<void> {
  const joined = { role: "viewer", name: person.name, email: person.email, joinedAt: new Date() } as const
  await asSystem("tests", tx =>
    tx.representative.create({ data: { ...joined, memberId: partyOf(member).memberId, userId: person.userId } }),
  )
}

describe("who may be asked", () => {
  test("has said so; is found by name, member and words; takes it back", async () => {
    await neutral().offered()
    expect(await getNeutralOffer(nazma)).toMatchObject({ words: expect.stringContaining("Twelve years") })
    for (const asked of ["nazma", "Solidarity", "twelve"])
      expect(await listNeutralCandidates(made.company, made.id, asked)).toMatchObject([{ name: "Nazma Begum" }])
    expect(await listNeutralCandidates(made.company, made.id, "nobody")).toEqual([])
    expect(await listNeutralCandidates(world.people.harriet, made.id)).toEqual([])
    await offerNeutrality(nazma, { words: "Anew." })
    expect(await listNeutralCandidates(made.company, made.id)).toMatchObject([{ words: "Anew." }])
    await takeBackNeutrality(nazma, {})
    await takeBackNeutrality(nazma, {})
    expect(await getNeutralOffer(nazma)).toBeNull()
    expect(await listNeutralCandidates(made.company, made.id)).toEqual([])
  })

  test("is nobody who acts for a party, left their member, or whose member is not in the directory", async () => {
    await neutral().offered()
    await offerNeutrality(world.people.jonas, { words: "Ask me." })
    await offerNeutrality(world.people.harriet, { words: "Ask me." })
    expect((await listNeutralCandidates(made.company, made.id)).map(({ name }) => name)).toEqual(["Nazma Begum"])
    const candidateId = await candidateOf(made, nazma)
    await joins(nazma, made.local)
    expect(await listNeutralCandidates(made.company, made.id)).toEqual([])
    const asked = { agreementId: made.id, candidateId, reason }
    await expect(proposeNeutralPerson(made.company, asked)).rejects.toEqual(refusedWith("agreements.neutral_not_free"))
    const unknown = { ...asked, candidateId: made.id }
    await expect(proposeNeutralPerson(made.company, unknown)).rejects.toEqual(
      refusedWith("agreements.neutral_not_free"),
    )
    await expect(offerNeutrality(world.people.noor, { words: "Ask me." })).rejects.toEqual(notFound)
    await expect(offerNeutrality(world.people.even, { words: "Me." })).rejects.toEqual(
      refusedWith("agreements.role_may_not"),
    )
  })
})

describe("asking somebody in", () => {
  test("is as possible while terms in force are changed: into the change, and nothing else of what was signed", async () => {
    const signed = await anAgreement(world).inForce()
    const candidateId = await aNeutralPerson(signed, nazma).offered()
    const late = proposeNeutralPerson(signed.company, { agreementId: signed.id, candidateId, reason })
    await expect(late).rejects.toEqual(refusedWith("agreements.neutral_not_now"))
    const change = anAmendment(signed, ({ purpose }) => Object.assign(purpose, { sharedAim: "Also the night shift." }))
    const changing = await change.handedOver()
    const neutralId = await aNeutralPerson(changing, nazma).active()
    const reading = await getNeutralReading(nazma, neutralId)
    expect(reading?.terms.sections.purpose.sharedAim).toBe("Also the night shift.")
    await commentAsNeutral(nazma, { neutralId, section: "purpose", text: "Who pays for the nights?" })
    expect(await listSectionComments(signed.local, changing.id, "purpose")).toHaveLength(1)
    expect(await listNeutralPersons(signed.company, signed.id)).toEqual([])
    expect(await getAgreement(nazma, signed.id)).toBeNull()
    expect(await asActor(nazma, tx => tx.agreementRevision.findMany({ where: { agreementId: signed.id } }))).toEqual([])
  })

  test("goes from a proposal over the other party's yes to the person, and stands in the record", async () => {
    const candidateId = await neutral().offered()
    const asked = { agreementId: made.id, candidateId, reason }
    const { neutralId } = await proposeNeutralPerson(made.company, asked)
    expect(await proposeNeutralPerson(made.company, asked)).toEqual({ neutralId })
    const { ruma, tanvir, shirin, rafiq } = world.people
    expect(await told("neutralProposed")).toEqual(idsOf(ruma, tanvir, shirin, rafiq))
    expect(await told("neutralAsked")).toEqual([])
    const yes = { neutralId, answer: "agree" } as const
    await expect(answerNeutralProposal(made.company, yes)).rejects.toEqual(
      refusedWith("agreements.neutral_awaits_others"),
    )
    await expect(answerNeutralRequest(nazma, { neutralId, answer: "accept" })).rejects.toEqual(notFound)
    await answerNeutralProposal(made.local, yes)
    await answerNeutralProposal(made.local, yes)
    expect(await told("neutralAsked")).toEqual(idsOf(nazma))
    await answerNeutralRequest(nazma, { neutralId, answer: "accept" })
    await answerNeutralRequest(nazma, { neutralId, answer: "accept" })
    expect(await listNeutralPersons(made.local, made.id)).toMatchObject([
      { id: neutralId, state: "active", name: "Nazma Begum", reason, agreedBy: expect.any(Array) },
    ])
    await endNeutralRole(nazma, { neutralId, words: "I have to travel." })
    expect(await evidenceOf(made)).toEqual([
      ...["created", "proposed", "neutral.proposed", "neutral.agreed", "neutral.accepted", "neutral.ended"],
    ])
    const events = (await listHistory(made.local, made.partnershipId)).map(({ event }) => event)
    expect(events.filter(event => event.startsWith("neutral_person."))).toEqual(
      ["ended", "accepted", "agreed", "proposed"].map(step => `neutral_person.${step}`),
    )
    expect(await listNeutralPersons(made.company, made.id)).toMatchObject([
      { state: "ended", closingWords: "I have to travel.", closedByName: "Nazma Begum" },
    ])
  })

  test("wants the yes of every party where there are three", async () => {
    const { ingrid, ruma, harriet } = world.people
    const parties = [ingrid, ruma, harriet].map(partyOf)
    const { partnershipId } = await openPartnership(ingrid, { parties })
    const { agreementId } = await openAgreement(ingrid, { partnershipId, opening: openingOf(ingrid, ruma) })
    await asSystem("tests", async tx => {
      await tx.agreementRevision.updateMany({ where: { agreementId }, data: { proposedAt: new Date(), digest: "0" } })
      await tx.agreement.update({ where: { id: agreementId }, data: { state: "proposed" }, select: { id: true } })
    })
    const candidateId = await neutral().offered()
    const { neutralId } = await proposeNeutralPerson(ingrid, { agreementId, candidateId, reason })
    await answerNeutralProposal(ruma, { neutralId, answer: "agree" })
    expect(await told("neutralAsked")).toEqual([])
    await expect(answerNeutralProposal(ruma, { neutralId, answer: "refuse" })).rejects.toEqual(
      refusedWith("agreements.neutral_awaits_others"),
    )
    const past = asActor(ruma, tx =>
      tx.neutralPerson.updateMany({ where: { id: neutralId }, data: { state: "asked", askedAt: new Date() } }),
    )
    await expect(past).rejects.toThrow("asked when every party has agreed")
    await answerNeutralProposal(harriet, { neutralId, answer: "agree" })
    expect(await told("neutralAsked")).toEqual(idsOf(nazma))
  })

  test("stops at one no, of which the person never hears; the next may be proposed", async () => {
    const neutralId = await neutral().proposed()
    const again = { agreementId: made.id, candidateId: await candidateOf(made, nazma), reason: "Once more." }
    await expect(proposeNeutralPerson(made.local, again)).rejects.toEqual(refusedWith("agreements.neutral_there"))
    await answerNeutralProposal(made.local, { neutralId, answer: "refuse" })
    await answerNeutralProposal(made.local, { neutralId, answer: "refuse" })
    await expect(answerNeutralProposal(made.local, { neutralId, answer: "agree" })).rejects.toEqual(
      refusedWith("agreements.neutral_answered"),
    )
    expect(await listNeutralRoles(nazma)).toEqual([])
    expect(await told("neutralAsked")).toEqual([])
    await expect(proposeNeutralPerson(made.local, again)).resolves.toMatchObject({ neutralId: expect.any(String) })
  })

  test("ends with a no of the person, who finds nothing afterwards", async () => {
    const neutralId = await neutral().asked()
    const no = { neutralId, answer: "decline" } as const
    await answerNeutralRequest(nazma, no)
    expect(await stateOf(neutralId)).toBe("declined")
    await expect(answerNeutralRequest(nazma, no)).rejects.toEqual(notFound)
    await expect(answerNeutralRequest(nazma, { ...no, answer: "accept" })).rejects.toEqual(notFound)
  })

  test("is for those who write for a party, while the text may change; others find nothing", async () => {
    const candidateId = await neutral().offered()
    const asked = { agreementId: made.id, candidateId, reason }
    await expect(proposeNeutralPerson(world.people.even, asked)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    for (const stranger of [world.people.harriet, nazma, world.people.mira])
      await expect(proposeNeutralPerson(stranger, asked)).rejects.toEqual(notFound)
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await freezeAgreement(made.company, { agreementId: made.id, version: 3 })
    await expect(proposeNeutralPerson(made.company, asked)).rejects.toEqual(refusedWith("agreements.neutral_not_now"))
  })

  test("of two who propose at once one does, and of two answers at once one counts", async () => {
    const candidateId = await neutral().offered()
    const by = (person: Person) => proposeNeutralPerson(person, { agreementId: made.id, candidateId, reason })
    expect(await outcomes([by(made.company), by(made.local)])).toEqual({ done: 1, "agreements.neutral_there": 1 })
    const [row] = await listNeutralPersons(made.company, made.id)
    const other = row?.proposedMemberId === partyOf(made.company).memberId ? made.local : made.company
    const neutralId = row?.id ?? ""
    const answers = (["agree", "refuse"] as const).map(answer => answerNeutralProposal(other, { neutralId, answer }))
    expect(await outcomes(answers)).toMatchObject({ done: 1 })
    expect(["asked", "refused"]).toContain(await stateOf(neutralId))
  })
})

describe("a neutral person", () => {
  test("comments while the parties do; all parties see it and may put it away", async () => {
    const neutralId = await neutral().active()
    await commentAsNeutral(nazma, { neutralId, section: "price", text: "Could it be paid in three parts?" })
    const [comment] = await listSectionComments(made.local, made.id, "price")
    expect(comment).toMatchObject({ writtenByName: "Nazma Begum", neutralOf: "Garment Workers’ Solidarity Federation" })
    expect(await told("agreementCommented")).toHaveLength(8)
    await resolveComment(made.local, { agreementId: made.id, section: "price", commentId: comment?.id ?? "" })
    const reading = await getNeutralReading(nazma, neutralId)
    expect(reading?.comments).toMatchObject([{ isResolved: true }])
    for (const stranger of [made.company, world.people.harriet])
      await expect(commentAsNeutral(stranger, { neutralId, section: "price", text: "x" })).rejects.toEqual(notFound)
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await expect(commentAsNeutral(nazma, { neutralId, section: "price", text: "x" })).rejects.toEqual(
      refusedWith("agreements.not_negotiating"),
    )
  })

  test("is told that there is something to read, and not what", async () => {
    await neutral().asked()
    const said = { agreementId: made.id, section: "press", text: "Who answers at night?" } as const
    await commentOnSection(made.local, said)
    expect(await told("neutralNews")).toEqual([])
    const [{ id: neutralId } = { id: "" }] = await listNeutralRoles(nazma)
    await answerNeutralRequest(nazma, { neutralId, answer: "accept" })
    await commentOnSection(made.local, said)
    await handOver(made.local, { agreementId: made.id, version: 2, note: "Nothing to add." })
    expect(await told("neutralNews")).toEqual([nazma.userId, nazma.userId])
    const rows = await asActor(nazma, tx => tx.notification.findMany({ where: { kind: "neutralNews" } }))
    expect(rows.map(({ values }) => values)).toEqual([{}, {}])
  })

  test("says nothing before they have said yes", async () => {
    const neutralId = await neutral().asked()
    await expect(commentAsNeutral(nazma, { neutralId, section: "price", text: "x" })).rejects.toEqual(notFound)
    await expect(endNeutralRole(nazma, { neutralId, words: "x" })).rejects.toEqual(
      refusedWith("agreements.neutral_answered"),
    )
  })

  test("compares the versions that were handed over", async () => {
    const neutralId = await neutral().active()
    expect(await getNeutralComparison(nazma, neutralId)).toBeNull()
    expect(await getNeutralComparison(nazma, neutralId, { from: 1, to: 2 })).toBeNull()
    expect(await getNeutralComparison(nazma, neutralId, { from: 1, to: 1 })).toMatchObject({ from: { number: 1 } })
  })

  test("reads each version that was handed over as it stood, and no draft", async () => {
    const neutralId = await neutral().active()
    expect(await getNeutralVersion(nazma, neutralId, 1)).toMatchObject({
      ...{ number: 1, digest: made.digest, fault: null, seq: null, newest: 1 },
      terms: { title: made.terms.title },
    })
    const typed = { ...formValues("press", made.terms), holdingLine: "Ask us." }
    const place = { agreementId: made.id, section: "press", seen: sectionDigest(made.terms, "press") }
    await saveSection(made.local, saveSectionInput.parse({ ...typed, ...place }))
    expect(await getNeutralVersion(nazma, neutralId, 2)).toBeNull()
    expect(await getNeutralVersion(nazma, neutralId, 1)).toMatchObject({ newest: 1 })
    await endNeutralRole(made.company, { neutralId, words: "We go on by ourselves." })
    expect(await getNeutralVersion(nazma, neutralId, 1)).toBeNull()
  })

  test("is sent away by any party at any time, with a word; the person is told, and no reason why", async () => {
    const neutralId = await neutral().asked()
    const away = { neutralId, words: "We found a way." }
    await expect(endNeutralRole(world.people.even, away)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(endNeutralRole(world.people.harriet, away)).rejects.toEqual(notFound)
    await endNeutralRole(made.local, away)
    await endNeutralRole(made.local, away)
    expect(await stateOf(neutralId)).toBe("withdrawn")
    expect(await told("neutralOver")).toEqual(idsOf(nazma))
    await expect(endNeutralRole(made.company, away)).rejects.toEqual(refusedWith("agreements.neutral_answered"))
    const rows = await asActor(nazma, tx => tx.notification.findMany())
    expect(JSON.stringify(rows)).not.toContain("Narayanganj")
  })
})

describe("the portal", () => {
  const job = systemActor("tests")
  const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
  afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

  test("reminds once of each answer that is missing: the parties', and then the person's", async () => {
    const neutralId = await neutral().proposed()
    later(reminderDays - 1)
    expect(await remindOfNeutrals(job)).toEqual({ reminded: 0 })
    later(reminderDays + 1)
    const both = await Promise.all([remindOfNeutrals(job), remindOfNeutrals(job)])
    expect(both.map(({ reminded }) => reminded).toSorted()).toEqual([0, 1])
    const { ruma, tanvir, ingrid } = world.people
    expect(await told("neutralProposalWaits")).toEqual(expect.arrayContaining(idsOf(ruma, tanvir)))
    expect(await told("neutralProposalWaits")).not.toContain(ingrid.userId)
    await answerNeutralProposal(made.local, { neutralId, answer: "agree" })
    expect(await remindOfNeutrals(job)).toEqual({ reminded: 0 })
    later(2 * reminderDays + 2)
    expect(await remindOfNeutrals(job)).toEqual({ reminded: 1 })
    expect(await told("neutralAskedWaits")).toEqual(idsOf(nazma))
    later(9 * reminderDays)
    expect(await remindOfNeutrals(job)).toEqual({ reminded: 0 })
    await expect(remindOfNeutrals(made.local)).rejects.toEqual(refusedWith("agreements.jobs_only"))
    const forged = asActor(made.local, tx => tx.neutralPerson.updateMany({ data: { remindedFor: null } }))
    await expect(forged).rejects.toThrow(/append-only/)
  })

  test("writes down what has ended of itself: a party's person, a text given up", async () => {
    const neutralId = await neutral().active()
    expect(await endUnfitRoles(job)).toEqual({ ended: 0 })
    await joins(nazma, made.company)
    expect(await endUnfitRoles(job)).toEqual({ ended: 1 })
    expect(await endUnfitRoles(job)).toEqual({ ended: 0 })
    expect(await stateOf(neutralId)).toBe("ended")
    expect((await evidenceOf(made)).at(-1)).toBe("neutral.ended")
    expect(await told("neutralOver")).toEqual(idsOf(nazma))
  })

  test("ends it where the agreement is withdrawn or the person has left their member", async () => {
    const asked = await neutral().asked()
    const { version = 0 } = (await getAgreement(made.company, made.id)) ?? {}
    await withdrawAgreement(made.company, { agreementId: made.id, version, reason: "We stop." })
    await expect(answerNeutralRequest(nazma, { neutralId: asked, answer: "accept" })).rejects.toEqual(
      refusedWith("agreements.neutral_not_now"),
    )
    const other = await anAgreement(world).handedOver()
    await aNeutralPerson(other, nazma).active()
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: nazma.userId }, data: { endedAt: new Date() } }),
    )
    expect(await endUnfitRoles(job)).toEqual({ ended: 2 })
    expect(await stateOf(asked)).toBe("withdrawn")
    expect(await asSystem("tests", tx => tx.neutralOffer.count())).toBe(0)
    await expect(endUnfitRoles(nazma)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })
})

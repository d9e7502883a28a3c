import { writeFileSync } from "node:fs"
import { beforeEach, describe, expect, test } from "vitest"
import { type MemberKind, type Person, systemActor } from "#lib/actor"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveCover } from "#lib/agreements/commands/save-cover"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { beginFirstText } from "#lib/agreements/first-text/commands/begin-first-text"
import { offerFirstText } from "#lib/agreements/first-text/commands/offer-first-text"
import { listFirstTexts } from "#lib/agreements/first-text/queries/list-first-texts"
import { acceptAgreementInvitation } from "#lib/agreements/invitation/commands/accept-agreement-invitation"
import { declineAgreementInvitation } from "#lib/agreements/invitation/commands/decline-agreement-invitation"
import { forgetAgreementInvitations } from "#lib/agreements/invitation/commands/forget-agreement-invitations"
import { inviteOrganisation } from "#lib/agreements/invitation/commands/invite-organisation"
import { sendInvitationAgain } from "#lib/agreements/invitation/commands/send-invitation-again"
import { withdrawAgreementInvitation } from "#lib/agreements/invitation/commands/withdraw-agreement-invitation"
import { invitationHours, invitationKeptDays } from "#lib/agreements/invitation/policy"
import { getAgreementInvitation } from "#lib/agreements/invitation/queries/get-agreement-invitation"
import { getAgreementOffer } from "#lib/agreements/invitation/queries/get-agreement-offer"
import { listAgreementOffers } from "#lib/agreements/invitation/queries/list-agreement-offers"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { coverDigest, termsDigest } from "#lib/agreements/terms/canonical"
import type { Terms } from "#lib/agreements/terms/schema"
import { hour } from "#lib/clock"
import { getNetworkNumbers } from "#lib/content/queries/get-network-numbers"
import { asActor, asSystem } from "#lib/db/door"
import { registerMember } from "#lib/members/commands/register-member"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listPartnerships } from "#lib/partnerships/queries/list-partnerships"
import { termsBetween } from "#seed/terms-between"
import { outcomes, partyOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  moveClock(0)
  world = await makeWorld()
})

const moveClock = (hours: number) => writeFileSync(process.env.TEST_CLOCK ?? "", String(hours * hour))
const refusedWith = (code: string) => expect.objectContaining({ code })
const noor = "noor@example.org"
const address = "12 Mill Road\nDhaka"

const asked = {
  organisation: "Noor’s Clinic",
  locale: "en",
  kind: "service_contract",
  title: "Health of night workers",
  words: "We want to learn how they sleep.",
} as const

/** A draft that lacks nothing but what the awaited party alone can say of itself. */
async function wholeText(by: Person = world.people.ingrid, change: (terms: Terms) => void = () => {}) {
  const { agreementId } = await beginFirstText(by, asked)
  const draft = await getAgreement(by, agreementId)
  const local = draft?.awaiting?.memberId ?? ""
  const terms = termsBetween({ company: by.member?.id ?? "", local })
  terms.title = asked.title
  const row = terms.sections.parties.parties.find(({ memberId }) => memberId === local)
  Object.assign(row ?? {}, { legalName: asked.organisation, registration: "", country: null, address: "" })
  change(terms)
  await asSystem("tests", tx => tx.agreementRevision.updateMany({ where: { agreementId }, data: { terms } }))
  return { agreementId, terms, seen: termsDigest(terms), awaitedId: local }
}

async function offered(email = noor, by: Person = world.people.ingrid) {
  const text = await wholeText(by)
  const { agreementId, seen } = text
  const { invitationId } = await offerFirstText(by, { agreementId, seen, email, ...saying })
  return { ...text, invitationId }
}

/** A whole text, begun for an invitation that waits. */
async function wholeTextFor(invitationId: string) {
  const { ingrid } = world.people
  const { agreementId } = await beginFirstText(ingrid, { invitationId })
  const { awaiting } = (await getAgreement(ingrid, agreementId)) ?? {}
  const terms = termsBetween({ company: ingrid.member?.id ?? "", local: awaiting?.memberId ?? "" })
  await asSystem("tests", tx => tx.agreementRevision.updateMany({ where: { agreementId }, data: { terms } }))
  return { agreementId, seen: termsDigest(terms) }
}

/** The first text of who came, made whole and handed over. */
async function handOverWhole(by: Person, { agreementId, company }: { agreementId: string; company: Person }) {
  const terms = termsBetween({ company: company.member?.id ?? "", local: by.member?.id ?? "" })
  await asSystem("tests", tx => tx.agreementRevision.updateMany({ where: { agreementId }, data: { terms } }))
  await handOver(by, { agreementId, version: 1, note: "" })
}

/** The draft under another name, as its author goes on writing. */
const renamed = (agreementId: string, terms: Terms) =>
  saveCover(world.people.ingrid, { agreementId, seen: coverDigest(terms), kind: terms.kind, title: "Changed since" })

const saying = { words: asked.words, locale: "en", note: "Look at the dates first." } as const

async function mailedToken(email: string): Promise<string> {
  const where = { recipient: email, kind: "agreementInvitation" }
  const mail = await asSystem("tests", tx => tx.outboxMail.findFirstOrThrow({ where, orderBy: { writtenAt: "desc" } }))
  return (mail.values as { token: string }).token
}

/** The person with an organisation of their own, as their next request would know them. */
async function withClinic(kind: MemberKind = "local_resource"): Promise<Person> {
  const person = world.people.noor
  const clinic = { kind, name: "Clinic of the Night", country: "BD" } as const
  const { memberId: id } = await registerMember(person, clinic)
  return { ...person, member: { id, kind: clinic.kind, name: clinic.name, role: "owner", isSignatory: true } }
}

describe("a first text for somebody who is not here", () => {
  test("is begun once, named after them, and stands in no list of partnerships", async () => {
    const { ingrid, jonas } = world.people
    const [one, other] = await Promise.all([beginFirstText(ingrid, asked), beginFirstText(ingrid, asked)])
    expect(other).toEqual(one)
    expect(await beginFirstText(ingrid, { ...asked, words: "Something else." })).not.toEqual(one)
    expect(await beginFirstText(jonas, asked)).not.toEqual(one)
    expect(await getNetworkNumbers(world.visitor)).toMatchObject({ partnerships: 0 })
    const draft = await getAgreement(jonas, one.agreementId)
    expect(draft).toMatchObject({ state: "drafting", isYourTurn: true, awaiting: { invitation: null, offered: null } })
    expect(draft?.parties.map(({ name }) => name).sort()).toEqual(["Noor’s Clinic", "Nordvik Apparel"])
    expect(await listPartnerships(ingrid)).toEqual([])
    expect(await getPartnership(ingrid, draft?.partnershipId ?? "")).toBeNull()
    const waiting = { organisation: "Noor’s Clinic", isOffered: false }
    expect(await listFirstTexts(jonas)).toMatchObject([waiting, waiting, waiting])
  })

  test("is its author’s side’s alone, and theirs to begin who may write", async () => {
    const { agreementId } = await beginFirstText(world.people.ingrid, asked)
    for (const person of [world.people.ruma, world.people.harriet, world.people.mira, world.visitor]) {
      expect(await getAgreement(person, agreementId)).toBeNull()
      expect(await listFirstTexts(person)).toEqual([])
      expect(await asActor(person, tx => tx.agreement.findMany())).toEqual([])
      expect(await asActor(person, tx => tx.partnership.findMany())).toEqual([])
    }
    const viewers = beginFirstText(world.people.even, asked)
    await expect(viewers).rejects.toEqual(refusedWith("agreements.role_may_not"))
    const nobodys = beginFirstText(world.people.noor, asked)
    await expect(nobodys).rejects.toEqual(refusedWith("agreements.role_may_not"))
  })

  test("is begun from an invitation of one’s own that waits, once, and from no other", async () => {
    const { ingrid, jonas, harriet } = world.people
    const { invitationId } = await inviteOrganisation(ingrid, { ...asked, email: noor })
    const one = await beginFirstText(ingrid, { invitationId })
    moveClock(3)
    expect(await beginFirstText(jonas, { invitationId })).toEqual(one)
    const draft = await getAgreement(ingrid, one.agreementId)
    expect(draft).toMatchObject({ title: asked.title, awaiting: { invitation: { id: invitationId }, offered: null } })
    const theirs = beginFirstText(harriet, { invitationId })
    await expect(theirs).rejects.toEqual(refusedWith("common.not_found"))
    await withdrawAgreement(ingrid, { agreementId: one.agreementId, version: 1, reason: "Not now." })
    await withdrawAgreementInvitation(ingrid, { invitationId })
    const late = beginFirstText(ingrid, { invitationId })
    await expect(late).rejects.toEqual(refusedWith("agreements.invitation_closed"))
  })

  test("is handed over to nobody, whatever asks for it", async () => {
    const { agreementId } = await wholeText()
    const passed = handOver(world.people.ingrid, { agreementId, version: 1, note: "" })
    await expect(passed).rejects.toEqual(refusedWith("agreements.other_side_not_here"))
    const moved = asActor(world.people.ingrid, tx =>
      tx.agreement.updateMany({ where: { id: agreementId }, data: { state: "proposed" } }),
    )
    await expect(moved).rejects.toThrow("waits for a party that is not here")
  })

  test("shows itself to nobody who should come to act under the id of the awaited party", async () => {
    const { agreementId, awaitedId } = await wholeText()
    const { noor: somebody, ruma } = world.people
    const impostor = { ...somebody, member: ruma.member && { ...ruma.member, id: awaitedId } }
    expect(await asActor(impostor, tx => tx.partnership.findMany())).toEqual([])
    expect(await asActor(impostor, tx => tx.partnershipParty.findMany())).toEqual([])
    expect(await asActor(impostor, tx => tx.agreement.findMany({ where: { id: agreementId } }))).toEqual([])
  })
})

describe("offering it", () => {
  test("mails an invitation that tells nothing of the text, on no page and in no row that the invited see", async () => {
    const { invitationId, terms } = await offered()
    const secret = terms.sections.services.outputs[0]?.title ?? "?"
    const token = await mailedToken(noor)
    const offer = await getAgreementOffer(world.visitor, token)
    expect(offer).toMatchObject({ id: invitationId, bringsText: true, words: asked.words, title: asked.title })
    const clinic = await withClinic()
    const seen = [
      offer,
      await listAgreementOffers(clinic),
      await asSystem("tests", tx => tx.outboxMail.findMany()),
      await asActor(clinic, tx => tx.agreementInvitation.findMany()),
    ]
    expect(JSON.stringify(seen)).not.toContain(secret)
    for (const person of [clinic, world.people.noor, world.people.harriet, world.visitor])
      expect(await asActor(person, tx => tx.offeredText.findMany())).toEqual([])
    expect(await asActor(world.people.even, tx => tx.offeredText.count())).toBe(1)
  })

  test("takes a whole text, as it was seen, an address and words, and the pen", async () => {
    const { ingrid, jonas, even, harriet } = world.people
    const { agreementId, seen } = await wholeText()
    const input = { agreementId, seen, email: noor, ...saying }
    const differs = offerFirstText(ingrid, { ...input, seen: "0".repeat(64) })
    await expect(differs).rejects.toEqual(refusedWith("agreements.text_differs"))
    const nowhere = offerFirstText(ingrid, { ...input, email: undefined, words: "" })
    await expect(nowhere).rejects.toMatchObject({
      problems: { email: { code: "required" }, words: { code: "required" } },
    })
    const wordless = offerFirstText(ingrid, { ...input, words: "" })
    await expect(wordless).rejects.toMatchObject({ problems: { words: { code: "required" } } })
    await expect(offerFirstText(even, input)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(offerFirstText(harriet, input)).rejects.toEqual(refusedWith("common.not_found"))
    await withdrawAgreement(jonas, { agreementId, version: 1, reason: "Not now." })
    await expect(offerFirstText(ingrid, input)).rejects.toEqual(refusedWith("agreements.not_negotiating"))
  })

  test("takes no text with gaps of its own, and none that leaves the other side out", async () => {
    const { ingrid } = world.people
    for (const change of [
      (terms: Terms) => Object.assign(terms.sections.purpose, { sharedAim: "" }),
      (terms: Terms) => terms.sections.parties.parties.pop(),
    ]) {
      const { agreementId, seen } = await wholeText(ingrid, change)
      const given = offerFirstText(ingrid, { agreementId, seen, email: noor, ...saying })
      await expect(given).rejects.toEqual(refusedWith("agreements.incomplete"))
    }
  })

  test("wants the express yes to what binds its author’s side alone, and gives it when the text is handed over", async () => {
    const { ingrid } = world.people
    const { agreementId, seen } = await wholeText(ingrid, ({ sections }) => {
      const [first] = sections.confidentiality.rules
      if (first) Object.assign(first, { bindsParties: [ingrid.member?.id], permission: "never" })
    })
    const duties = (await getAgreement(ingrid, agreementId))?.oneSided.map(({ digest }) => digest) ?? []
    expect(duties).toHaveLength(1)
    const silent = offerFirstText(ingrid, { agreementId, seen, email: noor, ...saying })
    await expect(silent).rejects.toEqual(refusedWith("agreements.duty_not_accepted"))
    const { invitationId } = await offerFirstText(ingrid, { agreementId, seen, email: noor, duties, ...saying })
    const made = await acceptAgreementInvitation(await withClinic(), { invitationId, address })
    const [duty] = (await getAgreement(ingrid, made.agreementId))?.oneSided ?? []
    expect(duty?.acceptedBy).toMatchObject([{ memberId: ingrid.member?.id }])
  })

  test("goes with the invitation that waits for it, without another mail, and with no other of the address", async () => {
    const { ingrid } = world.people
    const { invitationId } = await inviteOrganisation(ingrid, { ...asked, email: noor, words: "Something else." })
    const { agreementId, seen } = await wholeText()
    const stranger = offerFirstText(ingrid, { agreementId, seen, email: noor, ...saying })
    await expect(stranger).rejects.toEqual(refusedWith("agreements.already_invited"))
    const begun = await beginFirstText(ingrid, { invitationId })
    const { awaiting } = (await getAgreement(ingrid, begun.agreementId)) ?? {}
    const terms = termsBetween({ company: ingrid.member?.id ?? "", local: awaiting?.memberId ?? "" })
    const where = { agreementId: begun.agreementId }
    await asSystem("tests", tx => tx.agreementRevision.updateMany({ where, data: { terms } }))
    const given = { ...begun, seen: termsDigest(terms), note: "", words: "", locale: "en" } as const
    expect(await offerFirstText(ingrid, given)).toEqual({ invitationId })
    expect(await offerFirstText(ingrid, given)).toEqual({ invitationId })
    expect(await asSystem("tests", tx => tx.outboxMail.count({ where: { recipient: noor } }))).toBe(1)
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({
      state: "sent",
      text: { agreementId: begun.agreementId, stand: "goes_with" },
    })
  })
})

describe("an acceptance", () => {
  test("makes the agreement of both, handed over to who came, as it was offered, with who came in it", async () => {
    const { invitationId, agreementId: draftId, awaitedId, terms } = await offered()
    await sendInvitationAgain(world.people.ingrid, { invitationId })
    const clinic = await withClinic()
    const unasked = acceptAgreementInvitation(clinic, { invitationId })
    await expect(unasked).rejects.toEqual(refusedWith("common.changed_meanwhile"))
    const nameless = acceptAgreementInvitation(clinic, { invitationId, address: "" })
    await expect(nameless).rejects.toMatchObject({ problems: { address: { code: "required" } } })
    const { agreementId } = await acceptAgreementInvitation(clinic, { invitationId, address })
    const theirs = await getAgreement(clinic, agreementId)
    const { memberId, name } = partyOf(clinic)
    expect(theirs).toMatchObject({ state: "proposed", isYourTurn: true, turnNote: saying.note, awaiting: null })
    expect(theirs?.title).toBe(terms.title)
    expect(theirs?.terms.sections.services).toEqual(
      JSON.parse(JSON.stringify(terms.sections.services).replaceAll(awaitedId, memberId)),
    )
    expect(theirs?.terms.sections.parties.parties).toContainEqual(
      expect.objectContaining({ memberId, legalName: name, country: "BD", address, side: "local_resource" }),
    )
    expect(JSON.stringify(theirs)).not.toContain(awaitedId)
    expect(theirs?.sections.every(({ missing }) => missing === 0)).toBe(true)
    const by = theirs?.sections.find(({ section }) => section === "services")?.agreedBy
    expect(by).toEqual([world.people.ingrid.member?.id])
    expect(theirs?.revisions).toMatchObject([{ number: 1, savedByName: "Ingrid Solberg" }])
    expect(await acceptAgreementInvitation(clinic, { invitationId })).toMatchObject({ agreementId })
    expect(await getAgreement(clinic, draftId)).toBeNull()
    const draft = await getAgreement(world.people.ingrid, draftId)
    expect(draft).toMatchObject({ state: "withdrawn", awaiting: { came: { agreementId, isHanded: true } } })
    const sent = await getAgreementInvitation(world.people.ingrid, invitationId)
    expect(sent).toMatchObject({ state: "accepted", text: { stand: "handed" } })
    expect(await listFirstTexts(world.people.ingrid)).toEqual([])
    expect(await listPartnerships(clinic)).toHaveLength(1)
  })

  test("finds nothing of what was written since, until that is offered too", async () => {
    const { ingrid } = world.people
    const { invitationId, agreementId: draftId, terms } = await offered()
    await renamed(draftId, terms)
    expect((await getAgreement(ingrid, draftId))?.awaiting?.offered).toMatchObject({
      isAsNow: false,
      note: saying.note,
    })
    const clinic = await withClinic()
    const { agreementId } = await acceptAgreementInvitation(clinic, { invitationId, address })
    expect((await getAgreement(clinic, agreementId))?.title).toBe(asked.title)
  })

  test("finds the later text once that was offered anew, with what was said then", async () => {
    const { ingrid } = world.people
    const { invitationId, agreementId: draftId, terms } = await offered()
    await renamed(draftId, terms)
    const seen = termsDigest({ ...terms, title: "Changed since" })
    await offerFirstText(ingrid, { agreementId: draftId, seen, ...saying, note: "A better name." })
    const clinic = await withClinic()
    const { agreementId } = await acceptAgreementInvitation(clinic, { invitationId, address })
    expect(await getAgreement(clinic, agreementId)).toMatchObject({
      title: "Changed since",
      turnNote: "A better name.",
    })
  })

  test("of a text that was withdrawn leaves the first text to who came, as before", async () => {
    const { invitationId, agreementId: draftId } = await offered()
    const { ingrid } = world.people
    await withdrawAgreement(ingrid, { agreementId: draftId, version: 1, reason: "Not now." })
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({ text: { stand: "withdrawn" } })
    const clinic = await withClinic()
    expect(await listAgreementOffers(clinic)).toMatchObject([{ bringsText: false }])
    const { agreementId } = await acceptAgreementInvitation(clinic, { invitationId })
    expect(await getAgreement(clinic, agreementId)).toMatchObject({ state: "drafting", isYourTurn: true })
    expect(await getAgreement(ingrid, agreementId)).toBeNull()
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({ text: { stand: "not_handed" } })
    const draft = await getAgreement(ingrid, draftId)
    expect(draft).toMatchObject({ state: "withdrawn", awaiting: { came: { agreementId: null, isHanded: false } } })
    await handOverWhole(clinic, { agreementId, company: ingrid })
    const seen = await getAgreement(ingrid, draftId)
    expect(seen?.awaiting?.came).toMatchObject({ agreementId, isHanded: false })
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({ text: { stand: "not_handed" } })
  })

  test("hands over nothing in the name of somebody who may no longer write for its side", async () => {
    const { ingrid, jonas } = world.people
    const { invitationId } = await inviteOrganisation(ingrid, { ...asked, email: noor })
    const { agreementId: draftId } = await beginFirstText(jonas, { invitationId })
    const { awaiting } = (await getAgreement(jonas, draftId)) ?? {}
    const terms = termsBetween({ company: jonas.member?.id ?? "", local: awaiting?.memberId ?? "" })
    await asSystem("tests", tx => tx.agreementRevision.updateMany({ where: { agreementId: draftId }, data: { terms } }))
    await offerFirstText(jonas, { agreementId: draftId, seen: termsDigest(terms), note: "", words: "", locale: "en" })
    const clinic = await withClinic()
    expect(await listAgreementOffers(clinic)).toMatchObject([{ bringsText: true }])
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: jonas.userId }, data: { role: "viewer" } }),
    )
    expect(await listAgreementOffers(clinic)).toMatchObject([{ bringsText: false }])
    const lapsed = { offeredByName: "Jonas Lie", stand: "lapsed" }
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({ text: lapsed })
    expect((await getAgreement(ingrid, draftId))?.awaiting).toMatchObject({ offered: { isLapsed: true }, came: null })
    expect(await listFirstTexts(ingrid)).toMatchObject([{ isOffered: false }])
    const { agreementId } = await acceptAgreementInvitation(clinic, { invitationId, address })
    expect(await getAgreement(clinic, agreementId)).toMatchObject({ state: "drafting", isYourTurn: true })
    expect(await getAgreement(ingrid, agreementId)).toBeNull()
    const draft = await getAgreement(ingrid, draftId)
    expect(draft).toMatchObject({ state: "drafting", awaiting: { came: { agreementId: null, isHanded: false } } })
  })

  test("finds a text that its offerer may no longer stand for once a colleague has offered it again", async () => {
    const { ingrid, jonas } = world.people
    const { invitationId, agreementId, seen } = await offered(noor, jonas)
    const suspendedAt = new Date()
    await asSystem("tests", tx => tx.user.updateMany({ where: { id: jonas.userId }, data: { suspendedAt } }))
    await sendInvitationAgain(ingrid, { invitationId })
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({ text: { stand: "lapsed" } })
    await offerFirstText(ingrid, { agreementId, seen, note: "", words: "", locale: "en" })
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({ text: { stand: "goes_with" } })
    const made = await acceptAgreementInvitation(await withClinic(), { invitationId, address })
    expect(made).toMatchObject({ isHanded: true })
  })

  test("finds another text where the first one was withdrawn, and only the other one was handed over", async () => {
    const { ingrid } = world.people
    const { invitationId } = await inviteOrganisation(ingrid, { ...asked, email: noor })
    const one = await wholeTextFor(invitationId)
    await offerFirstText(ingrid, { ...one, ...saying })
    await withdrawAgreement(ingrid, { agreementId: one.agreementId, version: 1, reason: "Not now." })
    const other = await wholeTextFor(invitationId)
    expect(other.agreementId).not.toBe(one.agreementId)
    expect(await offerFirstText(ingrid, { ...other, ...saying })).toEqual({ invitationId })
    const { agreementId } = await acceptAgreementInvitation(await withClinic(), { invitationId, address })
    const cameOf = async (id: string) => (await getAgreement(ingrid, id))?.awaiting?.came
    expect(await cameOf(other.agreementId)).toMatchObject({ agreementId, isHanded: true })
    expect(await cameOf(one.agreementId)).toMatchObject({ agreementId, isHanded: false })
  })

  test("leaves a text that was begun for it and never offered with its author, and nothing more to offer", async () => {
    const { ingrid } = world.people
    const { invitationId } = await inviteOrganisation(ingrid, { ...asked, email: noor })
    const text = await wholeTextFor(invitationId)
    const { agreementId: draftId } = text
    await acceptAgreementInvitation(await withClinic(), { invitationId })
    const draft = await getAgreement(ingrid, draftId)
    expect(draft).toMatchObject({ state: "drafting", awaiting: { invitation: null, came: { isHanded: false } } })
    expect(await getAgreementInvitation(ingrid, invitationId)).toMatchObject({ state: "accepted", text: null })
    const late = offerFirstText(ingrid, { ...text, email: "another@example.org", ...saying })
    await expect(late).rejects.toEqual(refusedWith("agreements.other_side_here"))
    await withdrawAgreement(ingrid, { agreementId: draftId, version: draft?.version ?? 0, reason: "" })
    expect(await getAgreement(ingrid, draftId)).toMatchObject({ state: "withdrawn", awaiting: { came: {} } })
  })

  test("by a party with which the text has gaps opens a draft with what was asked", async () => {
    const { ingrid } = world.people
    const { agreementId: draftId, seen } = await wholeText(ingrid, ({ sections }) => {
      sections.purpose.words = "{party:local_resource} leads the talks."
    })
    const given = { agreementId: draftId, seen, email: noor, ...saying }
    const { invitationId } = await offerFirstText(ingrid, given)
    const mill = await withClinic("corporate")
    const { agreementId } = await acceptAgreementInvitation(mill, { invitationId, address })
    expect(await getAgreement(mill, agreementId)).toMatchObject({ state: "drafting", isYourTurn: true })
    expect(await getAgreement(ingrid, draftId)).toMatchObject({ state: "drafting" })
  })

  test("for two of one’s organisations at once makes one agreement", async () => {
    const { invitationId } = await offered()
    const members = [await withClinic(), await withClinic()]
    const { done } = await outcomes(members.map(one => acceptAgreementInvitation(one, { invitationId, address })))
    expect(done).toBe(1)
    expect(await asSystem("tests", tx => tx.agreement.count({ where: { state: "proposed" } }))).toBe(1)
  })

  test("while the text is offered anew ends with one of the two texts", async () => {
    const { ingrid } = world.people
    const { invitationId, agreementId, terms } = await offered()
    await renamed(agreementId, terms)
    const seen = termsDigest({ ...terms, title: "Changed since" })
    const clinic = await withClinic()
    const [accepted] = await Promise.allSettled([
      acceptAgreementInvitation(clinic, { invitationId, address }),
      offerFirstText(ingrid, { agreementId, seen, ...saying }),
    ])
    const made = accepted.status === "fulfilled" ? await getAgreement(clinic, accepted.value.agreementId) : null
    expect([asked.title, "Changed since"]).toContain(made?.title)
  })

  test("by a member that works with the author already goes into the partnership they have", async () => {
    const { ingrid } = world.people
    const clinic = await withClinic()
    const { partnershipId } = await openPartnership(ingrid, { parties: [partyOf(ingrid), partyOf(clinic)] })
    const { invitationId } = await offered()
    const { agreementId } = await acceptAgreementInvitation(clinic, { invitationId, address })
    expect(await getAgreement(clinic, agreementId)).toMatchObject({ partnershipId, state: "proposed" })
    expect(await listAgreements(clinic, partnershipId)).toHaveLength(1)
  })
})

describe("an invitation that comes to nothing", () => {
  test("leaves the draft with its author, who may offer it to somebody else", async () => {
    const { ingrid } = world.people
    const { invitationId, agreementId, seen } = await offered()
    await declineAgreementInvitation(world.people.noor, { invitationId, noMore: false })
    expect((await getAgreement(ingrid, agreementId))?.awaiting).toMatchObject({ invitation: null, offered: null })
    const other = "another@example.org"
    const again = await offerFirstText(ingrid, { agreementId, seen, email: other, ...saying })
    expect(again.invitationId).not.toBe(invitationId)
    await withdrawAgreementInvitation(ingrid, again)
    expect(await getAgreement(ingrid, agreementId)).toMatchObject({ state: "drafting", awaiting: { offered: null } })
    moveClock(invitationHours + invitationKeptDays * 24 + 1)
    expect(await forgetAgreementInvitations(systemActor("tests"))).toBe(2)
    expect(await asSystem("tests", tx => tx.offeredText.count())).toBe(0)
    expect(await getAgreement(ingrid, agreementId)).toMatchObject({ state: "drafting" })
  })

  test("shows its author that its hours are over, and its text is changed by nobody once it is closed", async () => {
    const { ingrid, harriet } = world.people
    const { invitationId, agreementId } = await offered()
    moveClock(invitationHours + 1)
    expect((await getAgreement(ingrid, agreementId))?.awaiting?.invitation).toMatchObject({ isEnded: true })
    const changed = (by: Person) =>
      asActor(by, tx => tx.offeredText.updateMany({ where: { invitationId }, data: { note: "Other words." } }))
    expect(await changed(harriet)).toEqual({ count: 0 })
    expect(await changed(ingrid)).toEqual({ count: 1 })
    await withdrawAgreementInvitation(ingrid, { invitationId })
    expect(await changed(ingrid)).toEqual({ count: 0 })
  })
})

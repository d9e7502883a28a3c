import { beforeEach, describe, expect, test } from "vitest"
import { beginAgreement } from "#lib/agreements/commands/begin-agreement"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { agreementKinds } from "#lib/agreements/terms/field"
import { asActor } from "#lib/db/door"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { anAgreement, evidenceOf, openingOf, partyOf, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

/** Everything of agreements that a hand-written query would find for somebody, past every visibility clause. */
const rowsSeenBy = (actor: World["people"]["ruma"]) =>
  asActor(actor, async tx => ({
    agreements: await tx.agreement.findMany({ select: { id: true } }),
    revisions: await tx.agreementRevision.findMany({ select: { id: true } }),
    evidence: await tx.evidenceEntry.findMany({ select: { id: true } }),
    marks: await tx.sectionMark.findMany({ select: { id: true } }),
  }))

const nothing = { agreements: [], revisions: [], evidence: [], marks: [] }

describe("opening an agreement", () => {
  test("fills in what brief, proposal and members already say, and gives the pen to who opens", async () => {
    const { ingrid, ruma } = world.people
    const { partnershipId } = await openPartnership(ingrid, { parties: [partyOf(ingrid), partyOf(ruma)] })
    const opened = await openAgreement(ingrid, { partnershipId, opening: openingOf(ingrid, ruma) })

    const view = await getAgreement(ingrid, opened.agreementId)
    expect(view).toMatchObject({
      state: "drafting",
      version: 1,
      isYourTurn: true,
      hasUnsentDraft: true,
      digest: null,
      parties: expect.arrayContaining([expect.objectContaining({ name: "Shishu Odhikar Kendra", isYou: false })]),
    })
    expect(view?.reference).toMatch(/^\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(view?.terms.sections.purpose.sharedAim).toBe("Know how workers live.")
    expect(view?.terms.sections.price.totalMinor).toBe(1_200_000)
    expect(view?.sections.find(({ section }) => section === "services")?.missing).toBeGreaterThan(0)
    expect(await listAgreements(ingrid)).toMatchObject([{ id: opened.agreementId, isYourTurn: true }])
  })

  test("is a beginning of the evidence", async () => {
    expect(await evidenceOf(await anAgreement(world).drafting())).toEqual(["created"])
  })

  test("shows the other side nothing while it is drafted, past all rooms too", async () => {
    const made = await anAgreement(world).drafting()
    const { ruma, jonas } = world.people
    expect(await listAgreements(ruma)).toEqual([])
    expect(await getAgreement(ruma, made.id)).toBeNull()
    expect(await getComparison(ruma, made.id)).toBeNull()
    expect(await getEvidence(ruma, made.id)).toBeNull()
    expect(await rowsSeenBy(ruma)).toEqual(nothing)
    expect((await rowsSeenBy(jonas)).agreements).toHaveLength(1)
  })

  test("leaves a draft unseen for ever where it was withdrawn before it was handed over", async () => {
    const made = await anAgreement(world).drafting()
    await withdrawAgreement(world.people.ingrid, { agreementId: made.id, version: 1, reason: "We found another way." })
    expect((await rowOf(made)).state).toBe("withdrawn")
    expect(await listAgreements(world.people.ruma)).toEqual([])
    expect(await rowsSeenBy(world.people.ruma)).toEqual(nothing)
    expect(await listAgreements(world.people.jonas)).toMatchObject([{ state: "withdrawn" }])
  })

  test("is no affair of anybody else, whatever state it is in", async () => {
    const made = await anAgreement(world).inSigning()
    for (const name of ["harriet", "nazma", "mira", "anders", "noor"] as const) {
      const stranger = world.people[name]
      expect(await listAgreements(stranger)).toEqual([])
      expect(await listAgreements(stranger, made.partnershipId)).toEqual([])
      expect(await getAgreement(stranger, made.id)).toBeNull()
      expect(await getEvidence(stranger, made.id)).toBeNull()
      expect(await getComparison(stranger, made.id)).toBeNull()
      expect(await rowsSeenBy(stranger)).toEqual(nothing)
    }
    expect(await listAgreements(world.visitor)).toEqual([])
  })

  test("is refused to those who only look on, and in a partnership of others as in none", async () => {
    const { ingrid, ruma, astrid, harriet } = world.people
    const { partnershipId } = await openPartnership(ingrid, { parties: [partyOf(ingrid), partyOf(ruma)] })
    const opening = openingOf(ingrid, ruma)
    await expect(openAgreement(astrid, { partnershipId, opening })).rejects.toMatchObject({
      code: "agreements.role_may_not",
    })
    for (const place of [partnershipId, "0190a1b2-0000-7000-8000-000000000000", "nonsense"])
      await expect(openAgreement(harriet, { partnershipId: place, opening })).rejects.toMatchObject({
        code: "common.not_found",
      })
  })
})

describe("beginning an agreement without a brief", () => {
  const first = { title: "A promise of silence", words: "To speak openly before we decide.", locale: "en" } as const
  const between = async () => {
    const { ingrid, ruma } = world.people
    const { partnershipId } = await openPartnership(ingrid, { parties: [partyOf(ingrid), partyOf(ruma)] })
    return { ...first, partnershipId }
  }

  test("of any kind is done by who writes for a side; the parties and the aim are filled in, money and interviews are not", async () => {
    const said = await between()
    for (const kind of agreementKinds) {
      const { agreementId } = await beginAgreement(world.people.ruma, { ...said, kind, title: `${kind} of ours` })
      const view = await getAgreement(world.people.ruma, agreementId)
      expect(view).toMatchObject({ kind, state: "drafting", isYourTurn: true, title: `${kind} of ours` })
      const { parties, purpose, price, method } = view?.terms.sections ?? {}
      expect(parties?.parties.map(({ legalName }) => legalName)).toEqual(["Nordvik Apparel", "Shishu Odhikar Kendra"])
      expect(parties?.signatories.length).toBeGreaterThan(0)
      expect(purpose?.sharedAim).toBe(first.words)
      expect([price?.stance, method?.interviewsPlanned]).toEqual([null, null])
      expect(await getAgreement(world.people.ingrid, agreementId)).toBeNull()
    }
    expect(await rowsSeenBy(world.people.ingrid)).toEqual(nothing)
  })

  test("from a form that is sent twice, or by two presses at once, is one; another time it is another", async () => {
    const said = { ...(await between()), kind: "confidentiality" } as const
    const both = await Promise.all([beginAgreement(world.people.ruma, said), beginAgreement(world.people.ruma, said)])
    expect(new Set([...both, await beginAgreement(world.people.ruma, said)].map(one => one.agreementId)).size).toBe(1)
    const other = await beginAgreement(world.people.ruma, { ...said, title: "Another" })
    expect(other.agreementId).not.toBe(both[0]?.agreementId)
  })

  test("is not for who looks on, nor in a partnership of others", async () => {
    const said = { ...(await between()), kind: "dialogue" } as const
    const { rafiq, harriet } = world.people
    await expect(beginAgreement(rafiq, said)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    await expect(beginAgreement(harriet, said)).rejects.toMatchObject({ code: "common.not_found" })
  })
})

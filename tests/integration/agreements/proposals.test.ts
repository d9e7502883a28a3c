import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { saveSection } from "#lib/agreements/commands/save-section"
import { acceptProposal } from "#lib/agreements/proposals/commands/accept-proposal"
import { counterProposal } from "#lib/agreements/proposals/commands/counter-proposal"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { refuseProposal } from "#lib/agreements/proposals/commands/refuse-proposal"
import { withdrawProposal } from "#lib/agreements/proposals/commands/withdraw-proposal"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { placeDigest, placeNamed } from "#lib/agreements/terms/place"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, anAmendment, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
/** Handed over by the company: the local resource has the pen. */
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).handedOver()
})

const refusedWith = (code: string) => expect.objectContaining({ code })
const reason = "The rains come early."
const later = "2027-08-20"

async function textOf(actor: Person, agreementId = made.id): Promise<Terms> {
  const view = await getAgreement(actor, agreementId)
  if (!view) throw new Error(`${actor.name} does not see the agreement`)
  return view.terms
}

/** Proposes as the form of the place does, made from the text that the proposer reads. */
async function propose(
  [section, place]: [SectionKey, string],
  value: unknown,
  { actor = made.company, agreementId = made.id, why = reason, strike }: Proposing = {},
): Promise<void> {
  const at = placeNamed(section, place)
  if (!at) throw new Error(`No place ${section}.${place}`)
  const seen = placeDigest(await textOf(actor, agreementId), at)
  await proposeChange(actor, { agreementId, section, place, seen, reason: why, value, ...(strike && { strike }) })
}
type Proposing = { actor?: Person; agreementId?: string; why?: string; strike?: "yes" }

const endsOn: [SectionKey, string] = ["timeline", "endsOn"]
const all = (actor: Person = made.local, agreementId = made.id) => listProposals(actor, agreementId)
async function newest(actor: Person = made.local, agreementId = made.id) {
  const proposal = (await all(actor, agreementId)).at(-1)
  if (!proposal) throw new Error("There is no proposal")
  return proposal
}
const answering = async (actor?: Person) => {
  const { id: proposalId, version } = await newest(actor)
  return { proposalId, version }
}
async function proposed(place = endsOn, value: unknown = later) {
  await propose(place, value)
  return answering()
}
async function counter(value: unknown, actor: Person, why = "Not so late.") {
  const { id: proposalId, version, section, place } = await newest(actor)
  const at = placeNamed(section, place)
  if (!at) throw new Error("No place")
  // The digest of what was handed over last, as the page that both sides have shows it.
  const { revisions } = await rowOf(made)
  const text = parseTerms(revisions.filter(({ proposedAt }) => proposedAt).at(-1)?.terms)
  await counterProposal(actor, { proposalId, version, seen: placeDigest(text, at), reason: why, value })
}
async function write(actor: Person, section: SectionKey, change: (terms: Terms) => void) {
  const before = await textOf(actor)
  const terms = structuredClone(before)
  change(terms)
  const typed = Object.entries(formValues(section, terms)).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ])
  const seen = sectionDigest(before, section)
  await saveSection(
    actor,
    saveSectionInput.parse({ ...Object.fromEntries(typed), agreementId: made.id, section, seen }),
  )
}
async function passOn(actor: Person, note = "") {
  const { version } = await rowOf(made)
  await handOver(actor, { agreementId: made.id, version, note })
}
/** A section writes to others' drafts as fields that are named like lists; only the changes that were made count. */
const changesOf = (before: Terms, after: Terms) => compareTerms(before, after).changes

describe("proposing other words for one place", () => {
  test("is put to the side that has the pen, with what stands there, what is to stand there, and why", async () => {
    await propose(endsOn, later)
    await propose(endsOn, later)
    expect(await all()).toHaveLength(1)
    expect(await newest()).toMatchObject({
      section: "timeline",
      place: "endsOn",
      kind: "replace",
      value: later,
      reason,
      state: "open",
      revisionNumber: 1,
      proposedByName: made.company.name,
      isYours: false,
      isOutdated: false,
    })
    expect(changesOf((await newest()).before, (await newest()).after)).toMatchObject([
      { field: "endsOn", after: later },
    ])
    const told = await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "changeProposed" } }))
    expect(new Set(told.map(({ memberId }) => memberId))).toEqual(new Set([made.local.member?.id]))
    expect(await textOf(made.local)).toEqual(made.terms)
  })

  test("is for a place that there is, by who reads the text, may write and does not have the pen", async () => {
    await expect(propose(endsOn, later, { actor: made.local })).rejects.toEqual(refusedWith("agreements.pen_is_yours"))
    await expect(propose(endsOn, later, { actor: world.people.even })).rejects.toEqual(
      refusedWith("agreements.role_may_not"),
    )
    const input = { agreementId: made.id, section: "timeline" as const, reason, value: later, seen: "0".repeat(64) }
    await expect(proposeChange(world.people.harriet, { ...input, place: "endsOn" })).rejects.toEqual(
      refusedWith("common.not_found"),
    )
    await expect(proposeChange(made.company, { ...input, place: "nowhere" })).rejects.toEqual(
      refusedWith("common.not_found"),
    )
    await expect(proposeChange(made.company, { ...input, place: "endsOn" })).rejects.toEqual(
      refusedWith("agreements.place_changed"),
    )
    await expect(propose(endsOn, "soon")).rejects.toMatchObject({ problems: { value: { code: "notADate" } } })
    await expect(propose(endsOn, made.terms.sections.timeline.endsOn)).rejects.toEqual(
      refusedWith("agreements.proposal_changes_nothing"),
    )
    await propose(endsOn, later)
    await expect(propose(endsOn, "2027-09-01")).rejects.toEqual(refusedWith("agreements.already_proposed"))
    expect(await all()).toHaveLength(1)
  })

  test("is not seen by others, and stands at the wall as it was said", async () => {
    await propose(endsOn, later)
    const { id } = await newest()
    expect(await all(world.people.harriet)).toEqual([])
    const unseen = await asActor(world.people.harriet, tx => tx.textProposal.findMany())
    expect(unseen).toEqual([])
    const rewritten = asActor(made.company, tx =>
      tx.textProposal.updateMany({ where: { id }, data: { reason: "Otherwise." } }),
    )
    await expect(rewritten).rejects.toThrow()
    const forMe = asActor(made.company, tx =>
      tx.textProposal.updateMany({
        where: { id },
        data: { state: "accepted", answeredAt: new Date(), answeredMemberId: made.local.member?.id ?? "" },
      }),
    )
    await expect(forMe).rejects.toThrow()
    expect((await newest()).state).toBe("open")
  })
})

describe("accepting", () => {
  test("by who has the pen changes that place of its draft and nothing else, and names both", async () => {
    const answer = await proposed()
    await acceptProposal(made.local, answer)
    await acceptProposal(made.local, answer)
    expect(changesOf(made.terms, await textOf(made.local))).toMatchObject([{ field: "endsOn", after: later }])
    expect(await newest()).toMatchObject({
      state: "accepted",
      proposedByName: made.company.name,
      answeredByName: made.local.name,
    })
    expect(await textOf(made.company)).toEqual(made.terms)
    await passOn(made.local)
    const compared = await getComparison(made.company, made.id)
    expect(compared?.origins).toMatchObject([
      [{ number: 2, authorId: made.local.member?.id, accepted: { reason, proposedByName: made.company.name } }],
    ])
    const view = await getAgreement(made.company, made.id)
    expect(view?.terms.sections.timeline.endsOn).toBe(later)
    expect(view?.sections.find(({ section }) => section === "timeline")?.settled).toBe(false)
  })

  test("brings its own reason along: only what was written besides wants another when it is handed over", async () => {
    await acceptProposal(made.local, await proposed())
    await write(made.local, "press", ({ sections }) => {
      sections.press.words = "Nobody answers alone."
    })
    await expect(passOn(made.local)).rejects.toMatchObject({ problems: { note: { code: "changeReason" } } })
    await passOn(made.local, "So that nobody is put on the spot.")
    const compared = await getComparison(made.company, made.id)
    const why = compared?.origins.map(([origin]) => origin?.accepted?.reason ?? origin?.note)
    expect(why).toEqual([reason, "So that nobody is put on the spot."])
  })

  test("adds, strikes and replaces rows", async () => {
    const cells = { title: "A list of sites", dueOn: "2027-02-01", acceptanceDays: "5" }
    await acceptProposal(made.local, await proposed(["timeline", "milestones.+"], cells))
    const [first] = made.terms.sections.timeline.milestones
    await propose(["timeline", `milestones.${first?.id}`], {}, { strike: "yes" })
    await acceptProposal(made.local, await answering())
    const { milestones } = (await textOf(made.local)).sections.timeline
    expect(milestones.map(({ id }) => id)).not.toContain(first?.id)
    expect(milestones.at(-1)).toMatchObject({ title: "A list of sites", acceptanceDays: 5 })
    const before = made.terms.sections.timeline.milestones.map(({ id }) => id)
    expect(before).not.toContain(milestones.at(-1)?.id)
  })

  test("is refused to its own side, to those who may not write, to strangers, and after an answer", async () => {
    const answer = await proposed()
    await expect(acceptProposal(made.company, answer)).rejects.toEqual(refusedWith("agreements.own_proposal"))
    await expect(acceptProposal(world.people.rafiq, answer)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(acceptProposal(world.people.harriet, answer)).rejects.toEqual(refusedWith("common.not_found"))
    await withdrawProposal(made.company, answer)
    await withdrawProposal(made.company, answer)
    await expect(acceptProposal(made.local, answer)).rejects.toEqual(refusedWith("agreements.proposal_answered"))
  })

  test("twice at once is once, and against taking back one of the two", async () => {
    const answer = await proposed()
    expect(await outcomes([acceptProposal(made.local, answer), acceptProposal(world.people.tanvir, answer)])).toEqual({
      done: 2,
    })
    const second = await proposed(["press", "words"], "We answer together.")
    const results = await outcomes([acceptProposal(made.local, second), withdrawProposal(made.company, second)])
    expect(results).toEqual({ done: 1, "agreements.proposal_answered": 1 })
    const { state } = await newest()
    const isWritten = (await textOf(made.local)).sections.press.words === "We answer together."
    expect(isWritten).toBe(state === "accepted")
    expect((await rowOf(made)).revisions).toHaveLength(2)
  })

  test("and handing over at once leave the proposal accepted and in one text", async () => {
    const answer = await proposed()
    const results = await outcomes([acceptProposal(made.local, answer), passOn(made.local)])
    expect(results).toEqual({ done: 2 })
    const row = await rowOf(made)
    const last = parseTerms(row.revisions.at(-1)?.terms)
    expect(last.sections.timeline.endsOn).toBe(later)
    expect(row.revisions).toHaveLength(2)
  })
})

describe("refusing and countering", () => {
  test("leave the text as it is, with a reason that both read", async () => {
    const answer = await proposed()
    await refuseProposal(made.local, { ...answer, answer: "The school year begins." })
    await refuseProposal(made.local, { ...answer, answer: "The school year begins." })
    expect(await newest(made.company)).toMatchObject({ state: "refused", answer: "The school year begins." })
    await propose(endsOn, later, { why: "We can move the school visits." })
    await counter("2027-08-05", made.local)
    await counter("2027-08-05", made.local).catch(() => undefined)
    const [, first, second, ...more] = await all(made.company)
    expect(more).toEqual([])
    expect(first).toMatchObject({ state: "countered", answer: "Not so late." })
    expect(second).toMatchObject({ state: "open", answersId: first?.id, value: "2027-08-05", isYours: false })
    expect(await textOf(made.local)).toEqual(made.terms)
  })

  test("refuse what the other side proposes itself, and who may not answer", async () => {
    const answer = await proposed()
    await expect(counter(later, made.local)).rejects.toEqual(refusedWith("agreements.same_as_proposed"))
    await expect(counter("2027-08-05", made.company)).rejects.toEqual(refusedWith("agreements.own_proposal"))
    await expect(refuseProposal(made.company, { ...answer, answer: "No." })).rejects.toEqual(
      refusedWith("agreements.own_proposal"),
    )
    await expect(refuseProposal(world.people.harriet, { ...answer, answer: "No." })).rejects.toEqual(
      refusedWith("common.not_found"),
    )
    await expect(counter("soon", made.local)).rejects.toMatchObject({ problems: { value: { code: "notADate" } } })
    expect((await newest()).state).toBe("open")
  })

  test("what was countered is accepted by who proposed first, and goes into the draft of who has the pen", async () => {
    await proposed()
    await counter("2027-08-05", made.local)
    await acceptProposal(made.company, await answering(made.company))
    expect((await textOf(made.local)).sections.timeline.endsOn).toBe("2027-08-05")
    expect(await textOf(made.company)).toEqual(made.terms)
    const { revisions } = await rowOf(made)
    expect(revisions.at(-1)).toMatchObject({ authorId: made.local.member?.id, savedByName: made.local.name })
  })
})

describe("a draft that the other side has not seen", () => {
  const canary = "A word for our own eyes, canary 5T2W."

  test("is kept where it says something else by now, and nothing tells of it", async () => {
    await proposed(["press", "words"], "We answer together.")
    await counter("Each answers alone.", made.local)
    await write(made.local, "press", ({ sections }) => {
      sections.press.words = canary
    })
    const seen = JSON.stringify(await all(made.company))
    expect(await newest(made.company)).toMatchObject({ isOutdated: false, isDraftOtherwise: false })
    await acceptProposal(made.company, await answering(made.company))
    expect((await textOf(made.local)).sections.press.words).toBe(canary)
    expect(await newest(made.company)).toMatchObject({ state: "accepted", isLeftOut: false })
    expect(await newest(made.local)).toMatchObject({ state: "accepted", isLeftOut: true })
    const now = JSON.stringify([await all(made.company), await getAgreement(made.company, made.id)])
    for (const told of [seen, now]) expect(told).not.toContain("5T2W")
    const notes = await asSystem("tests", tx => tx.notification.findMany())
    expect(JSON.stringify(notes)).not.toContain("5T2W")
  })

  test("does not make a proposal look changed to who made it, nor is it written over by accepting", async () => {
    const answer = await proposed()
    await write(made.local, "timeline", ({ sections }) => {
      sections.timeline.endsOn = "2027-09-09"
    })
    expect(await newest(made.company)).toMatchObject({ isOutdated: false, isDraftOtherwise: false })
    expect(await newest(made.local)).toMatchObject({ isOutdated: false, isDraftOtherwise: true })
    await expect(acceptProposal(made.local, answer)).rejects.toEqual(refusedWith("agreements.place_changed"))
    expect((await textOf(made.local)).sections.timeline.endsOn).toBe("2027-09-09")
    await passOn(made.local, "The harvest.")
    expect(await newest(made.company)).toMatchObject({ state: "open", isOutdated: true })
    await expect(acceptProposal(made.local, answer)).rejects.toEqual(refusedWith("agreements.place_changed"))
    await refuseProposal(made.local, { ...answer, answer: "The new day is better." })
  })

  test("gives way to nothing, and its author puts anew what rests on words that are gone", async () => {
    await propose(["press", "words"], "We answer together.")
    await write(made.local, "press", ({ sections }) => {
      sections.press.words = "Nobody answers alone."
    })
    await passOn(made.local, "Nobody is put on the spot.")
    await passOn(made.company)
    await propose(["press", "words"], "Somebody answers.")
    expect((await all()).map(({ state }) => state)).toEqual(["withdrawn", "open"])
  })
})

describe("a text with an open proposal", () => {
  test("is not agreed on before it is answered, nor counted as settled", async () => {
    await proposed()
    const said = await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    expect(said.agreed).toBe(false)
    const view = await getAgreement(made.local, made.id)
    expect(view?.sections.filter(({ settled }) => !settled)).toMatchObject([
      { section: "timeline", openProposals: 1, proposalsToAnswer: 1 },
    ])
    expect(view?.settledCount).toBe(14)
    const { agreed } = await refuseProposal(made.local, { ...(await answering()), answer: "As it is." })
    expect(agreed).toBe(true)
    expect((await rowOf(made)).state).toBe("agreed")
    await expect(propose(endsOn, later)).rejects.toEqual(refusedWith("agreements.not_negotiating"))
  })

  test("is agreed on by saying yes again when the proposal was taken back", async () => {
    const answer = await proposed()
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await withdrawProposal(made.company, answer)
    expect((await rowOf(made)).state).toBe("proposed")
    expect((await markAllSections(made.local, { agreementId: made.id, seen: made.digest })).agreed).toBe(true)
  })

  test("cannot be moved to agreed past the wall", async () => {
    await proposed()
    const moved = asSystem("tests", tx =>
      tx.agreement.updateMany({ where: { id: made.id }, data: { state: "agreed" } }),
    )
    await expect(moved).rejects.toThrow("still open")
  })
})

describe("a change of an agreement in force", () => {
  test("is negotiated place by place like the first text", async () => {
    made = await anAgreement(world, { local: world.people.nazma }).inForce()
    const amendment = await anAmendment(made, ({ timeline }) => {
      timeline.endsOn = later
    }).handedOver()
    await propose(endsOn, "2027-09-01", { agreementId: amendment.id })
    const view = await getAgreement(made.local, amendment.id)
    expect(view?.sections.filter(({ openProposals }) => openProposals > 0)).toHaveLength(1)
    const { id: proposalId, version } = await newest(made.local, amendment.id)
    await acceptProposal(made.local, { proposalId, version })
    expect((await textOf(made.local, amendment.id)).sections.timeline.endsOn).toBe("2027-09-01")
  })
})

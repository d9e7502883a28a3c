import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { handOver } from "#lib/agreements/commands/hand-over"
import { putBackWords } from "#lib/agreements/commands/put-back-words"
import { saveSection } from "#lib/agreements/commands/save-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { type PutBackWordsInput, saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey, SectionValues } from "#lib/agreements/terms/fields"
import { placeDigest, placeNamed } from "#lib/agreements/terms/place"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, anAmendment, type Made, outcomes } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).handedOver()
})

async function termsOf(person: Person, { id } = made) {
  const agreement = await getAgreement(person, id)
  if (!agreement) throw new Error("the agreement is not there")
  return agreement.terms
}

async function write(person: Person, section: SectionKey, change: Record<string, string | string[]>): Promise<void> {
  const terms = await termsOf(person)
  const typed = { ...formValues(section, terms), ...change }
  const place = { agreementId: made.id, section, seen: sectionDigest(terms, section) }
  await saveSection(person, saveSectionInput.parse({ ...typed, ...place }))
}

async function hand(person: Person, note: string): Promise<void> {
  const version = (await getAgreement(person, made.id))?.version ?? 0
  await handOver(person, { agreementId: made.id, version, note })
}

/** What the button posts: the spot, the earlier version, and the digest of what stands there now. */
async function posted(
  person: Person,
  section: SectionKey,
  place?: string,
  wish: Partial<PutBackWordsInput> = {},
  of = made,
): Promise<PutBackWordsInput> {
  const terms = await termsOf(person, of)
  const named = place === undefined ? null : placeNamed(section, place)
  const seen = named ? placeDigest(terms, named) : sectionDigest(terms, section)
  return { agreementId: of.id, section, from: 1, seen, ...(place !== undefined && { place }), ...wish }
}

async function putBack(person: Person, section: SectionKey, place?: string, wish: Partial<PutBackWordsInput> = {}) {
  await putBackWords(person, await posted(person, section, place, wish))
  return termsOf(person)
}

const isPress = ({ section }: { section: SectionKey }) => section === "press"

describe("the earlier words of one place", () => {
  test("stand again in the draft of who has the pen, and nothing else is changed", async () => {
    await write(made.local, "press", { holdingLine: "Ask us.", words: "We answer together." })
    await hand(made.local, "Journalists call us first.")
    const before = await termsOf(made.company)
    const after = await putBack(made.company, "press", "holdingLine")
    const { press } = made.terms.sections
    expect(after.sections.press).toEqual({ ...before.sections.press, holdingLine: press.holdingLine })
    expect({ ...after.sections, press }).toEqual({ ...before.sections, press })
    expect((await termsOf(made.local)).sections.press.holdingLine).toBe("Ask us.")
  })

  test("are an edit: the yes to what is taken away falls, and the hand-over asks why", async () => {
    await write(made.local, "press", { holdingLine: "Ask us." })
    await hand(made.local, "Journalists call us first.")
    const yeses = async () => (await getAgreement(made.company, made.id))?.sections.find(isPress)?.agreedBy
    expect(await yeses()).toEqual([made.local.member?.id])
    await putBack(made.company, "press", "holdingLine")
    expect(await yeses()).not.toContain(made.local.member?.id)
    await expect(hand(made.company, "")).rejects.toMatchObject({ problems: { note: { code: "changeReason" } } })
    await hand(made.company, "It was better before.")
    expect((await termsOf(made.local)).sections.press.holdingLine).toBe(made.terms.sections.press.holdingLine)
  })

  test("of a row: one that was added goes, one that was struck out comes back in its place under its own id", async () => {
    const [first, second] = made.terms.sections.purpose.expectations
    await write(made.local, "purpose", { "expectations.0.removed": "on" })
    expect((await termsOf(made.local)).sections.purpose.expectations).toEqual([second])
    expect((await putBack(made.local, "purpose", `expectations.${first?.id}`)).sections.purpose).toEqual(
      made.terms.sections.purpose,
    )
    await write(made.local, "purpose", {
      "expectations.2.memberId": made.local.member?.id ?? "",
      "expectations.2.expectation": "We meet twice.",
    })
    const added = (await termsOf(made.local)).sections.purpose.expectations.at(-1)
    expect((await putBack(made.local, "purpose", `expectations.${added?.id}`)).sections.purpose.expectations).toEqual([
      first,
      second,
    ])
  })

  test("are there already when the button is pressed twice", async () => {
    await write(made.local, "press", { holdingLine: "Ask us." })
    const input = await posted(made.local, "press", "holdingLine")
    await putBackWords(made.local, input)
    const digest = termsDigest(await termsOf(made.local))
    await putBackWords(made.local, input)
    expect(termsDigest(await termsOf(made.local))).toBe(digest)
  })

  test("are put back once by two colleagues at the same moment, and nothing is lost", async () => {
    await write(made.local, "press", { holdingLine: "Ask us.", words: "We answer together." })
    const input = await posted(made.local, "press", "holdingLine")
    const both = [made.local, world.people.tanvir].map(person => putBackWords(person, input))
    expect(await outcomes(both)).toEqual({ done: 2 })
    expect((await termsOf(made.local)).sections.press).toMatchObject({ words: "We answer together." })
  })
})

describe("the earlier words of a whole section", () => {
  test("stand again, so that it has its old digest; other sections stay", async () => {
    await write(made.local, "press", { holdingLine: "Ask us.", words: "We answer together." })
    await write(made.local, "cooperation", { words: "We meet on Mondays." })
    const after = await putBack(made.local, "press")
    expect(sectionDigest(after, "press")).toBe(sectionDigest(made.terms, "press"))
    expect(after.sections.cooperation.words).toBe("We meet on Mondays.")
  })

  test("of an amendment come from the text in force too", async () => {
    const inForce = await anAgreement(world).inForce()
    const change = ({ press }: SectionValues) => Object.assign(press, { holdingLine: "Ask us." })
    const draft = await anAmendment(inForce, change).drafting()
    await putBackWords(inForce.company, await posted(inForce.company, "press", undefined, { from: 0 }, draft))
    expect((await termsOf(inForce.company, draft)).sections.press).toEqual(inForce.terms.sections.press)
  })
})

describe("earlier words are not put back", () => {
  test("over what somebody changed meanwhile", async () => {
    await write(made.local, "press", { holdingLine: "Ask us." })
    const place = await posted(made.local, "press", "holdingLine")
    const whole = await posted(made.local, "press")
    await write(made.local, "press", { holdingLine: "Ask us both." })
    for (const input of [place, whole])
      await expect(putBackWords(made.local, input)).rejects.toMatchObject({ code: "agreements.section_changed" })
  })

  test("where they point to a row that is gone, or would take away what others point to", async () => {
    const [payment] = made.terms.sections.price.payments
    const [milestone] = made.terms.sections.timeline.milestones
    await write(made.local, "price", { "payments.0.milestoneId": "" })
    await write(made.local, "timeline", { "milestones.0.removed": "on" })
    const fit = { code: "agreements.earlier_words_do_not_fit" }
    await expect(putBack(made.local, "price", `payments.${payment?.id}.milestoneId`)).rejects.toMatchObject(fit)
    await putBack(made.local, "timeline", `milestones.${milestone?.id}`)
    const after = await putBack(made.local, "price", `payments.${payment?.id}.milestoneId`)
    expect(after.sections.price.payments).toEqual(made.terms.sections.price.payments)
  })

  test("by who has not the pen, only looks on, or is a stranger; of no version, place or agreement", async () => {
    await write(made.local, "press", { holdingLine: "Ask us." })
    const input = await posted(made.local, "press", "holdingLine")
    const refused = (person: Person, wish: Partial<PutBackWordsInput> = {}) =>
      expect(putBackWords(person, { ...input, ...wish })).rejects
    await refused(made.company).toMatchObject({ code: "agreements.not_your_turn" })
    await refused(world.people.shirin).toMatchObject({ code: "agreements.role_may_not" })
    for (const stranger of [world.people.harriet, world.people.mira])
      await refused(stranger).toMatchObject({ code: "common.not_found" })
    for (const wish of [{ from: 0 }, { from: 9 }, { place: "holdingLines" }, { place: "holdingLine.x1" }])
      await refused(made.local, wish).toMatchObject({ code: "common.not_found" })
    await refused(made.local, { agreementId: world.people.mira.userId }).toMatchObject({ code: "common.not_found" })
  })

  test("of a draft that only its author has seen", async () => {
    await write(made.local, "press", { holdingLine: "Ask us." })
    await hand(made.local, "Journalists call us first.")
    await write(made.company, "press", { holdingLine: "Ask them." })
    const input = await posted(made.local, "press", "holdingLine", { from: 3 })
    await expect(putBackWords(made.local, input)).rejects.toMatchObject({ code: "agreements.not_your_turn" })
    const after = await putBack(made.company, "press", "holdingLine", { from: 2 })
    expect(after.sections.press.holdingLine).toBe("Ask us.")
  })

  test("once all have agreed", async () => {
    const agreed = await anAgreement(world).agreed()
    const input = await posted(agreed.company, "press", "holdingLine", {}, agreed)
    await expect(putBackWords(agreed.company, input)).rejects.toMatchObject({ code: "agreements.not_negotiating" })
  })
})

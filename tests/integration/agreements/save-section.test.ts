import { beforeEach, describe, expect, test } from "vitest"
import { handOver } from "#lib/agreements/commands/hand-over"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import { saveSection } from "#lib/agreements/commands/save-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { type SaveSectionInput, saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, type Made, openingOf, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

/** A section's form as reception hands it on: what stands there, and what is typed over it. */
function form(
  made: Made,
  section: SectionKey,
  typed: Record<string, string>,
  shown: Terms = made.terms,
): SaveSectionInput {
  const fields: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(formValues(section, shown))) fields[name] = values
  return saveSectionInput.parse({
    agreementId: made.id,
    section,
    seen: sectionDigest(shown, section),
    ...fields,
    ...typed,
  })
}

const draftOf = async (made: Made) => parseTerms((await rowOf(made)).revisions.at(-1)?.terms)

describe("saving a section", () => {
  test("keeps what was typed, gaps and all, in the draft of who has the pen", async () => {
    const made = await anAgreement(world).drafting()
    await saveSection(world.people.jonas, form(made, "press", { holdingLine: "", informWithinHours: "12" }))
    const draft = await draftOf(made)
    expect(draft.sections.press).toMatchObject({ holdingLine: "", informWithinHours: 12 })
    expect({ ...draft.sections, press: null }).toEqual({ ...made.terms.sections, press: null })
    expect((await rowOf(made)).revisions).toMatchObject([{ number: 1, version: 2, savedByName: "Jonas Lie" }])
  })

  test("section by section brings empty terms to complete ones, exactly", async () => {
    const made = await anAgreement(world).drafting()
    const { agreementId } = await openAgreement(made.company, {
      partnershipId: made.partnershipId,
      opening: openingOf(made.company, made.local),
    })
    const wanted = made.terms
    const other = { ...made, id: agreementId }
    for (const section of sectionKeys) {
      const seen = sectionDigest(await draftOf(other), section)
      await saveSection(made.company, { ...form(other, section, {}, wanted), seen })
    }
    expect(termsDigest(await draftOf(other))).toBe(termsDigest(wanted))
  })

  test("refuses what cannot be read, names the fields, and changes nothing", async () => {
    const made = await anAgreement(world).drafting()
    const typed = { startsOn: "31.02.2027", "milestones.0.dueOn": "soon", assumptions: "hidden \u202E turn" }
    await expect(saveSection(world.people.ingrid, form(made, "timeline", typed))).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: {
        startsOn: { code: "notADate" },
        "milestones.0.dueOn": { code: "notADate" },
        assumptions: { code: "hiddenCharacter", values: { character: "U+202E" } },
      },
    })
    expect(await draftOf(made)).toEqual(made.terms)
    expect((await rowOf(made)).revisions).toMatchObject([{ version: 1 }])
  })

  test("lets two colleagues write different sections at once", async () => {
    const made = await anAgreement(world).drafting()
    const counts = await outcomes([
      saveSection(world.people.ingrid, form(made, "press", { holdingLine: "Ask us." })),
      saveSection(world.people.jonas, form(made, "reviews", { renegotiationAnswerDays: "7" })),
    ])
    expect(counts).toEqual({ done: 2 })
    const { sections } = await draftOf(made)
    expect([sections.press.holdingLine, sections.reviews.renegotiationAnswerDays]).toEqual(["Ask us.", 7])
  })

  test("lets of two who write the same section at once only the first through", async () => {
    const made = await anAgreement(world).drafting()
    const counts = await outcomes([
      saveSection(world.people.ingrid, form(made, "press", { holdingLine: "Ask us." })),
      saveSection(world.people.jonas, form(made, "press", { holdingLine: "Ask them." })),
    ])
    expect(counts).toEqual({ done: 1, "agreements.section_changed": 1 })
  })

  test("takes a form that was sent twice once, with its added rows", async () => {
    const made = await anAgreement(world).drafting()
    const twice = form(made, "timeline", {
      "milestones.2.title": "A look back",
      "milestones.2.dueOn": "2027-07-15",
      "milestones.2.acceptanceDays": "5",
    })
    expect(await outcomes([saveSection(made.company, twice), saveSection(made.company, twice)])).toEqual({ done: 2 })
    const { milestones } = (await draftOf(made)).sections.timeline
    expect(milestones.map(({ id }) => id)).toEqual(["m1", "m2", "m3"])
  })

  test("begins a new revision after a hand-over and leaves the one before as it was", async () => {
    const made = await anAgreement(world).handedOver()
    await saveSection(world.people.tanvir, form(made, "press", { holdingLine: "Ask us." }))
    const { revisions } = await rowOf(made)
    expect(revisions.map(({ number, proposedAt }) => [number, proposedAt === null])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(revisions[0]?.digest).toBe(made.digest)
    expect((await getAgreement(world.people.ingrid, made.id))?.terms).toEqual(made.terms)
    expect((await getAgreement(world.people.ingrid, made.id))?.revisions).toHaveLength(1)
    expect((await getAgreement(world.people.rafiq, made.id))?.hasUnsentDraft).toBe(true)
  })

  test("never gives the id of a row that was taken out to another", async () => {
    const made = await anAgreement(world).handedOver()
    const [first] = made.terms.sections.timeline.milestones
    const without = {
      "milestones.1.title": "",
      "milestones.1.dueOn": "",
      "milestones.1.acceptanceDays": "",
      "milestones.1.outputId": "",
      "milestones.1.id": "",
    }
    await saveSection(made.local, form(made, "price", { "payments.1.milestoneId": "m1" }))
    await saveSection(made.local, form(made, "timeline", without))
    await handOver(made.local, { agreementId: made.id, version: 2, note: "One step less." })
    const shown = await draftOf(made)
    expect(shown.sections.timeline.milestones).toEqual([first])
    const added = {
      "milestones.1.title": "Another",
      "milestones.1.dueOn": "2027-06-30",
      "milestones.1.acceptanceDays": "5",
    }
    await saveSection(made.company, form(made, "timeline", added, shown))
    expect((await draftOf(made)).sections.timeline.milestones.map(({ id }) => id)).toEqual(["m1", "m3"])
  })

  test("is refused out of turn, to those who look on, after the negotiation, and to strangers as if nothing were there", async () => {
    const made = await anAgreement(world).handedOver()
    const asked = form(made, "press", { holdingLine: "Ask us." })
    const { ingrid, rafiq, shirin, harriet, nazma, ruma } = world.people
    await expect(saveSection(ingrid, asked)).rejects.toMatchObject({ code: "agreements.not_your_turn" })
    for (const viewer of [rafiq, shirin])
      await expect(saveSection(viewer, asked)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    for (const stranger of [harriet, nazma, world.people.mira]) {
      await expect(saveSection(stranger, asked)).rejects.toMatchObject({ code: "common.not_found" })
      const missing = { ...asked, agreementId: made.partnershipId }
      await expect(saveSection(stranger, missing)).rejects.toMatchObject({ code: "common.not_found" })
    }
    const signing = await anAgreement(world).inSigning()
    await expect(saveSection(ruma, form(signing, "press", {}))).rejects.toMatchObject({
      code: "agreements.not_negotiating",
    })
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { type Clause, offeredClause } from "#lib/agreements/clauses/library"
import { chooseClause } from "#lib/agreements/commands/choose-clause"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveSection } from "#lib/agreements/commands/save-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const text = (level: string) => (offeredClause("timeline", `dates-that-slip.${level}`) as Clause).text
const form = (made: Made, level: string, shown: Terms = made.terms) => ({
  agreementId: made.id,
  section: "timeline" as const,
  seen: sectionDigest(shown, "timeline"),
  clause: `dates-that-slip.${level}`,
})
const draftOf = async (made: Made) => parseTerms((await rowOf(made)).revisions.at(-1)?.terms)

describe("choosing a text of the network", () => {
  test("puts it into the words of the section, word for word, and nowhere else", async () => {
    const made = await anAgreement(world).drafting()
    await chooseClause(world.people.jonas, form(made, "strict"))
    const { sections } = await draftOf(made)
    const timeline = { ...made.terms.sections.timeline, words: text("strict") }
    expect(sections).toEqual({ ...made.terms.sections, timeline })
  })

  test("another one on the same matter takes its place; a repeat finds its work done", async () => {
    const made = await anAgreement(world).drafting()
    await chooseClause(made.company, form(made, "strict"))
    await chooseClause(made.company, form(made, "strict"))
    await chooseClause(made.company, form(made, "open", await draftOf(made)))
    expect((await draftOf(made)).sections.timeline.words).toBe(text("open"))
    expect((await rowOf(made)).revisions).toMatchObject([{ version: 3 }])
  })

  test("two colleagues who choose at once: one is kept, the other is told", async () => {
    const made = await anAgreement(world).drafting()
    const both = [
      chooseClause(made.company, form(made, "strict")),
      chooseClause(world.people.jonas, form(made, "open")),
    ]
    expect(await outcomes(both)).toEqual({ done: 1, "agreements.section_changed": 1 })
  })

  test("refuses what is not offered here, and where no room is left", async () => {
    const made = await anAgreement(world).drafting()
    for (const clause of ["journalists-ask.strict", "none", "__proto__"])
      await expect(chooseClause(made.company, { ...form(made, "strict"), clause })).rejects.toMatchObject({
        code: "common.not_found",
      })
    const full = await anAgreement(world, {
      change: ({ timeline }) => void Object.assign(timeline, { words: "x".repeat(9_900) }),
    }).drafting()
    await expect(chooseClause(full.company, form(full, "strict"))).rejects.toMatchObject({ code: "agreements.no_room" })
  })

  test("is for the side that holds the pen, while they negotiate", async () => {
    const made = await anAgreement(world).drafting()
    await expect(chooseClause(made.local, form(made, "strict"))).rejects.toMatchObject({ code: "common.not_found" })
    const held = await anAgreement(world).handedOver()
    await expect(chooseClause(held.company, form(held, "strict"))).rejects.toMatchObject({
      code: "agreements.not_your_turn",
    })
    const frozen = await anAgreement(world).inSigning()
    await expect(chooseClause(frozen.company, form(frozen, "strict"))).rejects.toMatchObject({
      code: "agreements.not_negotiating",
    })
  })
})

describe("a value that words name", () => {
  const named = (words: string) => ({ change: ({ exit }: Terms["sections"]) => void Object.assign(exit, { words }) })

  test("and that is still open keeps the text from being handed over", async () => {
    const made = await anAgreement(world, named("Paid by {price.totl}.")).drafting()
    await expect(handOver(made.company, { agreementId: made.id, version: 1, note: "" })).rejects.toMatchObject({
      code: "agreements.incomplete",
    })
  })

  test("takes the yes to those words with it when it changes, and leaves the others", async () => {
    const made = await anAgreement(world, named("All ends on {timeline.endsOn}.")).handedOver()
    const { sections } = made.terms
    const timeline = { ...sections.timeline, endsOn: "2027-08-31" }
    const seen = sectionDigest(made.terms, "timeline")
    const typed = formValues("timeline", { ...made.terms, sections: { ...sections, timeline } })
    const input = saveSectionInput.parse({ ...typed, agreementId: made.id, section: "timeline", seen })
    await saveSection(made.local, input)
    const view = await getAgreement(made.local, made.id)
    const open = view?.sections.filter(({ agreedBy }) => agreedBy.length === 0).map(({ section }) => section)
    expect(open).toEqual(["timeline", "exit"])
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveTranslation } from "#lib/agreements/commands/save-translation"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { translatedWords } from "#lib/agreements/terms/translation-state"
import { anAgreement, anAmendment, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const inTwo = ({ legal }: SectionValues) =>
  void Object.assign(legal, { languages: ["en", "bn"], prevailingLanguage: "en" })
const holdingLine = "আমাদের জিজ্ঞাসা করুন।"

const form = (made: Made, text: string, { shown = made.terms, language = "bn" } = {}) => ({
  agreementId: made.id,
  section: "press" as const,
  language,
  seen: sectionDigest(shown, "press"),
  text: { press: { holdingLine: text } },
})
const draftOf = async (made: Made) => parseTerms((await rowOf(made)).revisions.at(-1)?.terms)
const stateOf = (terms: Terms) => translatedWords(terms, "press", "bn").map(({ state }) => state)

describe("saving a section in another language", () => {
  test("keeps the text in the draft, where it belongs to its section alone", async () => {
    const made = await anAgreement(world, { change: inTwo }).drafting()
    await saveTranslation(world.people.jonas, form(made, holdingLine))
    const draft = await draftOf(made)
    expect(stateOf(draft)).toEqual(["current"])
    expect(draft.sections).toEqual(made.terms.sections)
    expect(sectionDigest(draft, "press")).not.toBe(sectionDigest(made.terms, "press"))
    expect(sectionDigest(draft, "price")).toBe(sectionDigest(made.terms, "price"))
  })

  test("a yes to the section falls by it, and the others see it when it is handed over, in the comparison too", async () => {
    const made = await anAgreement(world, { change: inTwo }).handedOver()
    await saveTranslation(made.local, form(made, holdingLine))
    const theirs = await getAgreement(made.company, made.id)
    expect(theirs?.terms).toEqual(made.terms)
    await handOver(made.local, { agreementId: made.id, version: 2, note: "In Bengali too." })
    const seen = await getAgreement(made.company, made.id)
    const press = seen?.sections.find(({ section }) => section === "press")
    expect(press?.agreedBy).toEqual([made.local.member?.id])
    expect((await getComparison(made.company, made.id))?.comparison.changes).toMatchObject([
      { section: "press", field: "holdingLine", language: "bn", kind: "added", after: holdingLine },
    ])
  })

  test("a form that was sent twice finds its work done; one made from another text is refused", async () => {
    const made = await anAgreement(world, { change: inTwo }).drafting()
    await saveTranslation(made.company, form(made, holdingLine))
    await saveTranslation(made.company, form(made, holdingLine))
    expect((await rowOf(made)).revisions).toMatchObject([{ version: 2 }])
    await expect(saveTranslation(made.company, form(made, "অন্য"))).rejects.toMatchObject({
      code: "agreements.section_changed",
    })
  })

  test("two colleagues at once: one is kept, the other is told", async () => {
    const made = await anAgreement(world, { change: inTwo }).drafting()
    const found = await outcomes([
      saveTranslation(made.company, form(made, holdingLine)),
      saveTranslation(world.people.jonas, form(made, "অন্য")),
    ])
    expect(found).toEqual({ done: 1, "agreements.section_changed": 1 })
  })

  test("refuses a hidden character and names its field, and a language that the agreement does not name", async () => {
    const made = await anAgreement(world, { change: inTwo }).drafting()
    await expect(saveTranslation(made.company, form(made, "ক\u202Eখ"))).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: { "text.press.holdingLine": { code: "hiddenCharacter" } },
    })
    for (const language of ["ar", "en"])
      await expect(saveTranslation(made.company, form(made, "x", { language }))).rejects.toMatchObject({
        code: "common.not_found",
      })
  })

  test("is for the side that holds the pen, while they negotiate", async () => {
    const made = await anAgreement(world, { change: inTwo }).drafting()
    await expect(saveTranslation(made.local, form(made, "x"))).rejects.toMatchObject({ code: "common.not_found" })
    const held = await anAgreement(world, { change: inTwo }).handedOver()
    await expect(saveTranslation(held.company, form(held, "x"))).rejects.toMatchObject({
      code: "agreements.not_your_turn",
    })
    const frozen = await anAgreement(world, { change: inTwo }).inSigning()
    await expect(saveTranslation(frozen.company, form(frozen, "x"))).rejects.toMatchObject({
      code: "agreements.not_negotiating",
    })
  })
})

describe("a text of the first version", () => {
  const first = (terms: Terms): Terms => {
    const { communityHearsOn: _, ...follow_up } = terms.sections.follow_up
    return { ...terms, schemaVersion: 1, sections: { ...terms.sections, follow_up } }
  }

  test("that was signed keeps its bytes and its digest, and an amendment of it is of the second", async () => {
    const made = await anAgreement(world, { change: inTwo, written: first }).inForce()
    const exported = await getAgreementExport(made.company, made.id)
    expect(exported?.terms).toMatchObject({ schemaVersion: 1 })
    expect(exported?.termsSha256).toBe(termsDigest(parseTerms(exported?.terms)))
    const draft = await anAmendment(made, () => {}).drafting()
    expect(draft.terms.schemaVersion).toBe(3)
    expect((await rowOf(draft)).revisions).toMatchObject([{ schemaVersion: 3 }])
    const view = await getAgreement(made.company, draft.id)
    expect(view?.sections.every(({ unchanged }) => unchanged)).toBe(true)
    await expect(handOver(made.company, { agreementId: draft.id, version: 1, note: "" })).rejects.toMatchObject({
      code: "agreements.nothing_changed",
    })
  })

  test("under negotiation is saved in the second, and yeses to what did not change still hold", async () => {
    const made = await anAgreement(world, { change: inTwo, written: first }).handedOver()
    await saveTranslation(made.local, form(made, holdingLine))
    expect((await rowOf(made)).revisions.map(({ schemaVersion }) => schemaVersion)).toEqual([1, 3])
    const view = await getAgreement(made.local, made.id)
    const agreed = view?.sections.filter(({ agreedBy }) => agreedBy.length > 0).map(({ section }) => section)
    expect(agreed).toHaveLength(14)
    expect(agreed).not.toContain("press")
    await saveTranslation(made.local, form(made, "", { shown: await draftOf(made) }))
    await handOver(made.local, { agreementId: made.id, version: 2, note: "" })
    expect((await rowOf(made)).revisions).toHaveLength(1)
  })
})

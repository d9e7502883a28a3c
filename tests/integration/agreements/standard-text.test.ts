import { beforeEach, describe, expect, test } from "vitest"
import { withStandardText } from "#lib/agreements/clauses/standard-choice"
import { offeredStandardText } from "#lib/agreements/clauses/standard-texts"
import { chooseClause } from "#lib/agreements/commands/choose-clause"
import { giveUpStandardText } from "#lib/agreements/commands/give-up-standard-text"
import { handOver } from "#lib/agreements/commands/hand-over"
import { putBackWords } from "#lib/agreements/commands/put-back-words"
import { saveConfidentialityMatrix } from "#lib/agreements/commands/save-confidentiality-matrix"
import { saveSection } from "#lib/agreements/commands/save-section"
import { takeStandardText } from "#lib/agreements/commands/take-standard-text"
import { acceptProposal } from "#lib/agreements/proposals/commands/accept-proposal"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { saveConfidentialityMatrixInput, saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { placeDigest } from "#lib/agreements/terms/place"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const draftOf = async (made: Made) => parseTerms((await rowOf(made)).revisions.at(-1)?.terms)
const choice = (made: Made, shown: Terms = made.terms) => ({ agreementId: made.id, seen: termsDigest(shown) })
const typed = (made: Made, terms: Terms, section: "press" | "timeline", words: string) =>
  saveSectionInput.parse({
    ...formValues(section, terms),
    agreementId: made.id,
    section,
    seen: sectionDigest(terms, section),
    words,
  })
const pinned = { code: "agreements.standard_text_stands" }

/** The values that the standard text names and the example leaves open. */
const answered = ({ follow_up, exit, legal }: Terms["sections"]) => {
  Object.assign(follow_up, { communityHearsOn: "2027-08-15" })
  Object.assign(exit, { words: "We hand over with {timeline.endsOn}." })
  if (legal.prevailingLanguage === null) Object.assign(legal, { prevailingLanguage: legal.languages[0] ?? "en" })
}
const onStandardText = { change: (sections: Terms["sections"]) => answered(sections) }

describe("the standard text", () => {
  test("is taken into the draft as a whole, pinned, with what was written before as a change; a repeat finds it", async () => {
    const made = await anAgreement(world, onStandardText).drafting()
    await takeStandardText(world.people.jonas, choice(made))
    await takeStandardText(made.company, choice(made))
    const terms = await draftOf(made)
    const { words, sha256 } = offeredStandardText(made.terms.kind)
    expect(terms.standardText).toEqual({ name: made.terms.kind, version: 1, sha256 })
    expect(terms.sections.press.words).toBe(words.press)
    expect(terms.sections.legal.changes).toMatchObject([
      { id: "z1", section: "exit", change: "We hand over with {timeline.endsOn}." },
    ])
    expect((await rowOf(made)).revisions).toMatchObject([{ version: 2 }])
  })

  test("is given up again: its paragraphs are the parties' own words; a repeat finds it done", async () => {
    const made = await anAgreement(world, onStandardText).drafting()
    await takeStandardText(made.company, choice(made))
    const taken = await draftOf(made)
    await expect(giveUpStandardText(made.company, choice(made))).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
    await giveUpStandardText(made.company, choice(made, taken))
    await giveUpStandardText(made.company, choice(made, taken))
    const free = await draftOf(made)
    expect(free).not.toHaveProperty("standardText")
    expect(free.sections.exit.words).toContain("We hand over with {timeline.endsOn}.")
    await saveSection(made.company, typed(made, free, "press", "Ours"))
    expect((await draftOf(made)).sections.press.words).toBe("Ours")
  })

  test("does not make room for words that stood there before it, at their place or with their section", async () => {
    const made = await anAgreement(world).handedOver()
    await takeStandardText(made.local, choice(made))
    const { terms } = (await getAgreement(made.local, made.id)) ?? made
    const spot = { agreementId: made.id, section: "press", from: 1 } as const
    const place = { place: "words", seen: placeDigest(terms, { section: "press", field: "words" }) }
    for (const way of [place, { seen: sectionDigest(terms, "press") }])
      await expect(putBackWords(made.local, { ...spot, ...way })).rejects.toMatchObject(pinned)
  })

  test("is changed by nobody word by word, in no form; the fields beside it are", async () => {
    const made = await anAgreement(world).drafting()
    await takeStandardText(made.company, choice(made))
    const terms = await draftOf(made)
    await expect(saveSection(made.company, typed(made, terms, "press", "Ours"))).rejects.toMatchObject(pinned)
    const seen = sectionDigest(terms, "press")
    await expect(
      chooseClause(made.company, { agreementId: made.id, section: "press", seen, clause: "journalists-ask.open" }),
    ).rejects.toMatchObject(pinned)
    const matrix = { agreementId: made.id, seen: sectionDigest(terms, "confidentiality"), words: "Ours" }
    await expect(
      saveConfidentialityMatrix(made.company, saveConfidentialityMatrixInput.parse(matrix)),
    ).rejects.toMatchObject(pinned)
    const { words: _, ...fields } = typed(made, terms, "press", "")
    await saveSection(made.company, { ...fields, holdingLine: "Call us." } as typeof fields)
    const { press } = (await draftOf(made)).sections
    expect([press.holdingLine, press.words]).toEqual(["Call us.", terms.sections.press.words])
  })

  test("two colleagues, one who takes it and one who writes words: one is kept, the other is told", async () => {
    const made = await anAgreement(world).drafting()
    const both = [
      takeStandardText(made.company, choice(made)),
      saveSection(world.people.jonas, typed(made, made.terms, "press", "Ours")),
    ]
    const came = await outcomes(both)
    expect(came.done).toBe(1)
    expect(["common.changed_meanwhile", "agreements.standard_text_stands"].some(code => came[code] === 1)).toBe(true)
  })

  test("is handed over, proposals on its words are refused, and giving it up lets the yes to every section of it fall", async () => {
    const made = await anAgreement(world, onStandardText).drafting()
    await takeStandardText(made.company, choice(made))
    const { version } = await rowOf(made)
    const view = await getAgreement(made.company, made.id)
    const duties = view?.oneSided.map(({ digest }) => digest) ?? []
    await handOver(made.company, { agreementId: made.id, version, note: "", duties })
    const terms = await draftOf(made)
    const place = { section: "press" as const, field: "words" }
    const proposal = { agreementId: made.id, section: place.section, place: "words", seen: placeDigest(terms, place) }
    await expect(proposeChange(made.company, { ...proposal, reason: "Shorter", value: "Ours" })).rejects.toMatchObject(
      pinned,
    )
    await giveUpStandardText(made.local, choice(made, terms))
    const after = await getAgreement(made.local, made.id)
    const fallen = after?.sections.filter(({ agreedBy }) => agreedBy.length === 0).map(({ section }) => section)
    expect(fallen).toEqual(sectionKeys.filter(section => terms.sections[section].words !== ""))
  })

  test("a proposal on words that were the parties' own finds them gone when the standard text has been taken", async () => {
    const made = await anAgreement(world).handedOver()
    const place = { section: "press" as const, field: "words" }
    const seen = placeDigest(made.terms, place)
    const proposal = { agreementId: made.id, section: place.section, place: "words", seen, reason: "Said once." }
    await proposeChange(made.company, { ...proposal, value: "Ours" })
    const [open] = await listProposals(made.local, made.id, "press")
    await takeStandardText(made.local, choice(made))
    await expect(
      acceptProposal(made.local, { proposalId: open?.id ?? "", version: open?.version ?? 0 }),
    ).rejects.toMatchObject({ code: "agreements.place_changed" })
  })

  test("is proved unaltered to who has nothing of the portal", async () => {
    const written = (terms: Terms) => {
      answered(terms.sections)
      return parseTerms(withStandardText(terms, offeredStandardText(terms.kind)))
    }
    const made = await anAgreement(world, { written }).inSigning()
    const file = await getAgreementExport(made.company, made.id)
    const { ok, sentences } = verify(JSON.stringify(file))
    expect([ok, sentences.some(sentence => sentence.includes(made.terms.standardText?.sha256 ?? "none"))]).toEqual([
      true,
      true,
    ])
    const bent = structuredClone(file) as { terms: Terms; termsSha256: string }
    bent.terms.sections.press.words += "!"
    bent.termsSha256 = termsDigest(bent.terms)
    expect(verify(JSON.stringify(bent)).sentences[0]).toContain("standard text")
  })

  test("is for the side that holds the pen, while they negotiate, in the language of the network's texts", async () => {
    const made = await anAgreement(world).drafting()
    const held = await anAgreement(world).handedOver()
    const frozen = await anAgreement(world).inSigning()
    for (const command of [takeStandardText, giveUpStandardText]) {
      await expect(command(made.local, choice(made))).rejects.toMatchObject({ code: "common.not_found" })
      await expect(command(held.company, choice(held))).rejects.toMatchObject({ code: "agreements.not_your_turn" })
      await expect(command(frozen.company, choice(frozen))).rejects.toMatchObject({
        code: "agreements.not_negotiating",
      })
    }
    await saveSection(made.company, typed(made, made.terms, "press", "Ours"))
    await expect(takeStandardText(made.company, choice(made))).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
  })
})

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { saveSection } from "#lib/agreements/commands/save-section"
import { agreementSheet } from "#lib/agreements/document/sheet"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { proseCharactersMax } from "#lib/agreements/terms/values"
import { tidyProse } from "#lib/text"
import { typeset } from "#lib/typesetting/typeset"
import { anAgreement, anAmendment, type Made, rowOf, sign } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { wordsOf as wordsOnPaper } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"

/** A folder of whole agreements in Markdown, which are others' sentences and so lie outside the project. */
const folder = process.env.TRIAL_INPUT
const names = folder ? readdirSync(folder).filter(name => name.endsWith(".md")) : []

let world: World

beforeAll(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

if (names.length === 0)
  test.skip("whole agreements: TRIAL_INPUT names no folder with texts in Markdown, so none was tried", () => {})

describe.each(names)("%s, as the free text of an agreement", name => {
  /** As a browser sends what was pasted: with CR LF. */
  const typed = pieces(readFileSync(join(folder ?? "", name), "utf8")).map(piece => piece.replaceAll("\n", "\r\n"))
  const whole = typed.map(tidyProse).join("\n")

  test("is kept, compared, signed, changed and printed without damage", async () => {
    const made = await anAgreement(world).drafting()
    let terms = made.terms
    for (const [place, text] of typed.entries()) terms = await wordsWritten(made, place, text, terms)
    await handOver(made.company, { agreementId: made.id, version: 1, note: "" })
    expect(wordsOf(await latest(made), typed.length)).toBe(whole)

    const [first = ""] = typed
    const changed = await wordsWritten(
      { ...made, company: made.local },
      0,
      first.replace(/\b[Aa]greement\b/, "arrangement"),
      terms,
    )
    await handOver(made.local, { agreementId: made.id, version: 2, note: "Another word." })
    const compared = await getComparison(made.company, made.id)
    expect(compared?.comparison.summary).toEqual({ changes: 1, sections: [sectionKeys[0]] })
    const parts = compared?.comparison.changes[0]?.parts ?? []
    expect(parts.filter(({ change }) => change === "added").map(({ text }) => text)).toEqual(["arrangement"])
    expect(
      parts
        .filter(({ change }) => change !== "removed")
        .map(({ text }) => text)
        .join(""),
    ).toBe(tidyProse(first).replace(/\b[Aa]greement\b/, "arrangement"))

    const digest = termsDigest(changed)
    expect(await markAllSections(made.company, { agreementId: made.id, seen: digest })).toEqual({ agreed: true })
    await freezeAgreement(made.company, { agreementId: made.id, version: 4 })
    for (const person of [made.company, made.local]) await sign(person, { ...made, digest })
    const amended = await anAmendment({ ...made, terms: changed }, sections => {
      sections.legal.words = "In case of doubt we talk first."
    }).inForce()
    expect(wordsOf(await latest(amended), typed.length)).toBe(wordsOf(changed, typed.length))

    const sheet = agreementSheet(
      { locale: "en", reference: "2027-TEST", number: 2, digest, terms: changed, parties: [], inForceOn: null },
      null,
    )
    const { pdf, unshown } = typeset("agreement", sheet, { moment: new Date(0), attachments: [] })
    expect(unshown).toEqual([])
    expect(await missingFrom(pdf, wordsOf(changed, typed.length))).toEqual([])
  }, 120_000)
})

/** The text in pieces that one section's free words hold, cut between lines. */
function pieces(text: string): string[] {
  const found: string[] = [""]
  for (const line of text.split(/(?<=\n)/)) {
    const last = found.length - 1
    if ((found[last] ?? "").length + line.length > proseCharactersMax) found.push(line)
    else found[last] += line
  }
  return found
}

async function wordsWritten(made: Made, place: number, text: string, shown: Terms): Promise<Terms> {
  const section = sectionKeys[place] as SectionKey
  const form = { ...formValues(section, shown), words: [text] }
  await saveSection(
    made.company,
    saveSectionInput.parse({ agreementId: made.id, section, seen: sectionDigest(shown, section), ...form }),
  )
  return latest(made)
}

async function latest(made: Made): Promise<Terms> {
  return parseTerms((await rowOf(made)).revisions.at(-1)?.terms)
}

const wordsOf = ({ sections }: Terms, count: number) =>
  sectionKeys
    .slice(0, count)
    .map(section => sections[section].words)
    .join("\n")

/** The lines of the text whose letters do not stand in the document one after the other, but for one break between pages. */
async function missingFrom(pdf: Buffer, text: string): Promise<string[]> {
  const letters = (from: string) => from.replace(/\P{L}/gu, "")
  const printed = letters(await wordsOnPaper(pdf))
  const isPrinted = (line: string) => {
    if (printed.includes(line)) return true
    let broken = line.length
    while (broken > 0 && !printed.includes(line.slice(0, broken))) broken -= 1
    return broken > 0 && printed.includes(line.slice(broken))
  }
  return text.split("\n").filter(line => !isPrinted(letters(line)))
}

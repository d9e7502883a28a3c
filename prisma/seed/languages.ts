import type { Person } from "#lib/actor"
import { chooseClause } from "#lib/agreements/commands/choose-clause"
import { saveNamedValue } from "#lib/agreements/commands/save-named-value"
import { saveTranslation } from "#lib/agreements/commands/save-translation"
import { takeStandardText } from "#lib/agreements/commands/take-standard-text"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { namedValuesPlace } from "#lib/agreements/terms/named-values"
import { placeDigest, rowToCome } from "#lib/agreements/terms/place"
import { look, writeSections } from "#seed/texts"

/** What workers and partners in Gazipur must be able to read themselves, by section. */
const inBengali = {
  purpose: {
    sharedAim: "মিলের শ্রমিকেরা কীভাবে থাকেন তা জানা, এবং সেখানে যেন কোনো শিশু কাজ না করে তা দেখা।",
    whoBenefits: "মিলের শ্রমিক ও তাঁদের পরিবার।",
    expectations: {
      x1: { expectation: "খারাপ খবর আগে জানানো হয়।", seenBy: "সমস্যা এক দিনের মধ্যে আমাদের কাছে পৌঁছায়।" },
      x2: { expectation: "যা পাওয়া যায় তা নিয়ে কাজ করা হয়।", seenBy: "প্রতিটি বিষয়ের উত্তর দেওয়া হয়।" },
    },
  },
  press: { holdingLine: "অনুগ্রহ করে কোম্পানিকে জিজ্ঞাসা করুন; তারা আপনাকে উত্তর দেবে।" },
} as const

/**
 * The local resource adds three of the network's texts, bends one of them, gives a sum and a day names of its own, and writes
 * two sections in Bengali.
 */
export async function addTextsAndBengali(writer: Person, agreementId: string): Promise<void> {
  await name(writer, agreementId, { name: "School money", type: "money", amountMinor: "1800", currency: "EUR" })
  await name(writer, agreementId, { name: "First visit", type: "day", day: "2027-01-18" })
  await choose(writer, agreementId, "cooperation", "problems-early.strict")
  await choose(writer, agreementId, "follow_up", "community-hears.strict")
  await choose(writer, agreementId, "timeline", "dates-that-slip.middle")
  const { terms } = await look(writer, agreementId)
  const bent = structuredClone(terms)
  bent.sections.timeline.words = bent.sections.timeline.words.replaceAll("two weeks", "ten days")
  bent.sections.timeline.words += "\n\nThe first visit to the mill is on {#First visit}."
  await writeSections(writer, agreementId, bent, ["timeline"])
  for (const section of ["purpose", "press"] as const) {
    const seen = sectionDigest((await look(writer, agreementId)).terms, section)
    const text = { [section]: inBengali[section] }
    await saveTranslation(writer, { agreementId, section, language: "bn", seen, text })
  }
}

/** A fresh draft takes the network's standard text, and says what it changes with a day that has a name and is still open. */
export async function beginOnStandardText(writer: Person, agreementId: string): Promise<void> {
  await name(writer, agreementId, { name: "First talk", type: "day" })
  await takeStandardText(writer, { agreementId, seen: termsDigest((await look(writer, agreementId)).terms) })
  const { terms } = await look(writer, agreementId)
  const changed = structuredClone(terms)
  const change = "Until {#First talk} either side may leave without a reason."
  Object.assign(changed.sections.legal, { changes: [{ id: "z1", section: "legal", paragraph: 1, change }] })
  await writeSections(writer, agreementId, changed, ["legal"])
}

async function choose(writer: Person, agreementId: string, section: SectionKey, clause: string): Promise<void> {
  const { terms } = await look(writer, agreementId)
  await chooseClause(writer, { agreementId, section, seen: sectionDigest(terms, section), clause })
}

async function name(writer: Person, agreementId: string, value: object): Promise<void> {
  const { terms } = await look(writer, agreementId)
  await saveNamedValue(writer, {
    agreementId,
    seen: placeDigest(terms, { ...namedValuesPlace, rowId: rowToCome }),
    value,
  })
}

import { allClauses, type Clause } from "#lib/agreements/clauses/library"
import { mandatorySections } from "#lib/agreements/terms/complete"
import { type AgreementKind, agreementKinds } from "#lib/agreements/terms/field"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { type StandardTextPin, standardTextDigest } from "#lib/agreements/terms/standard-text"

/** A text of the network for a whole agreement of one kind: its clauses, and the words that they make by section. */
export type StandardText = StandardTextPin & {
  name: AgreementKind
  clauses: readonly Clause[]
  words: Readonly<Partial<Record<SectionKey, string>>>
}

/**
 * The clauses of each version: on every matter what lies in between; where there is nothing between, what protects most;
 * none that needs a price, since agreements without one take it too. A list is never changed: another one is a new version.
 */
const versions: readonly (readonly string[])[] = [
  [
    "people-who-leave.middle 1",
    "independence-of-parties.strict 1",
    "people-first.strict 1",
    "bad-news-acted-upon.middle 1",
    "extra-work.middle 1",
    "use-of-results.middle 1",
    "safe-interviews.middle 1",
    "what-voids.middle 1",
    "dates-that-slip.middle 1",
    "end-of-the-work.strict 1",
    "late-payment.middle 1",
    "no-dependence.open 1",
    "keeping-safe.middle 1",
    "end-of-confidentiality.strict 1",
    "name-and-logo.middle 1",
    "true-claims.strict 1",
    "journalists-ask.middle 1",
    "published-nonsense.strict 1",
    "problems-early.middle 1",
    "site-refuses.middle 1",
    "taking-stock.strict 1",
    "asking-for-change.strict 1",
    "child-in-danger.strict 1",
    "no-retaliation.strict 1",
    "personal-data.strict 1",
    "community-hears.strict 1",
    "questions-afterwards.strict 1",
    "what-stays.strict 1",
    "responsible-end.strict 1",
    "quarrels.strict 1",
    "limits-of-liability.open 1",
    "two-languages.strict 1",
  ],
]

/** Of payments speak the texts of those kinds alone that have any. */
const paidKinds: readonly AgreementKind[] = ["service_contract", "joint_project"]

/** Every standard text that there is or ever was, the newest of a kind last. */
export const allStandardTexts: readonly StandardText[] = versions.flatMap((ids, index) =>
  agreementKinds.map(kind => standardTextOf(kind, index + 1, ids)),
)

/** The standard text that is offered today for agreements of this kind. */
export function offeredStandardText(kind: AgreementKind): StandardText {
  const found = allStandardTexts.findLast(({ name }) => name === kind)
  if (!found) throw new Error(`There is no standard text for agreements of the kind ${kind}`)
  return found
}

/** The sections of which a standard text speaks: those that agreements of its kind have to settle. */
export function standardSections(kind: AgreementKind): SectionKey[] {
  return mandatorySections[kind].filter(section => section !== "price" || paidKinds.includes(kind))
}

function standardTextOf(name: AgreementKind, version: number, ids: readonly string[]): StandardText {
  const spoken = standardSections(name)
  const clauses = allClauses.filter(
    clause => ids.includes(`${clause.id} ${clause.version}`) && spoken.includes(clause.section),
  )
  const words = Object.fromEntries(
    spoken.map(section => [
      section,
      clauses
        .filter(clause => clause.section === section)
        .map(({ text }) => text)
        .join("\n\n"),
    ]),
  )
  return { name, version, clauses, words, sha256: standardTextDigest({ name, version }, words) }
}

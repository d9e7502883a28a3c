import { mandatorySections } from "#lib/agreements/terms/complete"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { emptyTerms, type Terms } from "#lib/agreements/terms/schema"
import type { Audience, Permission, Subject } from "#lib/confidentiality/terms"

/** Complete terms between two members, bent to what this agreement is about. */
export function termsBetween(
  { company, local }: { company: string; local: string },
  change: (sections: SectionValues) => void = () => {},
): Terms {
  const text = JSON.stringify(exampleTerms())
    .replaceAll('"brand"', JSON.stringify(company))
    .replaceAll('"ngo"', JSON.stringify(local))
  const terms: Terms = JSON.parse(text)
  change(terms.sections)
  return terms
}

/** What two who trust each other let be told: people are protected, much is left to consent, learnings are free. */
export function trustingRules(sections: SectionValues): void {
  const { rules } = sections.confidentiality
  const told: [Subject, Audience, Permission][] = [
    ["existence_of_partnership", "other_local_resources", "named"],
    ["existence_of_partnership", "other_companies", "named"],
    ["existence_of_partnership", "public", "with_consent"],
    ["client_identity", "public", "with_consent"],
    ["local_resource_identity", "public", "with_consent"],
    ["findings", "other_local_resources", "anonymised"],
    ["findings", "workers_and_community", "anonymised"],
    ["findings", "authorities", "with_consent"],
    ["findings", "journalists", "with_consent"],
    ["reports_and_outputs", "other_companies", "with_consent"],
    ["methods_and_learnings", "other_local_resources", "named"],
    ["methods_and_learnings", "public", "anonymised"],
  ]
  const always = { circumstance: "always" as const, bindsParties: [], note: "" }
  sections.confidentiality.rules = [
    ...rules.filter(
      rule => !told.some(([subject, audience]) => rule.subject === subject && rule.audience === audience),
    ),
    ...told.map(([subject, audience, permission]) => ({ id: "", subject, audience, permission, ...always })),
  ].map((rule, place) => ({ ...rule, id: `k${place + 1}` }))
  const conditions = "In a plain sentence that says what both do, and never beside a product."
  Object.assign(sections.publicity.positions[0] ?? {}, { name: "as_agreed_here", conditions })
}

/** Nothing but the promise of confidentiality and what belongs to it: no work, no days, no money. */
export function confidenceAlone(sections: SectionValues): void {
  const kind = "confidentiality"
  const { sections: blank } = emptyTerms({ kind, title: "", language: "en" })
  const left = sectionKeys.filter(section => !mandatorySections[kind].includes(section))
  Object.assign(sections, Object.fromEntries(left.map(section => [section, blank[section]])))
  for (const rule of sections.confidentiality.rules) rule.circumstance = "always"
  Object.assign(sections.safeguarding, {
    holdsPersonalData: false,
    personalData: [],
    keptUntil: null,
    afterwards: null,
  })
}

import { type Fact, Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { isSectionKey } from "#lib/agreements/terms/fields"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import type { ObligationView } from "#lib/projects/obligations/views"

/** What was agreed about this duty, in the terms' own words, and where they stand. */
export function ObligationFacts({ locale, obligation }: { locale: Locale; obligation: ObligationView }) {
  const t = words(locale, "projects")
  const { duty, what, dueOn, untilOn, everyDays, owedBy, owedTo, section, agreementId, agreed } = obligation
  const sides = (parties: readonly Party[]) =>
    parties.map(party => <SideName key={party.memberId} kind={party.kind} name={party.name} />)
  const day = (term: string, on: string | null): Fact[] => (on ? [{ term, value: formatDay(locale, on) }] : [])
  const measures = (["baseline", "target", "evidence"] as const).filter(measure => agreed[measure] !== "")
  return (
    <>
      {what && duty !== "deliver_output" && (
        <div className="agreed-text">
          <Prose text={what} />
        </div>
      )}
      <Facts
        columns
        facts={[
          { term: t("obligations.facts.owedBy"), value: sides(owedBy) },
          { term: t("obligations.facts.owedTo"), value: sides(owedTo) },
          ...day(t(everyDays === null ? "obligations.facts.due" : "obligations.facts.next"), dueOn),
          ...day(t("obligations.facts.until"), untilOn),
          ...measures.map(measure => ({
            term: t(`obligations.agreed.${measure}`),
            value: <bdi>{agreed[measure]}</bdi>,
          })),
          ...(isSectionKey(section)
            ? [
                {
                  term: t("obligations.facts.from"),
                  value: (
                    <a href={`/${locale}${paths.agreements.section(agreementId, section)}`}>
                      {words(locale, "terms")(`section.${section}.title`)}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

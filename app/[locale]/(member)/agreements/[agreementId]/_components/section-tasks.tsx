import { StandWords } from "#components/agreements/stand-words"
import { beforeSigning } from "#lib/agreements/lifecycle"
import { sectionStates } from "#lib/agreements/terms/complete"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { AgreementView, SectionStand, SectionWriterRow } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { InTheWay } from "./in-the-way"

type Props = { locale: Locale; agreement: AgreementView; writers: SectionWriterRow[] }

/** The fifteen sections, in any order, each with where it stands; of an amendment, what it changes before the rest. */
export function SectionTasks({ locale, agreement, writers }: Props) {
  const t = words(locale, "agreements")
  const all = agreement.sections.length
  const filled = agreement.sections.filter(stand => stand.missing === 0).length
  const changed = agreement.sections.filter(stand => !stand.unchanged || stand.openProposals > 0)
  const same = agreement.sections.filter(stand => !changed.includes(stand))
  const count = agreement.amendment
    ? t("stand.changedCount", { changed: changed.length })
    : agreement.state === "drafting"
      ? t("stand.filledCount", { filled, all })
      : t("stand.count", { settled: agreement.settledCount, all })
  return (
    <section className="section" aria-labelledby="sections">
      <h2 id="sections">{count}</h2>
      <InTheWay locale={locale} agreement={agreement} />
      <List {...{ locale, agreement, writers }} stands={changed} />
      {same.length > 0 && (
        <details open={changed.length === 0}>
          <summary>{t("stand.unchangedCount", { count: same.length })}</summary>
          <List {...{ locale, agreement, writers }} stands={same} />
        </details>
      )}
    </section>
  )
}

function List({ locale, agreement, writers, stands }: Props & { stands: SectionStand[] }) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  return (
    <ol className="task-list sections">
      {stands.map(stand => (
        <li key={stand.section}>
          <a href={`/${locale}${paths.agreements.section(agreement.id, stand.section)}`}>
            {t("sectionTitle", {
              number: sectionKeys.indexOf(stand.section) + 1,
              title: s(`section.${stand.section}.title`),
            })}
          </a>
          <StandWords locale={locale} agreement={agreement} stand={stand} />
          <WrittenBy {...{ locale, agreement, stand }} writer={writers.find(row => row.section === stand.section)} />
        </li>
      ))}
    </ol>
  )
}

/** Which side changed a section last, while it can still be changed; of an amendment, a section that it changes. */
function WrittenBy({
  locale,
  agreement,
  stand: { section, unchanged },
  writer,
}: {
  locale: Locale
  agreement: AgreementView
  stand: SectionStand
  writer: SectionWriterRow | undefined
}) {
  const t = words(locale, "agreements")
  const member = agreement.parties.find(party => party.memberId === writer?.memberId)
  const isEmpty = sectionStates(agreement.terms).some(state => state.section === section && state.status === "empty")
  if (!writer || !member || isEmpty || unchanged || !beforeSigning.includes(agreement.state)) return null
  const { name, version } = writer
  return (
    <span className="written-by">
      {version === null
        ? t("stand.writtenInDraft", { name })
        : t("stand.written", { name, member: member.name, version })}
    </span>
  )
}

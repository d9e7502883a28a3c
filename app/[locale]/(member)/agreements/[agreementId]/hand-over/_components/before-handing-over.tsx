import { ChangeList } from "#components/agreements/change-list"
import { ChangeOrigins } from "#components/agreements/change-origins"
import { Findings } from "#components/agreements/findings"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import type { MissingField } from "#lib/agreements/terms/complete"
import { namedValuesPlace } from "#lib/agreements/terms/named-values"
import { sayChange } from "#lib/agreements/terms/say-change"
import { sayGap } from "#lib/agreements/terms/say-gap"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView, ComparisonView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { ModelDeviations } from "./model-deviations"
import { Unanswered } from "./unanswered"

type Props = { locale: Locale; agreement: AgreementView }

/** What has to be filled in first, each gap with the way to it. */
export function Gaps({ locale, agreement, gaps }: Props & { gaps: MissingField[] }) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  if (gaps.length === 0) return null
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  return (
    <section className="gaps" aria-labelledby="gaps">
      <h2 id="gaps">{t("handOver.gapsHeading")}</h2>
      <p>{t("handOver.gapsText")}</p>
      <ul>
        {gaps.map(gap => {
          const { label, name } = sayGap(speaker, gap.section, gap)
          const isNamed = gap.field === namedValuesPlace.field && gap.rowId !== undefined
          const path = isNamed
            ? paths.agreements.values(agreement.id, { value: gap.rowId ?? "" })
            : `${paths.agreements.section(agreement.id, gap.section)}?edit=1#field-${name}`
          return (
            <li key={`${gap.section} ${name} ${label}`}>
              <a href={`/${locale}${path}`}>
                {t("handOver.gap", { section: s(`section.${gap.section}.title`), label })}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Handing = Props & { comparison: ComparisonView | null; proposals: TextProposalView[] }

/** What the other side will see: what changed, what the checks say of it, and which comments are still open. */
export function BeforeHandingOver({ locale, agreement, comparison, proposals }: Handing) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const open = agreement.sections.filter(stand => stand.openComments > 0)
  return (
    <>
      <h2>{t("handOver.changesHeading")}</h2>
      <Changes {...{ locale, agreement, comparison }} />
      {agreement.findings.length > 0 && (
        <section className="section" aria-labelledby="look">
          <h2 id="look">{t("handOver.lookHeading")}</h2>
          <p className="quiet">{t("handOver.lookText")}</p>
          <Findings locale={locale} agreementId={agreement.id} findings={agreement.findings} withPlace />
        </section>
      )}
      <ModelDeviations locale={locale} agreement={agreement} />
      <Unanswered {...{ locale, agreement, proposals }} />
      {open.length > 0 && (
        <section className="section" aria-labelledby="open">
          <h2 id="open">{t("handOver.openHeading")}</h2>
          <ul>
            {open.map(stand => (
              <li key={stand.section}>
                <a href={`/${locale}${paths.agreements.section(agreement.id, stand.section)}#comments`}>
                  {t("handOver.open", { section: s(`section.${stand.section}.title`), count: stand.openComments })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Changes({ locale, agreement, comparison }: Props & { comparison: ComparisonView | null }) {
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  if (agreement.state === "drafting" && !agreement.amendment) return <p>{t("handOver.first", { names })}</p>
  if (!agreement.hasUnsentDraft || !comparison || comparison.comparison.changes.length === 0)
    return <p>{t("handOver.noChanges", { names })}</p>
  const { before, after } = comparison
  const speaker = speakerFor(locale, after, agreement.parties)
  const changes = comparison.comparison.changes.map(change =>
    sayChange(change, { locale, before, after, names: speaker.names }),
  )
  const { summary } = comparison.comparison
  const you = agreement.parties.find(party => party.isYou)
  return (
    <>
      <p>{t("handOver.changes", { changes: summary.changes, sections: summary.sections.length })}</p>
      <ChangeList
        locale={locale}
        agreementId={agreement.id}
        changes={changes}
        ink={you?.kind ?? "corporate"}
        under={index => {
          const origins = comparison.origins[index]?.filter(({ accepted }) => accepted !== null) ?? []
          return <ChangeOrigins locale={locale} agreement={agreement} origins={origins} />
        }}
      />
    </>
  )
}

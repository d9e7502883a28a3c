import type { ReactNode } from "react"
import { ChangedText } from "#components/agreements/changed-words"
import { ClauseOrigins } from "#components/agreements/clause-origins"
import type { MemberKind } from "#lib/actor"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { SaidChange } from "#lib/agreements/terms/say-change"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = {
  locale: Locale
  /** Of the agreement whose sections the reader may open; null where they may not. */
  agreementId: string | null
  changes: SaidChange[]
  ink: MemberKind
  /** What is said under a change, by its place in the list: who wrote it and why. */
  under?: (index: number) => ReactNode
  /** What the reader may do about a section, under its changes. */
  acts?: (section: SectionKey) => ReactNode
}

/** Changes in printing order under their sections, each with a way to the one before and the one after. */
export function ChangeList({ locale, agreementId, changes, ink, under, acts }: Props) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const numbered = changes.map((change, index) => ({ change, number: index + 1 }))
  const groups: (SectionKey | null)[] = [null, ...sectionKeys]
  return groups.map(section => {
    const own = numbered.filter(({ change }) => change.section === section)
    if (own.length === 0) return null
    const title = section ? s(`section.${section}.title`) : t("compare.whole")
    return (
      <section key={section ?? "whole"} className="changed-section" aria-labelledby={`changed-${section ?? "whole"}`}>
        <div className="between">
          <h2 id={`changed-${section ?? "whole"}`}>
            {section ? t("sectionTitle", { number: sectionKeys.indexOf(section) + 1, title }) : title}
          </h2>
          {section && agreementId && (
            <a className="no-print" href={`/${locale}${paths.agreements.section(agreementId, section)}`}>
              {t("compare.toSection")}
            </a>
          )}
        </div>
        <ol className="change-list diff">
          {own.map(({ change, number }) => (
            <li key={number} id={`change-${number}`}>
              <h3>
                <bdi>{change.place}</bdi>
              </h3>
              <ChangedText className="agreed-text change-words" locale={locale} parts={change.parts} ink={ink} />
              {change.origins && change.origins.length > 0 && (
                <ClauseOrigins locale={locale} origins={change.origins} />
              )}
              {under?.(number - 1)}
              <ChangeWays locale={locale} number={number} all={changes.length} />
            </li>
          ))}
        </ol>
        {section && acts?.(section)}
      </section>
    )
  })
}

function ChangeWays({ locale, number, all }: { locale: Locale; number: number; all: number }) {
  const t = words(locale, "agreements")
  return (
    <p className="change-nav no-print">
      <span>{t("compare.position", { number, all })}</span>
      {number > 1 && <a href={`#change-${number - 1}`}>{t("compare.previous")}</a>}
      {number < all && <a href={`#change-${number + 1}`}>{t("compare.next")}</a>}
    </p>
  )
}

import { formatMoney } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ProjectView } from "#lib/projects/views"

/** Payments that have fallen due and of which nobody has said that they came. */
export function Owed({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "ending")
  const owed = project.payments.filter(({ state }) => state !== "scheduled" && state !== "received")
  if (owed.length === 0) return t("follows.owedNone")
  return (
    <>
      <ul className="plain-rows">
        {owed.map(({ id, number, amountMinor, currency }) => (
          <li key={id}>{t("follows.owedRow", { number, amount: formatMoney(locale, amountMinor, currency) })}</li>
        ))}
      </ul>
      <a className="no-print" href={`/${locale}${paths.projects.one(project.id)}#payments`}>
        {t("follows.toProject")}
      </a>
    </>
  )
}

import type { Actor } from "#lib/actor"
import { whoSees } from "#lib/agreements/first-text/who-sees"
import { refusalSaveCover } from "#lib/agreements/policy"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The way to another name or kind, for who has the pen. */
export function CoverWay({ locale, actor, agreement }: { locale: Locale; actor: Actor; agreement: AgreementView }) {
  if (refusalSaveCover(actor, agreement) !== null) return null
  const t = words(locale, "agreements")
  return (
    <p className="section no-print">
      <a href={`/${locale}${paths.agreements.cover(agreement.id)}`}>{t("cover.link")}</a>
      <br />
      <span className="quiet">{t("cover.linkExplained", whoSees(locale, agreement))}</span>
    </p>
  )
}

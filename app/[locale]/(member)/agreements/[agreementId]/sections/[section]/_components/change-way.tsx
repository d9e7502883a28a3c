import type { Actor } from "#lib/actor"
import { refusalAskForRenegotiation } from "#lib/agreements/renegotiation/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; actor: Actor }

/** In what is in force the way from a section to asking for another; of an amendment, in the agreement that it changed. */
export function ChangeWay({ locale, agreement, section, actor }: Props) {
  const { amendment, state } = agreement
  if (amendment && state !== "in_force") return null
  const facts = { state: amendment?.amendsState ?? state, amendsId: null }
  if (refusalAskForRenegotiation(actor, facts)) return null
  const t = words(locale, "agreements")
  return (
    <p className="section no-print">
      <a href={`/${locale}${paths.agreements.ask(amendment?.amendsId ?? agreement.id, section)}`}>
        {t("changes.askSection")}
      </a>
      <br />
      <span className="quiet">{t("changes.askSectionExplained")}</span>
    </p>
  )
}

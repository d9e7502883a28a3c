import { TurnState } from "#components/agreements/turn-state"
import type { AgreementView } from "#lib/agreements/views"
import { day, now } from "#lib/clock"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

/** The head of an agreement's page: its title, whose turn it is and since when, its kind and reference, the way back. */
export function pageHead(locale: Locale, agreement: AgreementView) {
  const t = words(locale, "agreements")
  const { title, reference, amendment, awaiting, partnershipId, parties, turnSince } = agreement
  const kind = words(locale, "terms")(`kind.${agreement.kind}`)
  const days = Math.floor((now().getTime() - turnSince.getTime()) / day)
  return {
    title,
    back: awaiting
      ? { href: `/${locale}${paths.partnerships.home}`, label: words(locale, "partnerships")("title") }
      : {
          href: `/${locale}${paths.partnerships.one(partnershipId)}`,
          label: t("back", { names: sayOthers(locale, parties) }),
        },
    state: <TurnState locale={locale} agreement={agreement} days={days} />,
    lead: <p>{t(amendment ? "changeAndReference" : "kindAndReference", { kind, reference })}</p>,
  }
}

import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Who of no party reads along, or is about to: nobody may be surprised by it. */
export function NeutralNow({ locale, agreement: { id, neutral } }: { locale: Locale; agreement: AgreementView }) {
  if (!neutral) return null
  const t = words(locale, "agreements")
  const said = { name: neutral.name, member: neutral.memberName }
  return (
    <div className="notice">
      <p>
        {neutral.state === "active" && t("neutral.nowActive", said)}
        {neutral.state === "asked" && t("neutral.nowAsked", said)}
        {neutral.state === "proposed" && t("neutral.nowProposed", said)}{" "}
        <a href={`/${locale}${paths.agreements.neutral(id)}`}>
          {t(neutral.isToAnswer ? "neutral.nowAnswer" : "neutral.nowLink")}
        </a>
      </p>
    </div>
  )
}

import type { AgreementView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"

/** Who is not here yet, that nobody but the reader's side sees the text, and which text they would find. */
export function AwaitedParty({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const { awaiting, parties, state } = agreement
  if (!awaiting || state !== "drafting") return null
  const t = words(locale, "agreements")
  const names = sayOthers(locale, parties)
  const { offered, came } = awaiting
  if (came)
    return (
      <div className="section">
        <p>{t("firstText.kept", { names })}</p>
      </div>
    )
  if (offered?.isLapsed)
    return (
      <div className="section">
        <p>{t("firstText.alone", { names })}</p>
        <p>{t("firstText.lapsed")}</p>
      </div>
    )
  const isBehind = offered !== null && !offered.isAsNow
  return (
    <div className="section">
      <p>{t(offered ? "firstText.aloneUntil" : "firstText.alone", { names })}</p>
      {isBehind && <p>{t("firstText.behind", { names, moment: formatMoment(locale, offered.at) })}</p>}
    </div>
  )
}

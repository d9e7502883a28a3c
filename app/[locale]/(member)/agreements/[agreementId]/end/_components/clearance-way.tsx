import type { ClearanceView } from "#lib/agreements/clearance/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; clearances: readonly ClearanceView[] }

/** The way to what is returned or destroyed after the end; as a button where the reader's side has something to do. */
export function ClearanceWay({ locale, agreement, clearances }: Props) {
  const t = words(locale, "clearance")
  if (clearances.length === 0) return null
  const isAsked = clearances.some(
    ({ isYours, may, state }) => isYours && may.state && (state === "due" || state === "questioned"),
  )
  const mayAnswer = clearances.some(({ may }) => may.answer)
  const names = sayOthers(locale, agreement.parties)
  return (
    <p className="section no-print">
      <a
        className={isAsked || mayAnswer ? "button" : undefined}
        href={`/${locale}${paths.agreements.clearances(agreement.id)}`}
      >
        {isAsked ? t("linkState") : mayAnswer ? t("linkAnswer", { names }) : t("link")}
      </a>
    </p>
  )
}

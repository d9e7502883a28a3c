import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import type { ObligationView } from "#lib/projects/obligations/views"

/** Whose word is missing, where it is not the reader's; and of what comes back, when it was done last. */
export function Waiting({ locale, obligation }: { locale: Locale; obligation: ObligationView }) {
  const t = words(locale, "projects")
  const { way, state, isHeld, may, owedBy, owedTo, reports, doneOn } = obligation
  const names = (parties: readonly Party[]) =>
    formatList(
      locale,
      parties.map(({ name }) => name),
    )
  if (state === "in_clearance")
    return (
      <>
        <p>{t("obligations.inClearance")}</p>
        <p>
          <a href={`/${locale}${paths.agreements.clearances(obligation.agreementId)}`}>
            {t("obligations.toClearance")}
          </a>
        </p>
      </>
    )
  if (way === "standing" || !isHeld || may.answer) return null
  if (way === "rhythm") return doneOn && <p>{t("obligations.lastDone", { date: formatDay(locale, doneOn) })}</p>
  if (state === "reported") {
    const reporter = reports[0]?.by
    const others = owedTo.filter(party => party.memberId !== reporter?.memberId)
    return <p>{t("obligations.waitingAnswer", { names: names(others) })}</p>
  }
  return may.report ? null : <p>{t("obligations.waiting", { names: names(owedBy) })}</p>
}

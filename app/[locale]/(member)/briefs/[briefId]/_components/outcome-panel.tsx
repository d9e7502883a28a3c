import { Prose } from "#components/ui/prose"
import type { ReceivedBriefView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { reasonWords } from "../../_components/wording"

/** What came of it, with the reason of whoever gave one. */
export function OutcomePanel({ brief }: { brief: ReceivedBriefView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { state, reason, reasonCode } = brief.recipient
  const isOwnReason = state === "declined"
  const heading = isOwnReason ? "reasonYou" : state === "selected" ? "wordsThey" : "reasonThey"
  return (
    <>
      {state === "selected" && (
        <>
          <p>{t("received.selected", { company: brief.companyName })}</p>
          <p className="buttons">
            <a className="button" href={`/${locale}${paths.partnerships.home}`}>
              {t("received.toPartnerships")}
            </a>
          </p>
        </>
      )}
      {(reason || reasonCode) && (
        <div className={isOwnReason ? "said said-local" : "said said-company"}>
          <h2>{t(`received.${heading}`)}</h2>
          {reasonCode && <p>{reasonWords(locale, reasonCode)}</p>}
          {reason && <Prose text={reason} />}
        </div>
      )}
    </>
  )
}

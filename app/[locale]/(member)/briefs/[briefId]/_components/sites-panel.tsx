import { ButtonForm } from "#components/form/button-form"
import { Prose } from "#components/ui/prose"
import type { ReceivedBriefView } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { Sites } from "../../_components/need-facts"
import { submitAcceptance } from "../actions"

/** The sites, or the promise that comes before them. */
export function SitesPanel({ brief, mayAccept }: { brief: ReceivedBriefView; mayAccept: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const acceptedAt = brief.recipient.confidentialityAcceptedAt
  if (brief.sites === null && !mayAccept) return null
  return (
    <section className="answers">
      <h2>{t("received.siteHeading")}</h2>
      {brief.sites === null ? (
        <>
          <p>{t("received.acceptBody")}</p>
          {brief.content.confidentiality && (
            <div className="said said-company">
              <h3>{t("received.acceptNote")}</h3>
              <Prose text={brief.content.confidentiality} />
            </div>
          )}
          <ButtonForm action={submitAcceptance} hidden={{ briefId: brief.id }} quiet>
            {t("received.accept")}
          </ButtonForm>
        </>
      ) : (
        <>
          {brief.sites.length > 0 ? <Sites sites={brief.sites} /> : <p>{t("received.noSites")}</p>}
          {acceptedAt && (
            <p className="quiet">
              {t("received.accepted", { day: formatDay(locale, acceptedAt.toISOString().slice(0, 10)) })}
            </p>
          )}
        </>
      )}
    </section>
  )
}

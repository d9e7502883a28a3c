import { ButtonForm } from "#components/form/button-form"
import type { ReceivedBriefView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitRead } from "../actions"

/** The ways to answer: a proposal first; asking, telling and declining beside it. */
export function AnswerPanel({ brief, mayWrite }: { brief: ReceivedBriefView; mayWrite: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const isInvited = brief.recipient.state === "invited"
  const isLate = brief.daysLeft !== null && brief.daysLeft < 0
  const company = brief.companyName
  if (!mayWrite) return <p className="section">{t("received.viewer")}</p>
  return (
    <section className="answers" id="answer">
      <h2>{t("received.answer")}</h2>
      {isInvited && <p>{isLate ? t("received.late") : t("received.conflict")}</p>}
      <div className="buttons">
        {isInvited && !isLate && (
          <a className="button" href={`/${locale}${paths.briefs.proposal(brief.id)}`}>
            {brief.proposal ? t("received.continue") : t("received.propose")}
          </a>
        )}
        {!isInvited && (
          <a className="button" href={`/${locale}${paths.briefs.proposal(brief.id)}`}>
            {t("received.readOwn")}
          </a>
        )}
        {!isLate && (
          <a className="button button-quiet" href={`/${locale}${paths.briefs.questions(brief.id)}`}>
            {t("received.ask")}
          </a>
        )}
        <a className="button button-quiet" href={`/${locale}${paths.briefs.decline(brief.id)}`}>
          {isInvited ? t("received.decline") : t("received.withdraw")}
        </a>
      </div>
      {isInvited &&
        (brief.recipient.readAt ? (
          <p className="quiet section">{t("received.told", { company })}</p>
        ) : (
          <div className="section">
            <p>{t("received.telling", { company })}</p>
            <ButtonForm action={submitRead} hidden={{ briefId: brief.id }} quiet>
              {t("received.tell")}
            </ButtonForm>
          </div>
        ))}
    </section>
  )
}

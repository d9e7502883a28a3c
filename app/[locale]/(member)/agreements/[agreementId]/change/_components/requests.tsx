import { ButtonForm } from "#components/form/button-form"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { RenegotiationRequestView } from "#lib/agreements/renegotiation/views"
import type { AgreementView } from "#lib/agreements/views"
import { today } from "#lib/clock"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitTakeUp, submitWithdrawRequest } from "../actions"

type Shared = { locale: Locale; agreement: AgreementView; mayAnswer: boolean }

/** What was asked and answered about the terms, the newest first. */
export function Requests({ requests, ...shared }: Shared & { requests: RenegotiationRequestView[] }) {
  const t = words(shared.locale, "agreements")
  return (
    <section className="section" aria-labelledby="requests">
      <h2 id="requests">{t("change.requests")}</h2>
      {requests.length === 0 && <p className="quiet">{t("change.noRequests")}</p>}
      <ul className="list">
        {requests.map(request => (
          <li key={request.id}>
            <Request {...shared} request={request} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Request({ locale, agreement, mayAnswer, request }: Shared & { request: RenegotiationRequestView }) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const partyOf = (memberId: string | null) => agreement.parties.find(party => party.memberId === memberId)
  const [asker, answerer] = [partyOf(request.memberId), partyOf(request.answeredMemberId)]
  const sections = formatList(
    locale,
    request.sections.map(section => s(`section.${section}.title`)),
  )
  return (
    <>
      <p className="between">
        {asker && <SideName kind={asker.kind} name={asker.name} />}
        <State tone={request.state === "asked" && !request.isYours ? "attention" : "plain"}>
          {t(`request.state.${request.state}`)}
        </State>
      </p>
      <h3>{t("request.about", { sections })}</h3>
      <p dir="auto">{request.reason}</p>
      <p className="quiet">
        {t("request.askedBy", { name: request.askedByName, day: dayOf(locale, request.askedAt) })}
        <br />
        {request.state === "asked" &&
          t(request.answerDueOn < today() ? "request.overdue" : "request.dueOn", {
            day: formatDay(locale, request.answerDueOn),
          })}
      </p>
      {request.answeredAt && request.state !== "withdrawn" && answerer && (
        <div className={answerer.kind === "corporate" ? "said said-company" : "said said-local"}>
          <SideName kind={answerer.kind} name={answerer.name} />
          {request.answer && <p dir="auto">{request.answer}</p>}
          <p className="quiet">
            {t("request.answeredBy", { name: request.answeredByName ?? "", day: dayOf(locale, request.answeredAt) })}
          </p>
        </div>
      )}
      {mayAnswer && request.state === "asked" && <Answer locale={locale} agreement={agreement} request={request} />}
    </>
  )
}

function Answer({
  locale,
  agreement,
  request: { id: requestId, version, isYours },
}: {
  locale: Locale
  agreement: AgreementView
  request: RenegotiationRequestView
}) {
  const t = words(locale, "agreements")
  if (isYours)
    return (
      <ButtonForm action={submitWithdrawRequest} hidden={{ requestId, version }} quiet>
        {t("request.withdrawButton")}
      </ButtonForm>
    )
  return (
    <>
      <p>{t("request.takeUpText")}</p>
      <div className="buttons">
        <ButtonForm action={submitTakeUp} hidden={{ requestId, version }} quiet>
          {t("request.takeUpButton")}
        </ButtonForm>
        <a
          className="button button-quiet"
          href={`/${locale}${paths.agreements.refuseRequest(agreement.id, requestId)}`}
        >
          {t("request.refuseLink")}
        </a>
      </div>
    </>
  )
}

function dayOf(locale: Locale, moment: Date): string {
  return formatDay(locale, moment.toISOString().slice(0, 10))
}

import { ButtonForm } from "#components/form/button-form"
import { SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Messages } from "#components/moderation/messages"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { Reference } from "#components/ui/reference"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { FollowedReport } from "#lib/moderation/views"
import { submitLeave, submitMessage, submitObjection } from "../../actions"

/** How a report stands, and what its reporter can do now. What they reported is not shown: the code may be found. */
export function Followed({ locale, report }: { locale: Locale; report: FollowedReport }) {
  const t = words(locale, "moderation")
  const isOpen = report.state === "received" || report.state === "triaged" || report.state === "in_review"
  const facts = [
    { term: t("followUp.reference"), value: <Reference value={report.reference} /> },
    { term: t("followUp.receivedOn"), value: formatDay(locale, report.receivedOn) },
    ...(report.state === "received"
      ? [{ term: t("followUp.acknowledgeBy"), value: formatDay(locale, report.acknowledgeBy) }]
      : []),
    ...(isOpen ? [{ term: t("followUp.answerBy"), value: formatDay(locale, report.answerBy) }] : []),
  ]
  return (
    <>
      <p>
        <strong>{t(`followUp.states.${report.state}`)}</strong>
      </p>
      <Facts facts={facts} columns />
      {report.answers.map(answer => (
        <section key={answer.text} className="card">
          <h2>{t("followUp.answer", { day: formatDay(locale, answer.decidedOn) })}</h2>
          <Prose text={answer.text} />
        </section>
      ))}
      <h2 className="section">{t("followUp.messages")}</h2>
      <Messages
        messages={report.messages}
        none={t("followUp.none")}
        who={message => {
          const day = formatDay(locale, message.writtenOn)
          return message.fromReporter ? t("followUp.you", { day }) : t("followUp.we", { day })
        }}
      />
      {report.canWrite && <Write locale={locale} canAppeal={report.canAppeal} appealBy={report.appealBy} />}
      <div className="section">
        <ButtonForm action={submitLeave} quiet>
          {t("followUp.leave")}
        </ButtonForm>
      </div>
    </>
  )
}

function Write({ locale, canAppeal, appealBy }: { locale: Locale; canAppeal: boolean; appealBy: string | null }) {
  const t = words(locale, "moderation")
  const isObjection = canAppeal && appealBy !== null
  const label = isObjection ? t("followUp.appeal") : t("followUp.add")
  const hint = isObjection ? t("followUp.appealHint", { day: formatDay(locale, appealBy) }) : t("followUp.addHint")
  return (
    <Form action={isObjection ? submitObjection : submitMessage} words={formWords(locale)} labels={{ text: label }}>
      <TextArea name="text" label={label} hint={hint} rows={5} />
      <SubmitButton>{isObjection ? t("followUp.appealSend") : t("followUp.send")}</SubmitButton>
    </Form>
  )
}

import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { DecisionView } from "#lib/briefs/views"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitSelection, submitShortlisting, submitTurnDown } from "../../../actions"

/** What may be decided, with what happens next said before it happens; or what was decided. */
export function DecisionPanel({ decision }: { decision: DecisionView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const { briefId, recipient, mayDecide } = decision
  const { id: recipientId, version, name, state, reason } = recipient
  const place = { briefId, recipientId, version }
  const hidden = Object.entries(place).map(([field, value]) => <Hidden key={field} name={field} value={value} />)
  if (!mayDecide)
    return (
      <section className="answers">
        <h2>{t("decide.heading")}</h2>
        {state === "selected" && <p>{t("decide.selected")}</p>}
        {state === "not_selected" && <p>{t("decide.notSelected", { reason: reason ?? "" })}</p>}
        {(state === "proposed" || state === "shortlisted") && (
          <p>{decision.state === "sent" ? t("decide.viewer") : t("decide.closed")}</p>
        )}
        {state === "declined" && <p>{t("decide.withdrawn", { name })}</p>}
      </section>
    )
  return (
    <section className="answers">
      <h2>{t("decide.heading")}</h2>
      <p>{t("decide.selectBody", { name })}</p>
      <Form action={submitSelection} words={formWords(locale)} labels={{ note: t("decide.selectNote") }}>
        {hidden}
        <TextArea name="note" label={t("decide.selectNote")} optional={optional} rows={2} />
        <SubmitButton>{t("decide.select", { name })}</SubmitButton>
      </Form>
      {state === "proposed" && (
        <div className="section">
          <p>{t("decide.shortlistBody")}</p>
          <ButtonForm action={submitShortlisting} hidden={place} quiet>
            {t("decide.shortlist")}
          </ButtonForm>
        </div>
      )}
      <div className="section">
        <h3>{t("decide.turnDown")}</h3>
        <Form action={submitTurnDown} words={formWords(locale)} labels={{ reason: t("decide.turnDownReason") }}>
          {hidden}
          <TextArea
            name="reason"
            label={t("decide.turnDownReason")}
            hint={t("decide.turnDownHint", { name })}
            rows={3}
          />
          <SubmitButton danger>{t("decide.turnDown")}</SubmitButton>
        </Form>
      </div>
    </section>
  )
}

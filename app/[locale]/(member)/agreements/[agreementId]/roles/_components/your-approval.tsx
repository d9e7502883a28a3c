import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitApproval } from "../actions"
import type { RolesProps } from "./roles-props"

/** What an approver is asked: to read, and to say yes, or no with a reason that stays with their own side. */
export function YourApproval({ locale, agreement, roles, member }: RolesProps) {
  const t = words(locale, "agreements")
  const { toAnswer: digest } = roles
  const own = roles.approvers.find(({ isYou }) => isYou)
  if (!digest || !own) return null
  const labels = { reason: t("roles.answer.reason") }
  return (
    <section className="card section" aria-labelledby="your-approval">
      <h2 id="your-approval">{t("roles.answer.heading")}</h2>
      <p>{own.answer ? t(`roles.answer.${own.answer}`) : t("roles.answer.text", { member })}</p>
      <p>
        <a href={`/${locale}${paths.agreements.text(agreement.id)}`}>{t("roles.answer.read")}</a>
      </p>
      {own.answer !== "approved" && (
        <ButtonForm action={submitApproval} hidden={{ agreementId: agreement.id, digest, answer: "approved" }}>
          {t("roles.answer.approve")}
        </ButtonForm>
      )}
      {own.answer !== "refused" && (
        <section className="section" aria-labelledby="not-approved">
          <h3 id="not-approved">{t("roles.answer.refuseHeading")}</h3>
          <Form action={submitApproval} words={formWords(locale)} labels={labels}>
            <Hidden name="agreementId" value={agreement.id} />
            <Hidden name="digest" value={digest} />
            <Hidden name="answer" value="refused" />
            <TextArea name="reason" label={labels.reason} hint={t("roles.answer.reasonHint")} rows={4} />
            <SubmitButton quiet>{t("roles.answer.refuse")}</SubmitButton>
          </Form>
        </section>
      )}
    </section>
  )
}

import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { LearningView } from "#lib/confidentiality/learnings/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitProposal, submitPublication, submitWithdrawal } from "../actions"

type Place = { locale: Locale; learning: LearningView; names: string }

/**
 * What its author's side does next: put the draft before the others, or note that it is published. Whoever reads it is
 * told where the terms of today shut what was approved.
 */
export function OwnSteps({ locale, learning, names }: Place) {
  const t = words(locale, "confidentiality")
  const { partnershipId, id: learningId, version, may, state, isShut, forbidden, namesAuthor } = learning
  const hidden = { partnershipId, learningId, version }
  const isForbidden = learning.standings.some(({ permission }) => permission === "never")
  const isUnsettled = learning.names.some(({ isWhole, isKept }) => isWhole && !isKept)
  if (may.publish) {
    return (
      <section className="section card">
        <h2>{t("learnings.publish.heading")}</h2>
        <p>{t("learnings.publish.text")}</p>
        {learning.page !== "none" && <p>{t("learnings.publish.page")}</p>}
        <ButtonForm action={submitPublication} hidden={hidden}>
          {t("learnings.publish.button")}
        </ButtonForm>
      </section>
    )
  }
  if (isShut) {
    return (
      <section className="section card">
        <h2>{t("learnings.shut.heading")}</h2>
        <p>{forbidden ? t("learnings.shut.name", forbidden) : t("learnings.shut.text")}</p>
      </section>
    )
  }
  if (state !== "drafting" || !may.write) return null
  return (
    <section className="section card">
      <h2>{t("learnings.propose.heading", { names })}</h2>
      {forbidden && <p>{t("learnings.propose.name", forbidden)}</p>}
      {isForbidden && <p>{t("learnings.propose.forbidden")}</p>}
      {namesAuthor && <p>{t("learnings.propose.namesAuthor")}</p>}
      {!forbidden && !isForbidden && !namesAuthor && <p>{t("learnings.propose.text")}</p>}
      {isUnsettled && <p>{t("learnings.propose.unsettled")}</p>}
      {may.propose && (
        <ButtonForm action={submitProposal} hidden={hidden}>
          {t("learnings.propose.button", { names })}
        </ButtonForm>
      )}
    </section>
  )
}

/** Its author withdraws it, who approved it takes the yes back: both for the future, with the reason. */
export function TakeBack({ locale, learning }: Place) {
  const t = words(locale, "confidentiality")
  if (!learning.may.withdraw) return null
  const labels = { withdrawReason: t("learnings.withdraw.reason") }
  return (
    <section className="section no-print">
      <h2>{t("learnings.withdraw.heading")}</h2>
      <p>{t(learning.by?.isYou ? "learnings.withdraw.own" : "learnings.withdraw.yes")}</p>
      <Form action={submitWithdrawal} words={formWords(locale)} labels={labels}>
        <Hidden name="partnershipId" value={learning.partnershipId} />
        <Hidden name="learningId" value={learning.id} />
        <Hidden name="version" value={learning.version} />
        <TextArea name="withdrawReason" label={labels.withdrawReason} rows={2} />
        <SubmitButton quiet>{t("learnings.withdraw.button")}</SubmitButton>
      </Form>
    </section>
  )
}

import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { outcomes } from "#lib/reviews/schema"
import type { ProposalView, ReviewView } from "#lib/reviews/views"
import { submitProposal } from "../actions"

/** How one side would go on. In place of a proposal that waits it begins with that one's words. */
export function ProposalForm({
  locale,
  review,
  standing,
}: {
  locale: Locale
  review: ReviewView
  standing?: ProposalView
}) {
  const t = words(locale, "reviews")
  const labels = { outcome: t("decide.outcome"), words: t("decide.words"), reason: t("decide.reason") }
  return (
    <Form action={submitProposal} words={formWords(locale)} labels={labels}>
      <Hidden name="partnershipId" value={review.partnershipId} />
      <Hidden name="reviewId" value={review.id} />
      <Hidden name="version" value={review.version} />
      <RadioGroup
        name="outcome"
        legend={labels.outcome}
        choices={outcomes.map(value => ({
          value,
          label: t(`outcomes.${value}.label`),
          hint: t(`outcomes.${value}.hint`),
        }))}
        value={standing?.outcome}
      />
      <TextArea name="words" label={labels.words} hint={t("decide.wordsHint")} value={standing?.words} />
      {standing && !standing.by?.isYou && (
        <TextArea name="reason" label={labels.reason} hint={t("decide.reasonHint")} rows={3} />
      )}
      <SubmitButton quiet={review.may.confirm}>
        {standing ? t("decide.buttonChanged") : t("decide.button", { names: sayOthers(locale, review.parties) })}
      </SubmitButton>
    </Form>
  )
}

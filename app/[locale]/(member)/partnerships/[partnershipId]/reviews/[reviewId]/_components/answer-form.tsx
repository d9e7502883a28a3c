import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { statementKeys } from "#lib/reviews/schema"
import type { ReviewView } from "#lib/reviews/views"
import { submitAnswer } from "../actions"

const scores = ["1", "2", "3", "4", "5"] as const

/** The same statements for both sides: how true each is, and why. */
export function AnswerForm({ locale, review }: { locale: Locale; review: ReviewView }) {
  const t = words(locale, "reviews")
  const { ownAnswer } = review
  const labels = Object.fromEntries(
    statementKeys.flatMap(key => [
      [`statements.${key}.score`, t(`statements.${key}.short`)],
      [`statements.${key}.words`, t("answer.wordsOf", { statement: t(`statements.${key}.short`) })],
    ]),
  )
  return (
    <Form action={submitAnswer} words={formWords(locale)} labels={labels}>
      <Hidden name="partnershipId" value={review.partnershipId} />
      <Hidden name="reviewId" value={review.id} />
      <Hidden name="version" value={ownAnswer?.version ?? 0} />
      {statementKeys.map(key => (
        <div key={key} className="scale">
          <RadioGroup
            name={`statements.${key}.score`}
            legend={t(`statements.${key}.whole`)}
            choices={scores.map(value => ({ value, label: t(`scores.${value}`) }))}
            value={ownAnswer ? String(ownAnswer.statements[key].score) : undefined}
          />
          <TextArea
            name={`statements.${key}.words`}
            label={t("answer.words")}
            optional={words(locale, "common")("optional")}
            value={ownAnswer?.statements[key].words}
            rows={2}
          />
        </div>
      ))}
      <SubmitButton>{t(ownAnswer ? "answer.change" : "answer.button")}</SubmitButton>
    </Form>
  )
}

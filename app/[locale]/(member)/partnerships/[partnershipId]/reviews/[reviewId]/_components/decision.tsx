import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { outcomes } from "#lib/reviews/schema"
import type { ReviewView } from "#lib/reviews/views"
import { submitDecision } from "../actions"

/** What they decided, or the form in which one of them writes it down. */
export function Decision({ locale, review }: { locale: Locale; review: ReviewView }) {
  const t = words(locale, "reviews")
  const { decision, may } = review
  if (!decision && !may.decide) return null
  return (
    <section className="section card">
      <h2>{t("decide.heading")}</h2>
      {decision ? (
        <>
          <Said
            by={decision.by}
            heading={t(`outcomes.${decision.outcome}.label`)}
            when={t("decide.by", { name: decision.byName, date: formatDay(locale, decision.on) })}
            text={decision.words}
          />
          {decision.outcome === "change_agreement" && (
            <p>
              <a href={`/${locale}${paths.partnerships.one(review.partnershipId)}`}>{t("decide.change")}</a>
            </p>
          )}
        </>
      ) : (
        <DecisionForm locale={locale} review={review} />
      )}
    </section>
  )
}

function DecisionForm({ locale, review }: { locale: Locale; review: ReviewView }) {
  const t = words(locale, "reviews")
  const labels = { outcome: t("decide.outcome"), words: t("decide.words") }
  return (
    <>
      <p className="quiet">{t("decide.intro")}</p>
      <Form action={submitDecision} words={formWords(locale)} labels={labels}>
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
        />
        <TextArea name="words" label={labels.words} hint={t("decide.wordsHint")} />
        <SubmitButton>{t("decide.button")}</SubmitButton>
      </Form>
    </>
  )
}

import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { SideName } from "#components/ui/side-name"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { standings } from "#lib/reviews/schema"
import type { LastingCheckView } from "#lib/reviews/views"
import { submitLastingAnswer } from "../actions"

type Place = { locale: Locale; partnershipId: string }

/** Whether what was built still stands: asked half a year and a year after the work. */
export function LastingChecks({ checks, ...place }: Place & { checks: LastingCheckView[] }) {
  const t = words(place.locale, "reviews")
  if (checks.length === 0) return null
  return (
    <section className="section" id="lasting">
      <h2>{t("lasting.heading")}</h2>
      <p className="quiet">{t("lasting.intro")}</p>
      {checks.map(check => (
        <div key={check.id} className="section">
          <h3>{t("lasting.asked", { title: check.projectTitle, months: check.months })}</h3>
          {check.outcomes.length > 0 && (
            <ul>
              {check.outcomes.map(outcome => (
                <li key={outcome}>
                  <bdi>{outcome}</bdi>
                </li>
              ))}
            </ul>
          )}
          {check.mayAnswer ? <CheckForm {...place} check={check} /> : <CheckAnswer {...place} check={check} />}
        </div>
      ))}
    </section>
  )
}

function CheckAnswer({ locale, check }: Place & { check: LastingCheckView }) {
  const t = words(locale, "reviews")
  const { party, answer } = check
  const name = party?.name ?? ""
  if (!answer) return <p>{t("lasting.waiting", { name })}</p>
  return (
    <>
      {party && <SideName kind={party.kind} name={name} />}
      <p>
        {t("lasting.answered", {
          name: answer.byName,
          date: formatDay(locale, answer.on),
          stands: t(`lasting.standings.${answer.stands}`),
        })}
      </p>
      <blockquote dir="auto">{answer.words}</blockquote>
    </>
  )
}

function CheckForm({ locale, partnershipId, check }: Place & { check: LastingCheckView }) {
  const t = words(locale, "reviews")
  const labels = { stands: t("lasting.stands"), words: t("lasting.words") }
  return (
    <Form
      action={submitLastingAnswer}
      words={formWords(locale)}
      labels={labels}
      one={{ name: "checkId", value: check.id }}
    >
      <Hidden name="partnershipId" value={partnershipId} />
      <Hidden name="checkId" value={check.id} />
      <RadioGroup
        name="stands"
        legend={labels.stands}
        choices={standings.map(value => ({ value, label: t(`lasting.standings.${value}`) }))}
      />
      <TextArea name="words" label={labels.words} hint={t("lasting.wordsHint")} rows={3} />
      <SubmitButton>{t("lasting.button")}</SubmitButton>
    </Form>
  )
}

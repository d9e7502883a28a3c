import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { pressOutcomes } from "#lib/confidentiality/press/schema"
import type { PressEnquiryView } from "#lib/confidentiality/press/views"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitOutcome } from "../actions"

type Place = { locale: Locale; enquiry: PressEnquiryView }

/** What came of it, or the form in which either side notes it. */
export function Outcome({ locale, enquiry }: Place) {
  const t = words(locale, "confidentiality")
  const { outcome } = enquiry
  return (
    <section className="section">
      <h2>{t("press.outcome.heading")}</h2>
      {outcome ? (
        <Said
          by={outcome.by}
          heading={t(`press.outcomes.${outcome.kind}`)}
          when={t("requests.view.by", { name: outcome.byName, date: formatDay(locale, outcome.on) })}
          text={outcome.words}
        />
      ) : (
        <p className="quiet">{t("press.outcome.none")}</p>
      )}
      {enquiry.mayClose && <OutcomeForm locale={locale} enquiry={enquiry} />}
    </section>
  )
}

function OutcomeForm({ locale, enquiry: { partnershipId, id, version } }: Place) {
  const t = words(locale, "confidentiality")
  const labels = { outcome: t("press.outcome.kind"), words: t("press.outcome.words") }
  return (
    <Form action={submitOutcome} words={formWords(locale)} labels={labels}>
      <Hidden name="partnershipId" value={partnershipId} />
      <Hidden name="enquiryId" value={id} />
      <Hidden name="version" value={version} />
      <RadioGroup
        name="outcome"
        legend={labels.outcome}
        choices={pressOutcomes.map(value => ({ value, label: t(`press.outcomes.${value}`) }))}
      />
      <TextArea
        name="words"
        label={labels.words}
        hint={t("press.outcome.wordsHint")}
        rows={3}
        optional={words(locale, "common")("optional")}
      />
      <SubmitButton>{t("press.outcome.button")}</SubmitButton>
    </Form>
  )
}

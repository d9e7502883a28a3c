import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitConsent, submitNo } from "../actions"

type Place = { locale: Locale; request: DisclosureRequestView }

/** Yes and no side by side: both are answers. A yes may be narrower and shorter than what was asked. */
export function AnswerForms(place: Place) {
  const t = words(place.locale, "confidentiality")
  if (!place.request.may.answer) return null
  return (
    <section className="section card">
      <h2>{t("requests.answer.heading")}</h2>
      {!place.request.forbidden && <GrantForm {...place} />}
      <RefuseForm {...place} />
    </section>
  )
}

function GrantForm({ locale, request }: Place) {
  const t = words(locale, "confidentiality")
  const { partnershipId, id, about, scope: asked, until } = request
  const optional = words(locale, "common")("optional")
  const scopes = asked === "named" ? (["anonymised", "named"] as const) : (["anonymised"] as const)
  const labels = {
    scope: t("requests.answer.scope"),
    until: t("requests.answer.until"),
    conditions: t("requests.answer.conditions"),
  }
  return (
    <>
      <h3>{t("requests.answer.grantHeading")}</h3>
      <Form action={submitConsent} words={formWords(locale)} labels={labels}>
        <Hidden name="partnershipId" value={partnershipId} />
        <Hidden name="requestId" value={id} />
        {about.kind === "name_use" ? (
          <Hidden name="scope" value="named" />
        ) : (
          <RadioGroup
            name="scope"
            legend={labels.scope}
            choices={scopes.map(value => ({
              value,
              label: t(`requests.ask.scopes.${value}.label`),
              hint: value === "anonymised" ? t("requests.ask.scopes.anonymised.hint") : undefined,
            }))}
          />
        )}
        <TextField
          name="until"
          type="date"
          width="medium"
          label={labels.until}
          hint={t("requests.answer.untilHint", { until: until ? formatDay(locale, until) : "none" })}
          value={until ?? undefined}
          optional={until ? undefined : optional}
        />
        <TextArea
          name="conditions"
          label={labels.conditions}
          hint={t("requests.answer.conditionsHint")}
          rows={2}
          optional={optional}
        />
        <SubmitButton>{t("requests.answer.grant")}</SubmitButton>
      </Form>
    </>
  )
}

function RefuseForm({ locale, request }: Place) {
  const t = words(locale, "confidentiality")
  const labels = { reason: t("requests.answer.reason") }
  return (
    <div className="section">
      <h3>{t("requests.answer.refuseHeading")}</h3>
      <Form action={submitNo} words={formWords(locale)} labels={labels}>
        <Hidden name="partnershipId" value={request.partnershipId} />
        <Hidden name="requestId" value={request.id} />
        <TextArea name="reason" label={labels.reason} hint={t("requests.answer.reasonHint")} rows={2} />
        <SubmitButton quiet>{t("requests.answer.refuse")}</SubmitButton>
      </Form>
    </div>
  )
}

import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { DeputiesView } from "#lib/agreements/deputies/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitDeputy } from "../actions"

type Props = { locale: Locale; agreementId: string; signatureId: string } & Pick<DeputiesView, "candidates">

/** Who signs instead, and why; where nobody else has the right to sign, how somebody gets it. */
export function DeputyForm({ locale, agreementId, signatureId, candidates }: Props) {
  const t = words(locale, "agreements")
  const labels = { userId: t("deputies.who"), reason: t("deputies.reason") }
  if (candidates.length === 0)
    return (
      <>
        <p>{t("deputies.nobody")}</p>
        <p>
          <a href={`/${locale}${paths.organisation.people}`}>{t("deputies.people")}</a>
        </p>
      </>
    )
  return (
    <Form action={submitDeputy} words={formWords(locale)} labels={labels}>
      <Hidden name="agreementId" value={agreementId} />
      <Hidden name="signatureId" value={signatureId} />
      <RadioGroup
        name="userId"
        legend={labels.userId}
        hint={t("deputies.whoHint")}
        choices={candidates.map(({ userId: value, name: label }) => ({ value, label }))}
      />
      <TextArea name="reason" label={labels.reason} hint={t("deputies.reasonHint")} rows={3} />
      <SubmitButton>{t("deputies.submit")}</SubmitButton>
    </Form>
  )
}

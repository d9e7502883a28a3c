import { SubmitButton } from "#components/form/buttons"
import { SelectField, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { countriesByName } from "#lib/countries"
import { formWords } from "#lib/i18n/form-words"
import { formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitSite } from "../actions"

/** A site that the register does not have yet. */
export function SiteForm() {
  const locale = requestLocale()
  const t = words(locale, "members")
  const labels = { name: t("sites.name"), country: t("sites.country"), address: t("sites.address") }
  const countries = countriesByName(formattingLocale(locale)).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <section className="section" aria-labelledby="add-site">
      <h2 id="add-site">{t("sites.add")}</h2>
      <Form action={submitSite} words={formWords(locale)} labels={labels}>
        <TextField name="name" label={labels.name} />
        <SelectField name="country" label={labels.country} choices={countries} empty={t("sites.chooseCountry")} />
        <TextField name="address" label={labels.address} hint={t("sites.addressHint")} />
        <SubmitButton quiet>{t("sites.submit")}</SubmitButton>
      </Form>
    </section>
  )
}

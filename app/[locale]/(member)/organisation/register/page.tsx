import type { Metadata } from "next"
import { SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { SelectField, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { listGroups } from "#lib/members/profile/lists"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { submitMember } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("register.title") }
}

export default async function RegisterMemberPage() {
  await requirePerson()
  const locale = requestLocale()
  const t = words(locale, "members")
  const labels = { kind: t("register.kind"), name: t("register.name"), country: t("register.country") }
  const kinds = (["local_resource", "corporate"] as const).map(value => ({
    value,
    label: t(`register.${value}`),
    hint: t(`register.${value}Hint`),
  }))
  const back = { href: `/${locale}${paths.account.members}`, label: words(locale, "accounts")("members.title") }
  const countries = listGroups("countries", locale).flatMap(({ choices }) => choices)
  return (
    <Page title={t("register.title")} back={back} lead={<p>{t("register.intro")}</p>}>
      <Form action={submitMember} words={formWords(locale)} labels={labels}>
        <RadioGroup name="kind" legend={labels.kind} choices={kinds} />
        <TextField name="name" label={labels.name} hint={t("register.nameHint")} autoComplete="organization" />
        <SelectField name="country" label={labels.country} choices={countries} empty={t("register.chooseCountry")} />
        <SubmitButton>{t("register.submit")}</SubmitButton>
      </Form>
      <p className="section quiet">{t("register.already")}</p>
    </Page>
  )
}

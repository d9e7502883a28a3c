import type { Metadata } from "next"
import { NotAllowed } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { mayWrite } from "#lib/agreements/policy"
import { agreementKinds } from "#lib/agreements/terms/field"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { submitOrganisationInvitation } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("invitation.invite.title") }
}

export default async function InviteOrganisationPage() {
  const person = await requireMember()
  if (!mayWrite(person.member)) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const kind = words(locale, "terms")
  const labels = {
    organisation: t("invitation.invite.organisation"),
    email: t("invitation.invite.email"),
    kind: t("invitation.invite.kind"),
    title: t("invitation.invite.about"),
    words: t("invitation.invite.words"),
  }
  const back = { href: `/${locale}${paths.partnerships.home}`, label: words(locale, "partnerships")("title") }
  const kinds = agreementKinds.map(value => ({ value, label: kind(`kind.${value}`) }))
  const hint = (of: "organisation" | "email" | "about" | "words") => t(`invitation.invite.${of}Hint`)
  return (
    <Page title={t("invitation.invite.title")} back={back} lead={<p>{t("invitation.invite.lead")}</p>}>
      <Form action={submitOrganisationInvitation} words={formWords(locale)} labels={labels}>
        <Hidden name="locale" value={locale} />
        <TextField name="organisation" label={labels.organisation} hint={hint("organisation")} />
        <TextField name="email" type="email" label={labels.email} hint={hint("email")} dir="ltr" />
        <RadioGroup name="kind" legend={labels.kind} choices={kinds} />
        <TextField name="title" label={labels.title} hint={hint("about")} />
        <TextArea name="words" label={labels.words} hint={hint("words")} rows={6} />
        <SubmitButton>{t("invitation.invite.button")}</SubmitButton>
      </Form>
    </Page>
  )
}

import type { Metadata } from "next"
import { NotAllowed } from "#app/[locale]/_components/missing"
import { FirstWords, firstWordsLabels } from "#components/agreements/first-words"
import { SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { mayWrite } from "#lib/agreements/policy"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { WhoWrites } from "./_components/who-writes"
import { submitFirstTextBegin, submitOrganisationInvitation } from "./actions"

type Props = { searchParams: Promise<{ text?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("invitation.invite.title") }
}

export default async function InviteOrganisationPage({ searchParams }: Props) {
  const [person, { text }] = await Promise.all([requireMember(), searchParams])
  if (!mayWrite(person.member)) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const labels = {
    organisation: t("invitation.invite.organisation"),
    email: t("invitation.invite.email"),
    ...firstWordsLabels(locale),
  }
  const back = { href: `/${locale}${paths.partnerships.home}`, label: words(locale, "partnerships")("title") }
  const hint = (of: "organisation" | "email" | "words") => t(`invitation.invite.${of}Hint`)
  const isOurs = text === "ours"
  return (
    <Page title={t("invitation.invite.title")} back={back} lead={<p>{t("invitation.invite.lead")}</p>}>
      <WhoWrites chosen={isOurs ? "ours" : "theirs"} />
      <div className="section">
        <Form
          action={isOurs ? submitFirstTextBegin : submitOrganisationInvitation}
          words={formWords(locale)}
          labels={labels}
        >
          <TextField name="organisation" label={labels.organisation} hint={hint("organisation")} />
          {!isOurs && <TextField name="email" type="email" label={labels.email} hint={hint("email")} dir="ltr" />}
          <FirstWords locale={locale} hint={isOurs ? t("firstText.beginHint") : hint("words")} />
          <SubmitButton>{t(isOurs ? "firstText.begin" : "invitation.invite.button")}</SubmitButton>
        </Form>
      </div>
    </Page>
  )
}

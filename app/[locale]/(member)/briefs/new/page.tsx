import type { Metadata } from "next"
import { NotAllowed } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { refusalStartBrief } from "#lib/briefs/policy"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { isId } from "#lib/ids"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Pencil } from "../_components/pencil"
import { submitStartBrief } from "../actions"

type Query = { searchParams: Promise<{ to?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("create.title") }
}

export default async function NewBriefPage({ searchParams }: Query) {
  const person = await requireMember()
  if (refusalStartBrief(person)) return <NotAllowed />
  const { to } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const meant = isId(to) ? await getPublishedProfile(person, to) : null
  const isMeant = meant?.kind === "local_resource"
  const back = { href: `/${locale}${paths.briefs.home}`, label: t("back.list") }
  return (
    <Page title={t("create.title")} back={back} width="wide" lead={<p>{t("create.intro")}</p>}>
      <WithMargin notes={<Pencil step="brief" side="company" sections={["purpose", "services"]} />}>
        {isMeant && <p>{t("create.for", { name: meant.name })}</p>}
        <Form action={submitStartBrief} words={formWords(locale)} labels={{ title: t("create.name") }}>
          <Hidden name="to" value={isMeant ? meant.memberId : ""} />
          <TextField name="title" label={t("create.name")} hint={t("create.nameHint")} />
          <SubmitButton>{t("create.submit")}</SubmitButton>
        </Form>
      </WithMargin>
    </Page>
  )
}

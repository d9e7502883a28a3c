import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { FirstWords, firstWordsLabels } from "#components/agreements/first-words"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { refusalOpenAgreement } from "#lib/agreements/policy"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { submitBeginning } from "./actions"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("begin.title") }
}

export default async function BeginAgreementPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const partnership = await getPartnership(person, partnershipId)
  if (!partnership) return <Missing />
  if (refusalOpenAgreement(person)) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const names = sayOthers(locale, partnership.parties)
  const back = { href: `/${locale}${paths.partnerships.one(partnership.id)}`, label: names }
  return (
    <Page title={t("begin.title")} back={back} lead={<p>{t("begin.lead", { names })}</p>}>
      <Form action={submitBeginning} words={formWords(locale)} labels={firstWordsLabels(locale)}>
        <Hidden name="partnershipId" value={partnership.id} />
        <FirstWords locale={locale} hint={t("begin.wordsHint")} />
        <SubmitButton>{t("begin.button")}</SubmitButton>
      </Form>
    </Page>
  )
}

import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { firstWordsLabels, KindAndTitle } from "#components/agreements/first-words"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { whoSees } from "#lib/agreements/first-text/who-sees"
import { refusalSaveCover } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { coverDigest } from "#lib/agreements/terms/canonical"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { submitCover } from "./actions"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("cover.heading") }
}

/** What the agreement is called and of which kind it is, for who has the pen. */
export default async function CoverPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const agreement = await getAgreement(actor, agreementId)
  if (!agreement || refusalSaveCover(actor, agreement) !== null) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const home = `/${locale}${paths.agreements.one(agreement.id)}`
  const { kind, title } = agreement.terms
  return (
    <Page
      title={t("cover.heading")}
      back={{ href: home, label: agreement.title }}
      lead={<p>{t("cover.lead", whoSees(locale, agreement))}</p>}
    >
      <Form action={submitCover} words={formWords(locale)} labels={firstWordsLabels(locale)}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="seen" value={coverDigest(agreement.terms)} />
        <KindAndTitle locale={locale} hint={t("cover.kindHint")} kind={kind} title={title} />
        <SubmitButton>{t("cover.button")}</SubmitButton>
      </Form>
      <p className="section-back">
        <a href={home}>{t("cover.back")}</a>
      </p>
    </Page>
  )
}

import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { SigningQuestions } from "#components/agreements/signing-questions"
import { Page } from "#components/layout/page"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "../_components/done-notice"
import { AskForm } from "./_components/ask-form"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("questions.title") }
}

/** What signatories ask before they sign, and what they are told, for all who act for either side. */
export default async function SigningQuestionsPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, asked] = await Promise.all([
    getAgreement(actor, agreementId),
    getSigningQuestions(actor, agreementId),
  ])
  if (!agreement || !asked) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("questions.title")} back={back} lead={<p>{t("questions.lead")}</p>}>
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <p>{t("questions.binding")}</p>
      {asked.questions.length === 0 && <p className="quiet">{t("questions.none")}</p>}
      <SigningQuestions locale={locale} agreement={agreement} questions={asked.questions} />
      {asked.mayAsk && <AskForm locale={locale} agreement={agreement} />}
    </Page>
  )
}

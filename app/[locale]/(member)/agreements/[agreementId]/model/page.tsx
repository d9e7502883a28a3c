import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { deviationsFrom } from "#lib/agreements/fairness/deviations"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Deviations } from "./_components/deviations"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "fairness")("page.short") }
}

export default async function ModelPage({ params }: Props) {
  const agreement = await getAgreement(await requireMember(), (await params).agreementId)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "fairness")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const deviations = deviationsFrom(agreement.terms)
  const names = sayOthers(locale, agreement.parties)
  return (
    <Page title={t("page.title")} back={back} lead={<p>{t("page.lead")}</p>}>
      <p>{agreement.hasUnsentDraft ? t("page.draft", { names }) : t("page.text")}</p>
      <p>{deviations.length === 0 ? t("page.none") : t("page.count", { count: deviations.length })}</p>
      <Deviations locale={locale} agreement={agreement} deviations={deviations} />
      <p className="quiet">{t("page.rest")}</p>
    </Page>
  )
}

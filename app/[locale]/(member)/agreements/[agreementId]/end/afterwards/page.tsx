import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { listClearances } from "#lib/agreements/clearance/queries/list-clearances"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Clearance } from "./_components/clearance"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

const codes = ["stated", "answered"] as const

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "clearance")("title") }
}

/** What each side has stated after the end, and how it was answered: a sheet that can be printed and kept. */
export default async function AfterwardsPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, clearances] = await Promise.all([
    getAgreement(actor, agreementId),
    listClearances(actor, agreementId),
  ])
  if (!agreement || clearances.length === 0) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "clearance")
  const asked = (await searchParams).done
  const done = codes.find(code => code === asked)
  return (
    <Page
      title={t("title")}
      back={{ href: `/${locale}${paths.agreements.ending(agreement.id)}`, label: agreement.title }}
      state={<p className="quiet">{t("of", { title: agreement.title, reference: agreement.reference })}</p>}
      lead={<p>{t("lead")}</p>}
    >
      {done && <Notice>{t(`done.${done}`, { names: sayOthers(locale, agreement.parties) })}</Notice>}
      {clearances.map(clearance => (
        <Clearance key={clearance.id} {...{ locale, agreement, clearance }} />
      ))}
    </Page>
  )
}

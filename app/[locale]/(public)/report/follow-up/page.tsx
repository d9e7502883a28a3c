import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { words } from "#lib/i18n/words"
import { followedReport } from "#lib/web/receipt"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Exit } from "../_components/exit"
import { Enter } from "./_components/enter"
import { Followed } from "./_components/followed"

type Query = { searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "moderation")("followUp.title"), robots: { index: false } }
}

export default async function FollowUpPage({ searchParams }: Query) {
  const { done } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "moderation")
  const report = await followedReport(await getActor())
  return (
    <Page
      title={report ? t("followUp.title") : t("followUp.enterTitle")}
      lead={report ? undefined : <p>{t("followUp.intro")}</p>}
    >
      <Exit locale={locale} />
      {report && (done === "written" || done === "appealed") && <Notice>{t(`followUp.done.${done}`)}</Notice>}
      {report ? <Followed locale={locale} report={report} /> : <Enter locale={locale} />}
    </Page>
  )
}

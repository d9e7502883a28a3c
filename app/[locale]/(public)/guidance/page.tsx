import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Contents } from "#components/ui/contents"
import { guidanceMoments } from "#lib/content/guidance"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { MomentSection } from "./_components/moment-section"
import { ReaderChoice, readerOf } from "./_components/reader-choice"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "guidance")
  return { title: t("index.heading"), description: t("index.introduction") }
}

export default async function GuidancePage({ searchParams }: Props) {
  const reader = readerOf((await searchParams).for)
  const locale = requestLocale()
  const t = words(locale, "guidance")
  const c = words(locale, "content")
  const entries = guidanceMoments.map(moment => ({ id: moment, label: t(`moments.${moment}.heading`) }))
  return (
    <Page title={t("index.heading")} lead={<p>{t("index.introduction")}</p>} width="wide">
      <ReaderChoice reader={reader} />
      <Contents heading={c("standing.contents")} entries={entries} />
      {guidanceMoments.map(moment => (
        <MomentSection key={moment} moment={moment} reader={reader} />
      ))}
      <p className="section">
        <a href={`/${locale}${paths.guidance.lasting}`}>{t("index.lasting")}</a>
      </p>
    </Page>
  )
}

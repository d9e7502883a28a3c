import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { getReportedSubject } from "#lib/moderation/queries/get-reported-subject"
import { listModerators } from "#lib/moderation/queries/list-moderators"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Before, Danger } from "./_components/before"
import { Exit } from "./_components/exit"
import { ReportForm } from "./_components/report-form"

type Query = { searchParams: Promise<{ about?: string; begin?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "pages")("report.title"), robots: { index: false } }
}

export default async function ReportPage({ searchParams }: Query) {
  const { about: given, begin } = await searchParams
  const about = typeof given === "string" ? given.slice(0, 500) : ""
  const actor = await getActor()
  const locale = requestLocale()
  const t = words(locale, "moderation")
  const p = words(locale, "pages")
  const home = `/${locale}${paths.report.home(about)}`
  if (!begin) {
    return (
      <Page title={p("report.title")} lead={<p>{p("report.introduction")}</p>}>
        <Exit locale={locale} />
        <Danger locale={locale} />
        <Before locale={locale} begin={`${home}${about ? "&" : "?"}begin=yes`} />
      </Page>
    )
  }
  const [subject, moderators] = await Promise.all([getReportedSubject(actor, about), listModerators(actor)])
  return (
    <Page title={t("report.formTitle")} back={{ href: home, label: t("report.readFirst") }}>
      <Exit locale={locale} />
      <Danger locale={locale} />
      <p className="section">
        {subject.member || subject.path.length > 1 ? (
          <>
            {t("report.about")}{" "}
            <strong>
              <bdi>{subject.member?.name ?? t("report.aboutPage", { path: subject.path })}</bdi>
            </strong>
          </>
        ) : (
          t("report.aboutNothing")
        )}
      </p>
      <ReportForm locale={locale} about={about} moderators={moderators} />
    </Page>
  )
}

import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { Reference, referencePlace } from "#components/ui/reference"
import { State } from "#components/ui/state"
import { words } from "#lib/i18n/words"
import { getReadContact } from "#lib/moderation/queries/get-read-contact"
import { getReport } from "#lib/moderation/queries/get-report"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { Conversation } from "./_components/conversation"
import { Decide, Decisions } from "./_components/decision"
import { Related } from "./_components/related"
import { Reported } from "./_components/reported"

type Context = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "moderation")("queue.title") }
}

export default async function ReportCasePage({ params, searchParams }: Context) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const person = await requirePerson()
  const [report, contact] = await Promise.all([getReport(person, id), getReadContact(person, id)])
  if (!report) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "moderation")
  return (
    <Page
      title={<Reference value={report.reference} sentence={t("case.title", { reference: referencePlace })} />}
      back={{ href: `/${locale}${paths.moderation.home}`, label: t("case.back") }}
      state={report.urgent && <State tone="stop">{t("queue.urgent")}</State>}
      lead={<p>{t("case.only")}</p>}
    >
      {(done === "opened" || done === "written" || done === "decided") && <Notice>{t(`case.done.${done}`)}</Notice>}
      <Reported locale={locale} report={report} contact={contact} />
      <Related locale={locale} report={report} />
      <Decisions locale={locale} report={report} />
      <Conversation locale={locale} report={report} />
      {report.canDecide && <Decide locale={locale} report={report} />}
    </Page>
  )
}

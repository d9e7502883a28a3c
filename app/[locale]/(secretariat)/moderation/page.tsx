import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { words } from "#lib/i18n/words"
import { listReports } from "#lib/moderation/queries/list-reports"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { Queue } from "./_components/queue"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "moderation")("queue.title") }
}

export default async function ModerationPage() {
  const person = await requirePerson()
  if (!person.networkRole) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "moderation")
  const reports = await listReports(person)
  const desks = [
    { path: paths.moderation.members, label: t("queue.members") },
    { path: paths.moderation.messages, label: t("queue.messages") },
    { path: paths.moderation.featured, label: t("queue.featured") },
    { path: paths.today, label: t("queue.today") },
  ]
  return (
    <Page title={t("queue.title")} lead={<p>{t("queue.intro")}</p>}>
      {reports.length === 0 ? (
        <Empty heading={t("queue.none")}>
          <p>{t("queue.noneExplained")}</p>
        </Empty>
      ) : (
        <Queue locale={locale} reports={reports} />
      )}
      <h2 className="section">{t("queue.desks")}</h2>
      <ul>
        {desks.map(desk => (
          <li key={desk.path}>
            <a href={`/${locale}${desk.path}`}>{desk.label}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

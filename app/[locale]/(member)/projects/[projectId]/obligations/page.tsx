import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { listLastingOutcomes } from "#lib/projects/obligations/queries/list-lasting-outcomes"
import { listObligations } from "#lib/projects/obligations/queries/list-obligations"
import { getProject } from "#lib/projects/queries/get-project"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../_components/missing"
import { Always } from "./_components/always"
import { ByDay } from "./_components/by-day"
import { Outcomes } from "./_components/outcomes"

type Route = { params: Promise<{ projectId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "projects")("obligations.title") }
}

export default async function ObligationsPage({ params }: Route) {
  const { projectId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "projects")
  const project = await getProject(person, projectId)
  if (!project) return <Missing />
  const [obligations, outcomes] = await Promise.all([
    listObligations(person, projectId),
    listLastingOutcomes(person, project.partnershipId),
  ])
  return (
    <Page
      width="wide"
      title={t("obligations.title")}
      back={{ href: `/${locale}${paths.projects.one(projectId)}`, label: project.title }}
      lead={<p>{t("obligations.lead")}</p>}
    >
      <ByDay locale={locale} project={project} obligations={obligations} />
      <Always locale={locale} project={project} obligations={obligations} />
      <Outcomes locale={locale} outcomes={outcomes.filter(outcome => outcome.projectId === projectId)} />
    </Page>
  )
}

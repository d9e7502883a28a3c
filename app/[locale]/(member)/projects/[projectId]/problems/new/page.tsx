import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { getProject } from "#lib/projects/queries/get-project"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing, NotAllowed } from "../../../../../_components/missing"
import { DangerFirst } from "../../_components/danger-first"
import { ProblemForm } from "./_components/problem-form"

type Route = { params: Promise<{ projectId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "projects")("raise.title") }
}

export default async function RaiseProblemPage({ params }: Route) {
  const { projectId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "projects")
  const project = await getProject(person, projectId)
  if (!project) return <Missing />
  if (!project.mayWrite) return <NotAllowed />
  return (
    <Page
      title={t("raise.title")}
      back={{ href: `/${locale}${paths.projects.one(projectId)}`, label: project.title }}
      lead={<p>{t("raise.intro")}</p>}
    >
      <DangerFirst locale={locale} />
      <ProblemForm locale={locale} project={project} />
    </Page>
  )
}

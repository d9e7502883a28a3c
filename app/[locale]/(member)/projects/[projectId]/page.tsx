import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { ProjectState, projectDates } from "#components/projects/project-words"
import { WithMargin } from "#components/ui/margin"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { listObligations } from "#lib/projects/obligations/queries/list-obligations"
import { getProject } from "#lib/projects/queries/get-project"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../_components/missing"
import { DoneNotice } from "./_components/done-notice"
import { Milestones } from "./_components/milestones"
import { NextAct } from "./_components/next-act"
import { Obligations } from "./_components/obligations"
import { Payments } from "./_components/payments"
import { Problems } from "./_components/problems"
import { ProjectClose } from "./_components/project-close"
import { ProjectMargin } from "./_components/project-margin"
import { ProjectTimeline } from "./_components/project-timeline"
import { ReviewPoints } from "./_components/review-points"

type Route = { params: Promise<{ projectId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "partnerships")("projects.heading") }
}

export default async function ProjectPage({ params, searchParams }: Route) {
  const [{ projectId }, { done }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "projects")
  const [project, obligations] = await Promise.all([getProject(person, projectId), listObligations(person, projectId)])
  if (!project) return <Missing />
  const hasTerm = project.endsOn !== null
  const names = sayOthers(locale, project.parties)
  return (
    <Page
      width="wide"
      title={project.title}
      back={{ href: `/${locale}${paths.partnerships.one(project.partnershipId)}`, label: t("room", { names }) }}
      state={<ProjectState locale={locale} project={project} />}
      lead={<p>{projectDates(locale, project)}</p>}
      next={<NextAct locale={locale} project={project} obligations={obligations} />}
    >
      <DoneNotice locale={locale} done={done} />
      <ProjectTimeline locale={locale} project={project} />
      <WithMargin notes={<ProjectMargin locale={locale} project={project} />}>
        {(hasTerm || project.milestones.length > 0) && <Milestones locale={locale} project={project} />}
        <Problems locale={locale} project={project} />
        <Obligations locale={locale} project={project} obligations={obligations} />
        <ReviewPoints locale={locale} project={project} />
        <ProjectClose locale={locale} project={project} />
      </WithMargin>
      {(hasTerm || project.payments.length > 0) && <Payments locale={locale} project={project} />}
    </Page>
  )
}

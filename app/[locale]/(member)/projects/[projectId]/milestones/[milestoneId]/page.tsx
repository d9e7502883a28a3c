import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { MarginNote, WithMargin } from "#components/ui/margin"
import { today } from "#lib/clock"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { getMilestone } from "#lib/projects/queries/get-milestone"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { DoneNotice } from "../../_components/done-notice"
import { MilestoneState } from "../../_components/milestones"
import { AnswerForms } from "./_components/answer-forms"
import { HandIn } from "./_components/hand-in"
import { MilestoneFacts } from "./_components/milestone-facts"
import { Submissions } from "./_components/submissions"
import { Waiting } from "./_components/waiting"

type Route = {
  params: Promise<{ projectId: string; milestoneId: string }>
  searchParams: Promise<{ done?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "projects")("milestones.heading") }
}

export default async function MilestonePage({ params, searchParams }: Route) {
  const [{ projectId, milestoneId }, { done }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "projects")
  const milestone = await getMilestone(person, milestoneId)
  if (!milestone || milestone.projectId !== projectId) return <Missing />
  const note = milestone.may.answer ? "fair" : "credible"
  return (
    <Page
      width="wide"
      title={milestone.title}
      back={{ href: `/${locale}${paths.projects.one(projectId)}`, label: milestone.projectTitle }}
      state={<MilestoneState locale={locale} milestone={milestone} today={today()} />}
    >
      <DoneNotice locale={locale} done={done} />
      <WithMargin
        notes={
          <MarginNote heading={t(`${note}.heading`)}>
            <p>{t(`${note}.body`)}</p>
          </MarginNote>
        }
      >
        <MilestoneFacts locale={locale} milestone={milestone} />
        <Waiting locale={locale} milestone={milestone} />
        <Submissions locale={locale} person={person} milestone={milestone} />
        {milestone.may.submit && <HandIn locale={locale} milestone={milestone} />}
        {milestone.may.answer && <AnswerForms locale={locale} milestone={milestone} />}
      </WithMargin>
    </Page>
  )
}

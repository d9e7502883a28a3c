import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { State } from "#components/ui/state"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { getProblem } from "#lib/projects/queries/get-problem"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { DangerFirst } from "../../_components/danger-first"
import { DoneNotice } from "../../_components/done-notice"
import { kindWords } from "../../_components/problem-words"
import { ProblemSteps } from "./_components/problem-steps"
import { ProblemTalk } from "./_components/problem-talk"
import { Remedies } from "./_components/remedies"

type Route = {
  params: Promise<{ projectId: string; problemId: string }>
  searchParams: Promise<{ done?: string; remedy?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "projects")("problems.heading") }
}

export default async function ProblemPage({ params, searchParams }: Route) {
  const [{ projectId, problemId }, { done, remedy }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "projects")
  const problem = await getProblem(person, problemId)
  if (!problem || problem.projectId !== projectId) return <Missing />
  const tone = problem.state === "settled" ? "done" : problem.state === "raised" ? "attention" : "plain"
  return (
    <Page
      title={kindWords(locale, problem.kind)}
      back={{ href: `/${locale}${paths.projects.one(projectId)}`, label: problem.projectTitle }}
      state={<State tone={tone}>{t(`problems.states.${problem.state}`)}</State>}
    >
      <DoneNotice locale={locale} done={done} />
      {problem.severity === "danger-now" && problem.state !== "settled" && <DangerFirst locale={locale} />}
      <ProblemTalk locale={locale} problem={problem} />
      <ProblemSteps locale={locale} problem={problem} />
      <Remedies locale={locale} problem={problem} step={remedy} />
    </Page>
  )
}

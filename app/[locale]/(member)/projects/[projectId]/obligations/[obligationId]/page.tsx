import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { today } from "#lib/clock"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { getObligation } from "#lib/projects/obligations/queries/get-obligation"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { DoneNotice } from "../../_components/done-notice"
import { ObligationState, obligationName, obligationSentence } from "../../_components/obligation-words"
import { Agree } from "./_components/agree"
import { ContestNote } from "./_components/contest-note"
import { NextStep } from "./_components/next-step"
import { ObligationFacts } from "./_components/obligation-facts"
import { Report } from "./_components/report"
import { Reports } from "./_components/reports"
import { Waiting } from "./_components/waiting"

type Route = {
  params: Promise<{ projectId: string; obligationId: string }>
  searchParams: Promise<{ done?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "projects")("obligations.heading") }
}

export default async function ObligationPage({ params, searchParams }: Route) {
  const [{ projectId, obligationId }, { done }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const obligation = await getObligation(person, obligationId)
  if (!obligation || obligation.projectId !== projectId) return <Missing />
  return (
    <Page
      title={obligationName(locale, obligation)}
      back={{
        href: `/${locale}${paths.projects.obligations(projectId)}`,
        label: words(locale, "projects")("obligations.title"),
      }}
      state={<ObligationState locale={locale} obligation={obligation} today={today()} />}
      lead={<p>{obligationSentence(locale, obligation)}</p>}
    >
      <DoneNotice locale={locale} done={done} />
      <ObligationFacts locale={locale} obligation={obligation} />
      <NextStep locale={locale} person={person} obligation={obligation} />
      <Waiting locale={locale} obligation={obligation} />
      <Reports locale={locale} person={person} obligation={obligation} />
      {obligation.may.answer && <Agree locale={locale} obligation={obligation} />}
      {obligation.may.report && <Report locale={locale} obligation={obligation} />}
      {obligation.may.contestNote && <ContestNote locale={locale} obligation={obligation} />}
    </Page>
  )
}

import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import { words } from "#lib/i18n/words"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { AboutProblem } from "../../_components/about-problem"
import { LearningState } from "../_components/learning-state"
import { AnswerForms } from "./_components/answer-forms"
import { Answers } from "./_components/answers"
import { ExactWords } from "./_components/exact-words"
import { NamesFound } from "./_components/names-found"
import { OwnSteps, TakeBack } from "./_components/own-steps"
import { WhatTermsSay } from "./_components/what-terms-say"

type Params = { partnershipId: string; learningId: string }
type Route = { params: Promise<Params>; searchParams: Promise<{ done?: string }> }

const steps = ["written", "settled", "proposed", "approved", "agreed", "answered", "published", "withdrawn"] as const

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("learnings.title") }
}

export default async function LearningPage({ params, searchParams }: Route) {
  const [{ partnershipId, learningId }, { done }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [learning, partnership] = await Promise.all([
    getLearning(person, learningId),
    getPartnership(person, partnershipId),
  ])
  if (!learning || !partnership || learning.partnershipId !== partnershipId) return <Missing />
  const step = steps.find(one => one === done)
  const place = { locale, learning, names: sayOthers(locale, partnership.parties) }
  return (
    <Page
      title={<bdi>{learning.title}</bdi>}
      back={{ href: `/${locale}${paths.partnerships.learnings(partnershipId)}`, label: t("learnings.back") }}
      state={<LearningState locale={locale} learning={learning} />}
    >
      {step && <Notice>{t(`learnings.done.${step}`)}</Notice>}
      <ExactWords {...place} />
      <AboutProblem {...{ locale, person, partnershipId, question: learning }} />
      <NamesFound {...place} />
      <WhatTermsSay {...place} />
      <OwnSteps {...place} />
      <Answers {...place} />
      <AnswerForms {...place} />
      <TakeBack {...place} />
    </Page>
  )
}

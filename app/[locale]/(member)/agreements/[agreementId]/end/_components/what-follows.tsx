import { type Fact, Facts } from "#components/ui/facts"
import type { StandingView, Surviving } from "#lib/agreements/ending/views"
import { byKey } from "#lib/agreements/terms/say-field"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ProjectView } from "#lib/projects/views"
import { Owed } from "./owed"

type Props = { locale: Locale; agreement: AgreementView; standing: StandingView; project: ProjectView | null }

/** What is owed, what stays confidential and what outlives the agreement: read before a decision, and kept after it. */
export function WhatFollows({ locale, agreement, standing, project }: Props) {
  const t = words(locale, "ending")
  const isOver = agreement.endedAt !== null
  const nameOf = (id: string) => agreement.parties.find(({ memberId }) => memberId === id)?.name ?? ""
  const notice = standing.noticeDays.map(({ memberId, days }) =>
    t("follows.noticeOf", { name: nameOf(memberId), days }),
  )
  const before: Fact[] = [
    { term: t("follows.notice"), value: <Lines lines={notice} /> },
    ...(project ? [{ term: t("follows.work"), value: t("follows.workText") }] : []),
  ]
  return (
    <section className="section" aria-labelledby="follows">
      <h2 id="follows">{t(isOver ? "follows.heading" : "follows.headingIf")}</h2>
      <Facts
        facts={[
          ...(isOver ? [] : before),
          ...(project ? [{ term: t("follows.owed"), value: <Owed locale={locale} project={project} /> }] : []),
          ...survivingFacts(locale, standing.surviving, nameOf),
        ]}
      />
    </section>
  )
}

function survivingFacts(locale: Locale, surviving: Surviving, nameOf: (memberId: string) => string): Fact[] {
  const t = words(locale, "ending")
  const { confidentialityYears: years, confidentialUntil, personalData, followUp, questions } = surviving
  const option = (section: string, field: string, value: string) =>
    byKey(locale, "terms")(`choice.${section}.${field}.${value}`)
  const on = (day: string) => formatDay(locale, day)
  const confidential = confidentialUntil
    ? t("follows.confidentialUntil", { day: on(confidentialUntil) })
    : t("follows.confidentialYears", { years: years ?? 0 })
  const facts: (Fact | null)[] = [
    { term: t("follows.confidential"), value: confidential },
    personalData && {
      term: t("follows.data"),
      value: personalData.keptUntil
        ? t("follows.dataUntil", {
            what: option("safeguarding", "afterwards", personalData.afterwards),
            day: on(personalData.keptUntil),
          })
        : option("safeguarding", "afterwards", personalData.afterwards),
    },
    followUp && {
      term: t("follows.followUp"),
      value: followUp.until
        ? t("follows.followUpUntil", {
            names: formatList(locale, followUp.memberIds.map(nameOf)),
            day: on(followUp.until),
          })
        : formatList(locale, followUp.memberIds.map(nameOf)),
    },
    questions && {
      term: t("follows.questions"),
      value: questions.until
        ? t("follows.questionsUntil", { day: on(questions.until) })
        : t("follows.questionsDays", { days: questions.days }),
    },
    listed(
      t("follows.goals"),
      surviving.goals.map(({ goal, byDate }) => (byDate ? t("follows.goalUntil", { goal, day: on(byDate) }) : goal)),
    ),
    listed(
      t("follows.lasting"),
      surviving.lasting.map(({ outcome, carriedBy, meansOfFunding: money }) =>
        t("follows.lastingRow", { outcome, carriedBy, money }),
      ),
    ),
    listed(
      t("follows.handover"),
      surviving.handover.map(what => option("exit", "handover", what)),
    ),
  ]
  return facts.filter(fact => fact !== null)
}

function listed(term: string, lines: string[]): Fact | null {
  return lines.length > 0 ? { term, value: <Lines lines={lines} /> } : null
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="plain-rows">
      {lines.map(line => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  )
}

import { type Fact, Facts } from "#components/ui/facts"
import { saySurviving } from "#lib/agreements/ending/say-surviving"
import type { StandingView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
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
  const hasWork = project !== null && (project.endsOn !== null || project.payments.length > 0)
  const before: Fact[] = [
    { term: t("follows.notice"), value: <Lines lines={notice} /> },
    ...(project?.endsOn ? [{ term: t("follows.work"), value: t("follows.workText") }] : []),
  ]
  return (
    <section className="section" aria-labelledby="follows">
      <h2 id="follows">{t(isOver ? "follows.heading" : "follows.headingIf")}</h2>
      <Facts
        facts={[
          ...(isOver ? [] : before),
          ...(hasWork ? [{ term: t("follows.owed"), value: <Owed locale={locale} project={project} /> }] : []),
          ...saySurviving(locale, standing.surviving, nameOf).map(({ term, lines }) => ({
            term,
            value: lines.length === 1 ? lines[0] : <Lines lines={lines} />,
          })),
        ]}
      />
    </section>
  )
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

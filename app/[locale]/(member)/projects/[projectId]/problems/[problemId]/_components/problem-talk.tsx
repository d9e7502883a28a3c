import { Facts } from "#components/ui/facts"
import { formatDay, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { dayOf } from "#lib/projects/calendar"
import type { ProblemView } from "#lib/projects/views"
import { severityWords } from "../../../_components/problem-words"
import { Said } from "../../../_components/said"

/** What was raised and what was answered, each in the ink of who said it. */
export function ProblemTalk({ locale, problem }: { locale: Locale; problem: ProblemView }) {
  const t = words(locale, "projects")
  const { by, answer, settled, site } = problem
  const facts = [
    { term: t("problem.severity"), value: severityWords(locale, problem.severity) },
    { term: t("problem.found"), value: formatDay(locale, problem.foundOn) },
    { term: t("problem.due"), value: formatDay(locale, problem.answerDueOn) },
    ...(site ? [{ term: t("problem.site"), value: <bdi>{site}</bdi> }] : []),
  ]
  const line = (name: string, moment: Date) => t("milestone.history.by", { name, moment: formatMoment(locale, moment) })
  return (
    <>
      <Facts facts={facts} columns />
      <Said
        by={by}
        heading={t("problem.raisedBy", { by: by?.name ?? "" })}
        when={line(problem.raisedByName, problem.raisedAt)}
        text={problem.what}
      />
      {problem.asked && <Said by={by} heading={t("problem.asks")} when="" text={problem.asked} />}
      {answer && (
        <Said
          by={answer.by}
          heading={t("problem.answeredBy", { by: answer.by?.name ?? "" })}
          when={line(answer.byName, answer.at)}
          text={answer.words}
        />
      )}
      {settled && <p>{t("problem.settledBy", { name: settled.byName, date: formatDay(locale, dayOf(settled.at)) })}</p>}
    </>
  )
}

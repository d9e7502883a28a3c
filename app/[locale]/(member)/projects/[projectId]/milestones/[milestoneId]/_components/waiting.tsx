import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { otherParties } from "#lib/partnerships/views"
import type { MilestoneView } from "#lib/projects/views"

/** Whose move it is, where it is not plain from a form below. */
export function Waiting({ locale, milestone }: { locale: Locale; milestone: MilestoneView }) {
  const sentence = waitingWords(locale, milestone)
  return sentence ? <p>{sentence}</p> : null
}

function waitingWords(locale: Locale, milestone: MilestoneView): string | null {
  const t = words(locale, "projects")
  const { state, answerDueOn, isAnswerLate, submissions, responsible, parties } = milestone
  const nameList = (named: typeof parties) =>
    formatList(
      locale,
      named.map(party => party.name),
    )
  const names = nameList(otherParties(parties))
  if (state === "submitted") {
    const date = answerDueOn ? formatDay(locale, answerDueOn) : ""
    if (milestone.may.answer)
      return answerDueOn && t(`milestone.waiting.${isAnswerLate ? "yoursLate" : "yours"}`, { date })
    if (!submissions[0]?.by?.isYou) return null
    if (!answerDueOn) return t("milestone.waiting.theirsUnsaid", { names })
    return t(isAnswerLate ? "milestone.waiting.theirsLate" : "milestone.waiting.theirs", { names, date })
  }
  const isTheirs = responsible.length > 0 && !responsible.some(party => party.isYou)
  if (isTheirs && submissions.length === 0 && state !== "cancelled")
    return t("milestone.waiting.notBegun", { names: nameList(responsible) })
  return null
}

import type { BriefRecipientState, BriefState } from "#lib/briefs/lifecycle"
import type { BriefContent } from "#lib/briefs/need/content"
import type { ProposalContent } from "#lib/briefs/offer/content"
import { today } from "#lib/clock"
import { formatDay, formatList, formatMoney } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { type ListName, listLabel } from "#lib/members/profile/lists"
import { declineReasons } from "#lib/members/taxonomy/decline-reasons"

type Tone = "plain" | "done" | "attention" | "stop"

export const briefTone = (state: BriefState): Tone => (state === "sent" ? "done" : "plain")

export const recipientTone = (state: BriefRecipientState): Tone => {
  if (state === "selected") return "done"
  return state === "proposed" || state === "shortlisted" ? "attention" : "plain"
}

export function kindWords(locale: Locale, kind: BriefContent["kind"]): string {
  return kind ? words(locale, "taxonomy")(`briefKinds.${kind}`) : words(locale, "briefs")("kinds.none")
}

/** "Bangladesh and India", or "Wages · Working hours" of phrases; null where nothing was chosen. */
export function listWords(locale: Locale, list: ListName, ids: readonly string[]): string | null {
  if (ids.length === 0) return null
  const labels = ids.map(id => listLabel(list, id, locale))
  return list === "services" || list === "topics" ? labels.join(" · ") : formatList(locale, labels)
}

export function periodWords(
  locale: Locale,
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
): string | null {
  const t = words(locale, "briefs")
  const from = startsOn && formatDay(locale, startsOn)
  const to = endsOn && formatDay(locale, endsOn)
  if (from && to) return t("when.period", { from, to })
  if (from) return t("when.startOnly", { from })
  return to && t("when.endOnly", { to })
}

/** How the company stands to paying, with its range where it named one. */
export function moneyWords(locale: Locale, { money, budget }: Pick<BriefContent, "money" | "budget">): string | null {
  const t = words(locale, "briefs")
  if (!money) return null
  if (!budget) return t(`when.${money}`)
  const amount = (minor: number) => formatMoney(locale, minor, budget.currency)
  const { fromMinor, toMinor } = budget
  if (fromMinor !== null && toMinor !== null)
    return `${t(`when.${money}`)}: ${t("when.range", { from: amount(fromMinor), to: amount(toMinor) })}`
  if (fromMinor !== null) return `${t(`when.${money}`)}: ${t("when.atLeast", { from: amount(fromMinor) })}`
  return toMinor === null ? t(`when.${money}`) : `${t(`when.${money}`)}: ${t("when.atMost", { to: amount(toMinor) })}`
}

export function priceWords(locale: Locale, { stance, currency, totalMinor }: ProposalContent["price"]): string | null {
  const t = words(locale, "briefs")
  if (!stance) return null
  if (stance === "none") return t("proposal.stances.none")
  const amount = currency && totalMinor !== null ? formatMoney(locale, totalMinor, currency) : null
  if (stance === "costs_only") return amount ? t("proposal.costsUpTo", { amount }) : t("proposal.costs")
  return amount
}

export function reasonWords(locale: Locale, code: string): string {
  const known = declineReasons.find(one => one === code)
  return known ? words(locale, "taxonomy")(`declineReasons.${known}`) : code
}

/** Until when answers are awaited, or were. */
export function answerByWords(locale: Locale, day: string): string {
  return words(locale, "briefs")(day < today() ? "answerByPast" : "answerBy", { day: formatDay(locale, day) })
}

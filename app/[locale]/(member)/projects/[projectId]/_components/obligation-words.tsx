import { State } from "#components/ui/state"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { daysBetween } from "#lib/projects/calendar"
import type { ObligationRow } from "#lib/projects/obligations/views"

/** What a duty is called: an output by its own title, all else by its kind. */
export function obligationName(locale: Locale, { duty, what }: Pick<ObligationRow, "duty" | "what">): string {
  return duty === "deliver_output" && what ? what : words(locale, "projects")(`obligations.names.${duty}`)
}

/** The duty in a sentence: who does what for whom, within what time or how often. */
export function obligationSentence(locale: Locale, obligation: ObligationRow): string {
  const t = words(locale, "projects")
  const { duty, owedBy, owedTo, everyDays, within } = obligation
  return t(`obligations.sentences.${duty}`, {
    owing: partyNames(locale, owedBy),
    owed: partyNames(locale, owedTo),
    days: everyDays ?? 0,
    count: within?.count ?? 0,
    within: within ? t(`obligations.within.${within.unit}`, { count: within.count }) : "",
  })
}

/** Who owes whom, in a line. */
export function whoOwes(locale: Locale, owing: readonly Party[], owed: readonly Party[]): string {
  const t = words(locale, "projects")
  const isMutual = owing.length > 1 && owing.every(party => owed.includes(party))
  return isMutual
    ? t("obligations.each")
    : t("obligations.who", { owing: partyNames(locale, owing), owed: partyNames(locale, owed) })
}

function partyNames(locale: Locale, parties: readonly Party[]): string {
  return formatList(
    locale,
    parties.map(({ name }) => name),
  )
}

/** How a duty stands, and whether it waits for the reader. */
export function ObligationState({
  locale,
  obligation,
  today,
}: {
  locale: Locale
  obligation: ObligationRow
  today: string
}) {
  const t = words(locale, "projects")
  const { state, isHeld, isLate, dueOn, way, may } = obligation
  if (may.answer) return <State tone="attention">{t("obligations.yourAnswer")}</State>
  if (isLate && dueOn) return <State tone="stop">{t("obligations.late", { days: daysBetween(dueOn, today) })}</State>
  if (state === "owed" && !isHeld) return <State>{t("obligations.states.over")}</State>
  if (state === "owed" && way !== "word") return <State>{t("obligations.states.holds")}</State>
  return <State tone={state === "kept" ? "done" : "plain"}>{t(`obligations.states.${state}`)}</State>
}

/** The day of a duty: by when, or when it was done last and is due again. */
export function obligationDay(locale: Locale, { dueOn, untilOn }: ObligationRow): string {
  if (dueOn) return formatDay(locale, dueOn)
  const t = words(locale, "projects")
  return untilOn ? t("obligations.until", { date: formatDay(locale, untilOn) }) : t("obligations.undated")
}

import { type ConfidentialityTerm, isTimeless } from "#lib/confidentiality/terms"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Time = Pick<ConfidentialityTerm, "circumstance" | "afterDate" | "untilDate" | "untilMonths">

/** The time in which a rule speaks, inside a sentence: "after completion, until 31 December 2030". */
export function sayWhen(locale: Locale, time: Time): string {
  const t = words(locale, "confidentiality")
  const { circumstance, afterDate } = time
  const until = sayUntil(locale, time)
  if (until && circumstance === "always") return until
  const when = afterDate
    ? t("circumstanceOnTold", { date: formatDay(locale, afterDate) })
    : t(`circumstances.${circumstance}.told`)
  return until ? t("whenUntil", { when, until }) : when
}

/** The same, standing by itself: "After completion, until 31 December 2030". */
export function sayWhenAlone(locale: Locale, time: Time): string {
  const t = words(locale, "confidentiality")
  const { circumstance, afterDate } = time
  const until = sayUntil(locale, time)
  const when = afterDate
    ? t("circumstanceOn", { date: formatDay(locale, afterDate) })
    : t(`circumstances.${circumstance}.label`)
  return until ? t("whenUntil", { when, until }) : when
}

/** For messages that say nothing of the time where a rule speaks at any. */
export function timeless(time: Time): "yes" | "no" {
  return isTimeless(time) ? "yes" : "no"
}

function sayUntil(locale: Locale, { untilDate, untilMonths }: Time): string | null {
  const t = words(locale, "confidentiality")
  if (untilDate !== undefined) return t("untilDay", { day: formatDay(locale, untilDate) })
  return untilMonths === undefined ? null : t("untilMonths", { months: untilMonths })
}

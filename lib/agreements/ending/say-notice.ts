import type { NoticeState } from "#lib/agreements/ending/lifecycle"
import type { NoticeKind } from "#lib/agreements/ending/policy"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Said = { kind: NoticeKind; state: NoticeState; onDate: string | null; givenAt: Date }

/** What a notice means for how the agreement stands, in a sentence. `name` is its giver's. */
export function sayNotice(locale: Locale, name: string, { kind, state, onDate, givenAt }: Said): string {
  const t = words(locale, "ending")
  const given = formatDay(locale, givenAt.toISOString().slice(0, 10))
  const values = { name, given, day: onDate ? formatDay(locale, onDate) : "" }
  if (kind === "pause") return t(onDate ? "said.pauseUntil" : "said.pause", values)
  if (kind === "resume" && state === "taken_effect") return t("said.resumed", values)
  if (kind === "end_by_consent" && state !== "given")
    return t(state === "taken_effect" ? "said.endedByConsent" : "said.agreed", values)
  if (kind === "end_with_notice" && state === "taken_effect") return t("said.endedByNotice", values)
  return t(`said.${kind}`, values)
}

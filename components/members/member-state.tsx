import { State } from "#components/ui/state"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { MemberState } from "#lib/members/lifecycle"

const tones = {
  preparing: "plain",
  listed: "done",
  hidden: "attention",
  suspended: "stop",
  removed: "stop",
} as const

/** Whether others can find a member, in words. */
export function MemberStateSign({ locale, state }: { locale: Locale; state: MemberState }) {
  return <State tone={tones[state]}>{words(locale, "members")(`states.${state}`)}</State>
}

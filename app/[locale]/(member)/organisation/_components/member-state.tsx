import { State } from "#components/ui/state"
import { words } from "#lib/i18n/words"
import type { MemberState } from "#lib/members/lifecycle"
import { requestLocale } from "#lib/web/request"

const tones = {
  preparing: "plain",
  listed: "done",
  hidden: "attention",
  suspended: "stop",
  removed: "stop",
} as const

/** Whether others can find a member, in words. */
export function MemberStateSign({ state }: { state: MemberState }) {
  return <State tone={tones[state]}>{words(requestLocale(), "members")(`states.${state}`)}</State>
}

import { State } from "#components/ui/state"
import type { SentInvitation } from "#lib/agreements/invitation/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

const tones = {
  sent: "attention",
  ended: "plain",
  accepted: "done",
  declined: "stop",
  withdrawn: "plain",
} as const

/** Where an invitation stands for the side that sent it, in words. */
export function InvitationState({ locale, invitation }: { locale: Locale; invitation: SentInvitation }) {
  const state = invitation.isEnded ? "ended" : invitation.state
  return <State tone={tones[state]}>{words(locale, "agreements")(`invitation.sent.states.${state}`)}</State>
}

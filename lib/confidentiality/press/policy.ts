import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/confidentiality/codes"
import { type PressEnquiryState, pressEnquiryLifecycle } from "#lib/confidentiality/press/lifecycle"
import { mayWrite } from "#lib/partnerships/policy"

type Code = keyof typeof codes

export function refusalRecordPressEnquiry(actor: Actor): Code | null {
  return mayWrite(actingMember(actor)) ? null : "confidentiality.viewers_only_read"
}

/** Whichever side hears first what came of it writes it down. */
export function refusalClosePressEnquiry(actor: Actor, { state }: { state: PressEnquiryState }): Code | null {
  if (!mayWrite(actingMember(actor))) return "confidentiality.viewers_only_read"
  return pressEnquiryLifecycle.next(state, "close") ? null : "confidentiality.not_now"
}

/**
 * Journalists are sent to the party that the terms name; where they name none, to the client: the companies of the partnership,
 * or the other parties where there is none.
 */
export function referredTo(
  parties: readonly { memberId: string; kind: string }[],
  ownId: string,
  agreedId: string | null = null,
): string[] {
  if (parties.some(({ memberId }) => memberId === agreedId)) return [agreedId as string]
  const clients = parties.filter(({ kind }) => kind === "corporate")
  const chosen = clients.length > 0 ? clients : parties.filter(({ memberId }) => memberId !== ownId)
  return chosen.map(({ memberId }) => memberId)
}

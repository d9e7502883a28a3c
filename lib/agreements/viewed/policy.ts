import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, beforeSigning } from "#lib/agreements/lifecycle"

type Code = keyof typeof codes

const open: readonly AgreementState[] = [...beforeSigning, "signing"]

/** Everybody of a party keeps what they have viewed, whatever their role, until the text is signed or given up. */
export function refusalKeepViewedSection(actor: Actor, agreement: { state: AgreementState }): Code | null {
  if (!actingMember(actor)) return "agreements.role_may_not"
  return open.includes(agreement.state) ? null : "agreements.not_negotiating"
}

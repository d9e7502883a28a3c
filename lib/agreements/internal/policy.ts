import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, beforeSigning } from "#lib/agreements/lifecycle"
import { mayWrite } from "#lib/agreements/policy"

type Code = keyof typeof codes

const open: readonly AgreementState[] = [...beforeSigning, "signing"]

/** A side talks among itself whoever has the pen, until the text is signed or given up. */
export function refusalWriteInternalNote(actor: Actor, agreement: { state: AgreementState }): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return open.includes(agreement.state) ? null : "agreements.not_negotiating"
}

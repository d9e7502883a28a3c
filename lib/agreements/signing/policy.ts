import type { MemberKind } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, onTheTable, type SignatureState } from "#lib/agreements/lifecycle"
import { addDays } from "#lib/agreements/terms/days"

type Code = keyof typeof codes

/** Between saying what one signs and signing it. */
export const signingIntentMinutes = 5

/** How long a text lies to be signed where nobody says otherwise, and at most. */
export const signingDays = 30
export const signingDaysMax = 180
/** Whoever freezes cannot leave the others less time than this. */
export const signingDaysMin = 2
/** How long before its last day those whose turn it is are reminded. */
export const signingReminderDays = 5

/** Days are UTC days; the last one belongs to the signing whole. */
export function isSigningOver({ signUntil }: { signUntil: string | null }, today: string): boolean {
  return signUntil !== null && signUntil < today
}

/** Nobody signs after the last day, whether or not it was taken back into negotiation already. */
export function refusalAfterLastDay(agreement: { signUntil: string | null }, today: string): Code | null {
  return isSigningOver(agreement, today) ? "agreements.signing_over" : null
}

/** Whether the last signing ended with its last day: who stops one gives a reason, and only the end of that day has none. */
export function hasSigningLapsed(
  { state, reason }: { state: AgreementState; reason: string | null },
  signatures: readonly { voidedAt: Date | null; voidReason: string | null }[],
): boolean {
  const isBack = onTheTable.includes(state) && reason === null
  return isBack && signatures.some(({ voidedAt, voidReason }) => voidedAt !== null && voidReason === null)
}

/** What is wrong with a day as the last one for signing; null where nothing is. */
export function faultOfLastDay(
  signUntil: string,
  today: string,
): "dateInPast" | "signUntilTooSoon" | "signUntilTooLate" | null {
  if (signUntil < today) return "dateInPast"
  if (signUntil < addDays(today, signingDaysMin)) return "signUntilTooSoon"
  return signUntil > addDays(today, signingDaysMax) ? "signUntilTooLate" : null
}

/** Who signs first, as whoever freezes the text says. */
export const signingOrders = ["any", "company_first", "local_resource_first"] as const
export type SigningOrder = (typeof signingOrders)[number]

/** The turn of a party of this kind: 1 signs at once, 2 waits for those of turn 1. */
export function turnOf(kind: MemberKind, order: SigningOrder): number {
  if (order === "any") return 1
  return (kind === "corporate") === (order === "company_first") ? 1 : 2
}

/** What the rules ask about a signature that somebody was asked for. */
export type AskedSignature = {
  memberId: string
  state: SignatureState
  /** The order of signing: it waits for those of a lower turn. */
  turn: number
  /** How many of its party's signatories must sign. */
  partySignatures: number
}

/** Whether a request counts: it is not void, and no deputy was asked in its place. */
export function stands({ isVoid, state }: { isVoid: boolean; state: SignatureState }): boolean {
  return !isVoid && state !== "delegated"
}

/** On the portal or by hand. */
export function hasSigned(state: SignatureState): boolean {
  return state === "signed" || state === "signed_by_hand"
}

/** Whether a party is bound: as many of its signatories have signed as it had said when the text was frozen. */
export function hasPartySigned(asked: readonly AskedSignature[], memberId: string): boolean {
  const own = asked.filter(signature => signature.memberId === memberId)
  const needed = Math.max(1, ...own.map(({ partySignatures }) => partySignatures))
  return own.filter(({ state }) => hasSigned(state)).length >= needed
}

/** The parties that sign before this signature and are not bound yet. */
export function partiesBefore(asked: readonly AskedSignature[], { turn }: { turn: number }): string[] {
  const earlier = asked.filter(signature => signature.turn < turn).map(({ memberId }) => memberId)
  return [...new Set(earlier)].filter(memberId => !hasPartySigned(asked, memberId))
}

/** The parties that may sign now and could not before: this signature was the last that its own party needed. */
export function partiesNowInTurn(
  asked: readonly AskedSignature[],
  last: { memberId: string; turn: number; partySignatures: number },
): string[] {
  const signed = asked.filter(({ memberId, state }) => memberId === last.memberId && state === "signed").length
  if (signed !== last.partySignatures) return []
  const waiting = asked.filter(one => one.turn > last.turn && partiesBefore(asked, one).length === 0)
  return [...new Set(waiting.map(({ memberId }) => memberId))]
}

export function refusalSignInTurn(asked: readonly AskedSignature[], own: { turn: number }): Code | null {
  return partiesBefore(asked, own).length > 0 ? "agreements.others_sign_first" : null
}

/** What was said of an intent, held against the text and the paper that are frozen now. */
export function refusalUseIntent(
  intent: { isUsed: boolean; isOver: boolean },
  facts: { isOfThisSignature: boolean; isOfThisText: boolean },
): Code | null {
  if (!facts.isOfThisSignature || !facts.isOfThisText) return "agreements.text_differs"
  if (intent.isUsed) return "agreements.intent_used"
  return intent.isOver ? "agreements.intent_over" : null
}

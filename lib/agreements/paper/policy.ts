import type { codes } from "#lib/agreements/codes"
import type { SignatureState } from "#lib/agreements/lifecycle"

type Code = keyof typeof codes

/** What a scanner or a camera makes. */
export const scanEndings = ["pdf", "jpg", "jpeg", "png", "webp"] as const

const hourMilliseconds = 3_600_000

/** A signature that somebody was asked for, as the rules of paper ask about it. */
export type AskedHand = {
  id: string
  memberId: string
  state: SignatureState
  turn: number
  partySignatures: number
}

/** Who is said to have signed by hand, and on which day (YYYY-MM-DD). */
export type NamedHand = { signatureId: string; signedOn: string }

/**
 * Paper is all or nothing: what somebody has signed on the portal is recalled before anybody signs by hand. Nobody signs
 * before the day on which those whose turn came first were bound; who of them signs besides, signs when they like.
 */
export function refusalUploadScan(asked: readonly AskedHand[], named: readonly NamedHand[]): Code | null {
  if (asked.some(({ state }) => state === "signed")) return "agreements.signed_electronically"
  const hands = named.map(({ signatureId, signedOn }) => ({
    ...asked.find(({ id }) => id === signatureId),
    signedOn,
  }))
  if (hands.some(({ id }) => id === undefined)) return "agreements.text_differs"
  const isMissing = asked.some(
    ({ memberId, partySignatures }) =>
      hands.filter(hand => hand.memberId === memberId).length < Math.max(1, partySignatures),
  )
  if (isMissing) return "agreements.hands_missing"
  const boundOn = new Map(
    asked.map(({ memberId, turn, partySignatures }) => {
      const days = hands.filter(hand => hand.memberId === memberId).map(({ signedOn }) => signedOn)
      return [memberId, { turn, day: days.toSorted()[Math.max(1, partySignatures) - 1] ?? "" }]
    }),
  )
  const isEarly = hands.some(hand =>
    [...boundOn.values()].some(({ turn, day }) => turn < (hand.turn ?? 1) && day > hand.signedOn),
  )
  return isEarly ? "agreements.hands_out_of_turn" : null
}

/**
 * The days on which somebody can have signed: from the day of freezing to today, wherever on earth they were. The earliest
 * day at a moment is that of UTC−12, the latest that of UTC+14.
 */
export function handDays(frozenAt: Date, at: Date): { first: string; last: string } {
  const dayAt = (moment: Date, hours: number) =>
    new Date(moment.getTime() + hours * hourMilliseconds).toISOString().slice(0, 10)
  return { first: dayAt(frozenAt, -12), last: dayAt(at, 14) }
}

/** The day from which it holds: the latest on which a hand signed. */
export function latestDay(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}

/** Each party attests once, by any of those who were asked to sign for it. */
export function refusalAttestScan(attestedBy: readonly string[], memberId: string): Code | null {
  return attestedBy.includes(memberId) ? "agreements.already_attested" : null
}

import type { MemberKind } from "#lib/actor"
import type { PartnershipStage } from "#lib/partnerships/lifecycle"

/** A member in a partnership, with the name it had when it joined. */
export type Party = { memberId: string; kind: MemberKind; name: string; isYou: boolean }

export type PartnershipView = {
  id: string
  stage: PartnershipStage
  openedAt: Date
  /** Companies first. */
  parties: Party[]
}

/** One event of what the parties did together. `values` are codes, ids and dates, never text of terms. */
export type HistoryEntry = {
  id: string
  event: string
  happenedAt: Date
  /** Who did it: one of the parties, or null for the portal itself. */
  by: Party | null
  values: Record<string, string | number | boolean | null>
  /** Where the thing is that it happened to, without language; null where it has no page. */
  path: string | null
}

/** The other parties as they are called in a sentence. */
export function otherParties(parties: readonly Party[]): Party[] {
  return parties.filter(party => !party.isYou)
}

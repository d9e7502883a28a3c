import type { MemberKind } from "#lib/actor"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import type { PartnershipStage } from "#lib/partnerships/lifecycle"
import type { DocumentKind } from "#lib/partnerships/schema"

/** A member in a partnership, with the name it had when it joined. */
export type Party = { memberId: string; kind: MemberKind; name: string; isYou: boolean }

export type PartnershipView = {
  id: string
  stage: PartnershipStage
  openedAt: Date
  /** Companies first. */
  parties: Party[]
}

/** A document that a party has opened. The person is told of the reader's own side only. */
export type DocumentOpeningView = {
  documentId: string
  kind: DocumentKind
  by: Party
  /** YYYY-MM-DD */
  on: string
  /** Of one's own side: how often on that day, and when last. */
  person: { name: string; times: number; lastAt: Date } | null
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

export function otherParties(parties: readonly Party[]): Party[] {
  return parties.filter(party => !party.isYou)
}

/** The other parties as they are called in a sentence: "Nordvik Apparel and Alder & Finch Stores". */
export function sayOthers(locale: Locale, parties: readonly Pick<Party, "name" | "isYou">[]): string {
  return formatList(
    locale,
    parties.filter(party => !party.isYou).map(party => party.name),
  )
}

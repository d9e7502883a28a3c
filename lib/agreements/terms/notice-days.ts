import type { Terms } from "#lib/agreements/terms/schema"

/** Days of notice that a party owes where the terms give it none: what is said of one side only leaves no side free. */
export const noticeDaysWhenUnsaid = 30

/** The days of notice that this party owes by the terms. */
export function noticeDaysOf({ sections }: Terms, memberId: string): number {
  return sections.legal.notice.find(row => row.memberId === memberId)?.days ?? noticeDaysWhenUnsaid
}

/** The days of each party, where the terms speak of notice at all. */
export function noticeOfParties(terms: Terms): { memberId: string; days: number }[] {
  const { legal, parties } = terms.sections
  if (legal.notice.length === 0) return []
  return parties.parties.flatMap(({ memberId }) =>
    memberId === null ? [] : { memberId, days: noticeDaysOf(terms, memberId) },
  )
}

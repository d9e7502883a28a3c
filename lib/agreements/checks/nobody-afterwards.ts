import { check } from "#lib/agreements/checks/check"

/** A question came four months after the work, to an address that had been closed with the project (L9). */
export const nobodyAfterwards = check(
  { id: "nobody_afterwards", severity: "advises", section: "follow_up", demand: "L9" },
  ({ sections: { follow_up: followUp, parties } }) => {
    const days = followUp.availableDays ?? 0
    if (days === 0 || parties.contacts.length === 0) return []
    const isNamed = parties.contacts.some(({ purposes }) => purposes.includes("after_the_work"))
    return isNamed ? [] : [{ field: "availableDays", values: { days } }]
  },
)

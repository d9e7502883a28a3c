import { check } from "#lib/agreements/checks/check"

/** An interviewer heard of a child in danger on a Friday evening and did not know whom to call (C4). */
export const nobodyForSafeguarding = check(
  { id: "nobody_for_safeguarding", severity: "warns", section: "safeguarding", demand: "C4" },
  ({ sections: { safeguarding, parties } }) => {
    if (safeguarding.childPolicyApplies !== true || safeguarding.leadContactId !== null) return []
    return parties.contacts.some(({ purposes }) => purposes.includes("safeguarding"))
      ? []
      : [{ field: "leadContactId" }]
  },
)

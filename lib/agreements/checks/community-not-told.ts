import { check } from "#lib/agreements/checks/check"

/** Sixty workers gave an hour each and never heard what came of it; the next team found every door shut (C6). */
export const communityNotTold = check(
  { id: "community_not_told", severity: "warns", section: "follow_up", demand: "C6" },
  ({ sections: { method, follow_up: followUp } }) => {
    if (method.interviewsPlanned !== true || followUp.communityHears !== "" || followUp.words !== "") return []
    return [{ field: "communityHears" }]
  },
)

import { check } from "#lib/agreements/checks/check"
import { remediationServices } from "#lib/agreements/checks/sensitive-codes"

/** Harm is to be put right, and nobody is named who looks afterwards whether it stayed right (C6). */
export const remediationWithoutFollowUp = check(
  { id: "remediation_without_follow_up", severity: "warns", section: "follow_up", demand: "C6" },
  ({ sections: { services, follow_up: followUp } }) => {
    const remediation = services.outputs.find(({ service }) => service !== null && remediationServices.has(service))
    if (!remediation || (followUp.followedUpBy.length > 0 && followUp.until !== null)) return []
    return [{ field: "followedUpBy", values: { title: remediation.title } }]
  },
)

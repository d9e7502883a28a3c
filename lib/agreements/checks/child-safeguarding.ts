import { check } from "#lib/agreements/checks/check"
import { childServices, childTopics, interviewServices } from "#lib/agreements/checks/sensitive-codes"

/** Children or interviews of workers, who may be minors, without a child safeguarding policy that applies. */
export const childSafeguarding = check(
  { id: "child_safeguarding", severity: "blocks", section: "safeguarding", demand: "C4" },
  ({ sections: { purpose, services, method, safeguarding } }) => {
    if (safeguarding.childPolicyApplies === true) return []
    const codes = services.outputs.flatMap(({ service }) => service ?? [])
    const children = purpose.topics.some(topic => childTopics.has(topic)) || codes.some(code => childServices.has(code))
    const interviews = method.interviewsPlanned === true || codes.some(code => interviewServices.has(code))
    if (!children && !interviews) return []
    return [{ field: "childPolicyApplies", values: { because: children ? "children" : "interviews" } }]
  },
)

import { check } from "#lib/agreements/checks/check"

/** A subject that the parties thought worth a rule, but not for journalists, who ask first (L8). One finding a subject. */
export const noRuleForJournalists = check(
  { id: "no_rule_for_journalists", severity: "warns", section: "confidentiality", demand: "L8" },
  ({ sections: { confidentiality } }) => {
    const ruled = new Set(confidentiality.rules.map(({ subject }) => subject))
    for (const { subject, audience } of confidentiality.rules) if (audience === "journalists") ruled.delete(subject)
    return [...ruled].map(subject => ({ field: "rules", values: { subject } }))
  },
)

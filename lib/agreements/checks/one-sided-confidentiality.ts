import { check, partyName } from "#lib/agreements/checks/check"
import { isAboutOthersName } from "#lib/agreements/terms/own-names"
import { sayingKey } from "#lib/confidentiality/terms"

/** A rule of confidentiality that binds some parties and not others, and has no mirror that binds the rest. */
export const oneSidedConfidentiality = check(
  { id: "one_sided_confidentiality", severity: "warns", section: "confidentiality", demand: "R1" },
  terms => {
    const { confidentiality, parties } = terms.sections
    const everybody = parties.parties.flatMap(({ memberId }) => memberId ?? [])
    const { rules } = confidentiality
    const boundBy = new Map<string, Set<string>>()
    for (const rule of rules) {
      const bound = boundBy.get(sayingKey(rule)) ?? new Set()
      for (const party of rule.bindsParties.length === 0 ? everybody : rule.bindsParties) bound.add(party)
      boundBy.set(sayingKey(rule), bound)
    }
    return rules.flatMap(rule => {
      if (isAboutOthersName(terms, rule)) return []
      const free = everybody.filter(party => !boundBy.get(sayingKey(rule))?.has(party))
      const [bound] = rule.bindsParties
      if (free.length === 0 || free[0] === undefined || bound === undefined || rule.permission === "named") return []
      const values = { subject: rule.subject, bound: partyName(terms, bound), free: partyName(terms, free[0]) }
      return { field: "rules", rowId: rule.id, values }
    })
  },
)

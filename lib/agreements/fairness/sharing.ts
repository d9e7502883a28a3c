import { oneSidedConfidentiality } from "#lib/agreements/checks/one-sided-confidentiality"
import { above, largest, onAll, onParties, onPeople, onSide, type Rule } from "#lib/agreements/fairness/deviation"

/** The points about what is made together, what may be told of it, and who hears. */
export const sharingRules = {
  results: terms => {
    const owner = terms.sections.services.resultsBelongTo
    if (owner !== "company" && owner !== "local_resource") return null
    return { values: { owner }, burden: onSide(terms, owner === "company" ? "local_resource" : "company") }
  },

  mutual_confidentiality: terms => {
    const oneSided = oneSidedConfidentiality.run(terms, { today: "", profiles: [] }).map(({ rowId }) => rowId)
    if (oneSided.length === 0) return null
    const rules = terms.sections.confidentiality.rules.filter(({ id }) => oneSided.includes(id))
    return { values: { count: rules.length }, burden: onParties(rules.flatMap(({ bindsParties }) => bindsParties)) }
  },

  sharing: terms => {
    const { rules } = terms.sections.confidentiality
    const isShut = rules.length > 0 && rules.every(({ permission }) => permission === "never")
    return isShut ? { values: {}, burden: onSide(terms, "local_resource") } : null
  },

  secrecy_years: above(({ confidentiality: { survivalYears, survivals = [] } }) =>
    largest([survivalYears, ...survivals.map(({ years = null }) => years)]),
  ),
  publicity_answer: above(({ publicity }) => publicity.answerDays),
  press_hours: above(({ press }) => press.informWithinHours),

  community_hears: ({ sections: { method, follow_up: followUp } }) =>
    method.interviewsPlanned === true && followUp.communityHears === "" && followUp.words === ""
      ? { values: {}, burden: onPeople }
      : null,

  answers_afterwards: (terms, limit) => {
    const { services, follow_up: followUp } = terms.sections
    const said = followUp.availableDays
    if (said === null || services.outputs.length === 0 || (said > 0 && said <= limit)) return null
    return { values: { said }, burden: onSide(terms, said === 0 ? "company" : "local_resource") }
  },

  law: ({ sections: { legal, parties } }) => {
    const countries = parties.parties.flatMap(({ country }) => country ?? [])
    if (legal.lawCountry === null || countries.length === 0 || countries.includes(legal.lawCountry)) return null
    return { values: { lawCountry: legal.lawCountry }, burden: onAll }
  },

  talk_first: ({ sections: { legal } }) => {
    const steps = legal.disputeSteps
    if (steps.length === 0 || steps.includes("talk") || steps.includes("mediation")) return null
    return { values: {}, burden: onAll }
  },
} satisfies Record<string, Rule>

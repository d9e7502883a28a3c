import { addDays } from "#lib/agreements/terms/days"
import { duty, membersOn, type Obligation, owedBy, partyIds } from "#lib/agreements/terms/duty"
import type { Terms } from "#lib/agreements/terms/schema"

/** What is owed when the work ends or is over. */
export function lastingDuties(terms: Terms): Obligation[] {
  return [...personalDataDuties(terms), ...followUpDuties(terms), ...exitDuties(terms)]
}

/** Each ends what it holds itself, and shows the others that it did. */
function personalDataDuties(terms: Terms): Obligation[] {
  const { holdsPersonalData, keptUntil: dueOn } = terms.sections.safeguarding
  if (!holdsPersonalData || dueOn === null) return []
  const parts = { section: "safeguarding", field: "keptUntil", duty: "end_personal_data", dueOn } as const
  return partyIds(terms).map(member => duty({ ...parts, ...owedBy(terms, [member]) }, member))
}

/** Visits that come back, word to the community, answers to late questions. */
function followUpDuties(terms: Terms): Obligation[] {
  const section = "follow_up"
  const { follow_up: followUp, timeline } = terms.sections
  const { followedUpBy, until: untilOn, everyDays, communityHears, communityHearsOn = null } = followUp
  const { availableDays, availableHours: hours } = followUp
  const { endsOn } = timeline
  const locals = membersOn(terms, "local_resource")
  const first = endsOn && everyDays !== null ? addDays(endsOn, everyDays) : untilOn
  const dueOn = first && untilOn && untilOn < first ? untilOn : first
  const visits = { section, field: "followedUpBy", duty: "follow_up", dueOn, untilOn, everyDays } as const
  // A promise without a day is due when the work ends: it does not vanish.
  const word = {
    section,
    field: "communityHearsOn",
    duty: "tell_community",
    dueOn: communityHearsOn ?? endsOn,
  } as const
  const answers = { section, field: "availableDays", duty: "answer_questions_afterwards" } as const
  const teller = followedUpBy.length > 0 ? followedUpBy : locals
  return [
    ...(followedUpBy.length > 0 ? [duty({ ...visits, ...owedBy(terms, followedUpBy) })] : []),
    ...(communityHearsOn || communityHears
      ? [duty({ ...word, ...owedBy(terms, teller), what: communityHears || null })]
      : []),
    ...(availableDays
      ? [
          duty({
            ...answers,
            ...owedBy(terms, locals),
            untilOn: endsOn && addDays(endsOn, availableDays),
            within: hours === null ? null : { count: hours, unit: "hours" },
          }),
        ]
      : []),
  ]
}

/** A goal is owed to the one who learns by the others; at the end each hands over what it has, and no one for another. */
function exitDuties(terms: Terms): Obligation[] {
  const section = "exit"
  const { exit, timeline } = terms.sections
  const { endsOn } = timeline
  const everybody = partyIds(terms)
  const handOver = (member: string) =>
    ({ section, field: "handover", duty: "hand_over", ...owedBy(terms, [member]), dueOn: endsOn }) as const
  return [
    ...exit.capacityGoals.map(({ id: rowId, memberId, goal: what, byDate, baseline, target, evidence }) => {
      const helpers = everybody.filter(id => id !== memberId)
      const dueOn = byDate ?? endsOn
      const agreed = { baseline, target, evidence }
      const parts = { section, field: "capacityGoals", rowId, duty: "build_capacity", what, dueOn, agreed } as const
      return duty({ ...parts, owedBy: helpers, owedTo: memberId === null ? [] : [memberId] })
    }),
    ...(exit.handover.length > 0 ? everybody.map(member => duty(handOver(member), member)) : []),
  ]
}

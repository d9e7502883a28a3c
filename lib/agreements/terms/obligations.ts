import { addDays } from "#lib/agreements/terms/days"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/**
 * One duty: who owes whom what, by when, and where the terms say so. Parties are member ids; `dueOn` is a day, or null where
 * the duty is counted from an event, then `within` says how long. `what` is the row's own words, or null where the sentence
 * is the catalogue's.
 */
export type Obligation = {
  id: string
  section: SectionKey
  field: string
  rowId: string | null
  duty:
    | "deliver_output"
    | "reach_milestone"
    | "pay"
    | "take_stock"
    | "answer_problem"
    | "report_grave_problem"
    | "keep_contact"
    | "answer_renegotiation"
    | "follow_up"
    | "answer_questions_afterwards"
    | "build_capacity"
    | "end_personal_data"
  owedBy: string[]
  owedTo: string[]
  what: string | null
  dueOn: string | null
  within: { count: number; unit: "hours" | "days" } | null
}

/** The member ids of one side, in the order of the parties. */
export function membersOn(terms: Terms, side: "company" | "local_resource"): string[] {
  return terms.sections.parties.parties.flatMap(party =>
    party.side === side && party.memberId !== null ? [party.memberId] : [],
  )
}

/** All member ids that are parties. */
export function partyIds(terms: Terms): string[] {
  return terms.sections.parties.parties.flatMap(party => party.memberId ?? [])
}

/** Every duty that can be tracked, in the order of the terms. Gaps of a draft are left out. */
export function obligations(terms: Terms): Obligation[] {
  return [...rowDuties(terms), ...standingDuties(terms), ...lastingDuties(terms)]
}

type Duty = Omit<Obligation, "id" | "rowId" | "what" | "dueOn" | "within"> &
  Partial<Pick<Obligation, "rowId" | "what" | "dueOn" | "within">>

function duty(parts: Duty): Obligation {
  const { section, field, rowId = null } = parts
  const id = [section, field, rowId].filter(step => step !== null).join(".")
  return { what: null, dueOn: null, within: null, ...parts, id, rowId }
}

function rowDuties(terms: Terms): Obligation[] {
  const { services, timeline, price, reviews } = terms.sections
  const everybody = partyIds(terms)
  const locals = membersOn(terms, "local_resource")
  const others = (members: string[]) => everybody.filter(id => !members.includes(id))
  const byOr = (member: string | null, usual: string[]) => (member === null ? usual : [member])
  return [
    ...services.outputs.map(output => {
      const owedBy = byOr(output.providedBy, locals)
      const { id: rowId, title: what, dueOn } = output
      return duty({
        section: "services",
        field: "outputs",
        rowId,
        duty: "deliver_output",
        owedBy,
        owedTo: others(owedBy),
        what,
        dueOn,
      })
    }),
    ...timeline.milestones.map(milestone => {
      const owedBy = byOr(milestone.responsible, locals)
      const { id: rowId, title: what, dueOn } = milestone
      return duty({
        section: "timeline",
        field: "milestones",
        rowId,
        duty: "reach_milestone",
        owedBy,
        owedTo: others(owedBy),
        what,
        dueOn,
      })
    }),
    ...price.payments.map(payment => {
      const owedBy = byOr(payment.payer, membersOn(terms, "company"))
      const owedTo = byOr(payment.payee, locals)
      const dueOn = paymentDueOn(terms, payment)
      return duty({ section: "price", field: "payments", rowId: payment.id, duty: "pay", owedBy, owedTo, dueOn })
    }),
    ...reviews.reviewPoints.map(point => {
      const { id: rowId, onDate: dueOn, purpose: what } = point
      return duty({
        section: "reviews",
        field: "reviewPoints",
        rowId,
        duty: "take_stock",
        owedBy: everybody,
        owedTo: everybody,
        what,
        dueOn,
      })
    }),
  ]
}

/** The day by which a payment is due if its event happens when the terms foresee it; null while they foresee no day. */
export function paymentDueOn(terms: Terms, payment: Terms["sections"]["price"]["payments"][number]): string | null {
  const { milestones, startsOn } = terms.sections.timeline
  const milestone = milestones.find(({ id }) => id === payment.milestoneId)
  const days = payment.dueDays ?? 0
  if (payment.trigger === "start" || payment.trigger === "signature") return startsOn && addDays(startsOn, days)
  if (!milestone?.dueOn) return null
  const acceptance = payment.trigger === "acceptance" ? (milestone.acceptanceDays ?? 0) : 0
  return addDays(milestone.dueOn, acceptance + days)
}

function standingDuties(terms: Terms): Obligation[] {
  const { cooperation, reviews } = terms.sections
  const everybody = partyIds(terms)
  const locals = membersOn(terms, "local_resource")
  const companies = membersOn(terms, "company")
  const counted = (
    parts: Pick<Duty, "section" | "field" | "duty" | "owedBy" | "owedTo">,
    count: number | null,
    unit: "hours" | "days",
  ) => (count === null ? [] : [duty({ ...parts, within: { count, unit } })])
  const mutual = { owedBy: everybody, owedTo: everybody }
  const section = "cooperation"
  return [
    ...counted(
      { section, field: "contactRhythmDays", duty: "keep_contact", ...mutual },
      cooperation.contactRhythmDays,
      "days",
    ),
    ...counted(
      { section, field: "graveProblemsWithinHours", duty: "report_grave_problem", owedBy: locals, owedTo: companies },
      cooperation.graveProblemsWithinHours,
      "hours",
    ),
    ...counted(
      { section, field: "answerWithinDays", duty: "answer_problem", owedBy: companies, owedTo: locals },
      cooperation.answerWithinDays,
      "days",
    ),
    ...counted(
      { section: "reviews", field: "renegotiationAnswerDays", duty: "answer_renegotiation", ...mutual },
      reviews.renegotiationAnswerDays,
      "days",
    ),
  ]
}

function lastingDuties(terms: Terms): Obligation[] {
  const { timeline, safeguarding, follow_up: followUp, exit } = terms.sections
  const everybody = partyIds(terms)
  const locals = membersOn(terms, "local_resource")
  const others = (members: string[]) => everybody.filter(id => !members.includes(id))
  const { endsOn } = timeline
  const { followedUpBy, until, availableDays } = followUp
  const list: Obligation[] = []
  if (safeguarding.holdsPersonalData && safeguarding.keptUntil !== null)
    list.push(
      duty({
        section: "safeguarding",
        field: "keptUntil",
        duty: "end_personal_data",
        owedBy: everybody,
        owedTo: everybody,
        dueOn: safeguarding.keptUntil,
      }),
    )
  if (followedUpBy.length > 0)
    list.push(
      duty({
        section: "follow_up",
        field: "followedUpBy",
        duty: "follow_up",
        owedBy: followedUpBy,
        owedTo: others(followedUpBy),
        dueOn: until,
      }),
    )
  if (availableDays !== null)
    list.push(
      duty({
        section: "follow_up",
        field: "availableDays",
        duty: "answer_questions_afterwards",
        owedBy: locals,
        owedTo: others(locals),
        dueOn: endsOn && addDays(endsOn, availableDays),
      }),
    )
  for (const { id: rowId, memberId, goal: what, byDate: dueOn } of exit.capacityGoals) {
    const builders = everybody.filter(id => id !== memberId)
    const built = memberId === null ? [] : [memberId]
    list.push(
      duty({
        section: "exit",
        field: "capacityGoals",
        rowId,
        duty: "build_capacity",
        owedBy: builders,
        owedTo: built,
        what,
        dueOn,
      }),
    )
  }
  return list
}

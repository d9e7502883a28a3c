import { addDays } from "#lib/agreements/terms/days"
import { disclosureDuties } from "#lib/agreements/terms/disclosure-duties"
import { duty, membersOn, mutual, type Obligation, owedBy } from "#lib/agreements/terms/duty"
import { lastingDuties } from "#lib/agreements/terms/lasting-duties"
import type { Terms } from "#lib/agreements/terms/schema"

/** Every duty that can be tracked, in the order of the terms. Gaps of a draft are left out. */
export function obligations(terms: Terms): Obligation[] {
  return [...rowDuties(terms), ...disclosureDuties(terms), ...standingDuties(terms), ...lastingDuties(terms)]
}

function rowDuties(terms: Terms): Obligation[] {
  const { services, timeline, price, reviews } = terms.sections
  const locals = membersOn(terms, "local_resource")
  const companies = membersOn(terms, "company")
  const owing = (member: string | null, usual: string[]) => owedBy(terms, member === null ? usual : [member])
  const outputs = { section: "services", field: "outputs", duty: "deliver_output" } as const
  const support = { section: "services", field: "clientProvides", duty: "provide_support" } as const
  const milestones = { section: "timeline", field: "milestones", duty: "reach_milestone" } as const
  const payments = { section: "price", field: "payments", duty: "pay" } as const
  const inKind = { section: "price", field: "inKind", duty: "give_in_kind", untilOn: timeline.endsOn } as const
  const points = { section: "reviews", field: "reviewPoints", duty: "take_stock" } as const
  return [
    ...services.outputs.map(({ id: rowId, title: what, dueOn, providedBy }) =>
      duty({ ...outputs, rowId, ...owing(providedBy, locals), what, dueOn }),
    ),
    ...(services.clientProvides && companies.length > 0
      ? [duty({ ...support, ...owing(null, companies), what: services.clientProvides, dueOn: timeline.startsOn })]
      : []),
    ...timeline.milestones.map(({ id: rowId, title: what, dueOn, responsible }) =>
      duty({ ...milestones, rowId, ...owing(responsible, locals), what, dueOn }),
    ),
    ...price.payments.map(payment => {
      const { id: rowId, payer, payee } = payment
      const owedTo = payee === null ? locals : [payee]
      return duty({ ...payments, rowId, ...owing(payer, companies), owedTo, dueOn: paymentDueOn(terms, payment) })
    }),
    ...(price.inKind ? [duty({ ...inKind, ...mutual(terms), what: price.inKind })] : []),
    ...reviews.reviewPoints.map(({ id: rowId, onDate: dueOn, purpose: what }) =>
      duty({ ...points, rowId, ...mutual(terms), what, dueOn }),
    ),
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

/** What holds all the time while the work lasts: contact that comes back, and answers within so many days or hours. */
function standingDuties(terms: Terms): Obligation[] {
  const { cooperation, reviews, safeguarding, timeline } = terms.sections
  const { startsOn, endsOn: untilOn } = timeline
  const { contactRhythmDays: everyDays } = cooperation
  const section = "cooperation"
  const contact = { section, field: "contactRhythmDays", duty: "keep_contact", everyDays, untilOn } as const
  const byLocals = owedBy(terms, membersOn(terms, "local_resource"))
  const byCompanies = owedBy(terms, membersOn(terms, "company"))
  const byAll = mutual(terms)
  const within = (count: number | null, unit: "hours" | "days") => (count === null ? [] : [{ within: { count, unit } }])
  const days = (count: number | null) => within(count, "days")
  const hours = (count: number | null) => within(count, "hours")
  const grave = { section, field: "graveProblemsWithinHours", duty: "report_grave_problem", ...byLocals } as const
  const answer = { section, field: "answerWithinDays", duty: "answer_problem", ...byCompanies } as const
  const feedback = { section, field: "feedbackWithinDays", duty: "give_feedback", ...byCompanies } as const
  const site = { section, field: "siteAnswerWithinDays", duty: "help_with_site", ...byCompanies } as const
  const talk = { section: "reviews", field: "renegotiationAnswerDays", duty: "answer_renegotiation", ...byAll } as const
  const danger = { section: "safeguarding", field: "reportWithinHours", duty: "report_danger", ...byAll } as const
  return [
    ...(everyDays === null ? [] : [duty({ ...contact, ...byAll, dueOn: startsOn && addDays(startsOn, everyDays) })]),
    ...hours(cooperation.graveProblemsWithinHours).map(count => duty({ ...grave, ...count })),
    ...days(cooperation.answerWithinDays).map(count => duty({ ...answer, ...count })),
    ...days(cooperation.feedbackWithinDays).map(count => duty({ ...feedback, ...count })),
    ...(isHelpPromised(cooperation) ? [duty({ ...site, ...days(helpWithinDays(cooperation))[0] })] : []),
    ...days(reviews.renegotiationAnswerDays).map(count => duty({ ...talk, ...count })),
    ...hours(safeguarding.reportWithinHours).map(count => duty({ ...danger, ...count })),
  ]
}

type Cooperation = Terms["sections"]["cooperation"]

/** That days move or work pauses asks nothing of the company; that it calls, comes or brings its buyers does. */
function isHelpPromised({ uncooperativeSite, siteAnswerWithinDays }: Cooperation): boolean {
  const acts: readonly string[] = ["client_calls_site", "client_visits_site", "buyers_take_part"]
  return siteAnswerWithinDays !== null || uncooperativeSite.some(act => acts.includes(act))
}

/** As a problem with a site is answered: where no days are named for it, within those for any problem. */
function helpWithinDays({ siteAnswerWithinDays, answerWithinDays }: Cooperation): number | null {
  return siteAnswerWithinDays ?? answerWithinDays
}

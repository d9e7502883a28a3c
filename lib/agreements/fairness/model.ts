import type { SectionKey } from "#lib/agreements/terms/fields"

/**
 * What the network advises where nothing speaks against it: one point a line, with the place in the terms that it is about
 * and the bound that still agrees with it. The words and the reason of each stand in the catalogue of `fairness` under the
 * same name. A model binds nobody: an agreement that differs is as good, if both sides have seen where and why.
 */
export const model = {
  /** Either side may use what both made possible. */
  results: { section: "services", field: "resultsBelongTo", limit: 0 },
  /** Workers speak freely only where nobody who can punish them listens. */
  managers_absent: { section: "method", field: "managementAbsent", limit: 0 },
  consent: { section: "method", field: "informedConsent", limit: 0 },
  /** Days: comments help while the team is still together. */
  acceptance_days: { section: "timeline", field: "milestones", limit: 14 },
  /** Days: salaries are paid every month. */
  payment_days: { section: "price", field: "payments", limit: 30 },
  /** Days of work that can be carried until the end; longer work is paid in part before its middle. */
  first_payment: { section: "price", field: "payments", limit: 90 },
  travel: { section: "price", field: "expenses", limit: 0 },
  bank_fees: { section: "price", field: "bankFees", limit: 0 },
  exchange_risk: { section: "price", field: "exchangeRisk", limit: 0 },
  mutual_confidentiality: { section: "confidentiality", field: "rules", limit: 0 },
  sharing: { section: "confidentiality", field: "rules", limit: 0 },
  /** Years: people change, and nobody remembers what must not be said. */
  secrecy_years: { section: "confidentiality", field: "survivalYears", limit: 5 },
  /** Days: an event or a report does not wait longer. */
  publicity_answer: { section: "publicity", field: "answerDays", limit: 10 },
  /** Hours: a newspaper goes to print on the next day. */
  press_hours: { section: "press", field: "informWithinHours", limit: 24 },
  /** Days: a month without a word is long. */
  contact_rhythm: { section: "cooperation", field: "contactRhythmDays", limit: 31 },
  /** Hours: a person in danger cannot wait. */
  grave_problems: { section: "cooperation", field: "graveProblemsWithinHours", limit: 24 },
  /** Days, five of which are working days. */
  problem_answer: { section: "cooperation", field: "answerWithinDays", limit: 7 },
  draft_comments: { section: "cooperation", field: "feedbackWithinDays", limit: 14 },
  site_answer: { section: "cooperation", field: "siteAnswerWithinDays", limit: 7 },
  access_refused: { section: "cooperation", field: "accessRefusedPayment", limit: 0 },
  /** Months. */
  review_rhythm: { section: "reviews", field: "reviewPoints", limit: 6 },
  change_answer: { section: "reviews", field: "renegotiationAnswerDays", limit: 14 },
  danger_hours: { section: "safeguarding", field: "reportWithinHours", limit: 24 },
  /** Years: later nobody who answers for the records is likely to be there still. */
  records_years: { section: "safeguarding", field: "keptUntil", limit: 3 },
  community_hears: { section: "follow_up", field: "communityHears", limit: 0 },
  /** Days, a leap year: questions come late, but a team cannot wait for them without end. */
  answers_afterwards: { section: "follow_up", field: "availableDays", limit: 366 },
  same_notice: { section: "legal", field: "notice", limit: 0 },
  /** Days in which work can be brought to an end and people told. */
  notice_days: { section: "legal", field: "notice", limit: 30 },
  law: { section: "legal", field: "lawCountry", limit: 0 },
  talk_first: { section: "legal", field: "disputeSteps", limit: 0 },
} as const satisfies Record<string, { section: SectionKey; field: string; limit: number }>

export type ModelPoint = keyof typeof model

/** The points in the order of the sections. */
export const modelPoints = Object.keys(model) as ModelPoint[]

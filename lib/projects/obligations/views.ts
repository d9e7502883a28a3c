import type { Party } from "#lib/partnerships/views"
import type { Duty, Way } from "#lib/projects/obligations/duties"
import type { ObligationState } from "#lib/projects/obligations/lifecycle"

/** A duty of the terms, as a party sees it. Days are YYYY-MM-DD. */
export type ObligationRow = {
  id: string
  duty: Duty
  way: Way
  /** The section of the terms it comes from. */
  section: string
  /** The terms' own words; empty where the duty says all. */
  what: string
  owedBy: Party[]
  owedTo: Party[]
  /** The day by which, or by which again; null where it is counted from an event, or is over. */
  dueOn: string | null
  untilOn: string | null
  everyDays: number | null
  within: { count: number; unit: "hours" | "days" } | null
  state: ObligationState
  version: number
  /** It still asks for something: it is neither kept nor cancelled, and its time is not over. */
  isHeld: boolean
  isLate: boolean
  /** The day on which it was done last, as its side says. */
  doneOn: string | null
  /** What the reader may do now. */
  may: { report: boolean; answer: boolean; contestNote: boolean }
}

export type ObligationReportView = {
  number: number
  by: Party | null
  byName: string
  doneOn: string
  at: Date
  words: string
  file: { id: string; name: string; bytes: number } | null
  answer: { outcome: "confirmed" | "contested"; by: Party | null; byName: string; at: Date; words: string } | null
}

export type ObligationView = ObligationRow & {
  projectId: string
  projectTitle: string
  partnershipId: string
  agreementId: string
  /** What a goal is measured by; empty for all else. */
  agreed: { baseline: string; target: string; evidence: string }
  parties: Party[]
  /** Newest first. */
  reports: ObligationReportView[]
}

/** What must outlive the work, as the terms name it. */
export type LastingOutcomeView = { projectId: string; outcome: string; carriedBy: string; meansOfFunding: string }

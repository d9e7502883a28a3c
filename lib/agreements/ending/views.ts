import type { NoticeState } from "#lib/agreements/ending/lifecycle"
import type { AnswerKind, NoticeKind } from "#lib/agreements/ending/policy"
import type { SubjectSurvival } from "#lib/confidentiality/survival"

/** A notice as a party sees it. Days are YYYY-MM-DD. */
export type NoticeView = {
  id: string
  agreementId: string
  memberId: string
  isYours: boolean
  kind: NoticeKind
  state: NoticeState
  reason: string
  onDate: string | null
  noticeDays: number | null
  givenByName: string
  givenAt: Date
  settledAt: Date | null
  /** Its sealed paper; null where it does not hold and is not brought to paper. */
  paper: { sha256: string } | "waiting" | null
  answers: NoticeAnswerView[]
  /** What this reader may do with it now. */
  may: { agree: boolean; refuse: boolean; seeOtherwise: boolean; withdraw: boolean }
}

export type NoticeAnswerView = {
  memberId: string
  isYours: boolean
  kind: AnswerKind
  words: string
  answeredByName: string
  answeredAt: Date
}

/** How an agreement stands, and what this reader may say about it. Null where it is none that can end by itself. */
export type StandingView = {
  notices: NoticeView[]
  may: Record<NoticeKind, boolean>
  /** Whether a change of it is being signed: until that is over, nothing ends or rests. */
  isInSigning: boolean
  /** The days of notice of each party, by the terms in force. */
  noticeDays: { memberId: string; days: number }[]
  /** The first day on which the reader's own notice can end it. */
  earliestEnd: string
  surviving: Surviving
  /** The project of its work; null where it has none. */
  projectId: string | null
}

/** What outlives the end of an agreement, by its terms. */
export type Surviving = {
  confidentialityYears: number | null
  /** Years counted from the end: the last day on which confidentiality is owed, once the end is known. */
  confidentialUntil: string | null
  /** Kinds of information that are kept for another time; no years is without end. */
  otherwiseKept: { subject: SubjectSurvival["subject"]; years: number | null; until: string | null }[]
  personalData: { afterwards: string; keptUntil: string | null } | null
  followUp: { memberIds: string[]; until: string | null } | null
  /** Questions afterwards are answered for so many days from the end, until `until` once that is known. */
  questions: { days: number; until: string | null } | null
  goals: { memberId: string | null; goal: string; byDate: string | null }[]
  lasting: { outcome: string; carriedBy: string; meansOfFunding: string }[]
  handover: string[]
}

import type { MemberKind } from "#lib/actor"
import type { AbuseReason } from "#lib/members/taxonomy/abuse-reasons"
import type { AbuseReportState } from "#lib/moderation/lifecycle"

/** Days are YYYY-MM-DD. */
export type ReportHead = {
  id: string
  reference: string
  state: AbuseReportState
  version: number
  urgent: boolean
  receivedOn: string
  acknowledgeBy: string
  answerBy: string
}

/** A line of the queue: nothing of what was reported, by whom or about whom. */
export type QueuedReport = ReportHead & {
  ageDays: number
  /** Days to the clock that runs out next; negative when it has. */
  dueInDays: number
  dueOn: string
  isOverdue: boolean
  openedByName: string | null
  isOwn: boolean
  canOpen: boolean
}

export type ReportMessageView = { position: number; fromReporter: boolean; text: string; writtenOn: string }

/** What was reported, as it stood then. */
export type FrozenCopy =
  | { kind: "profile"; name: string; slug: string; number: number; lines: { name: string; text: string }[] }
  | { kind: "sample"; name: string; slug: string; title: string; summary: string }
  | { kind: "page" }

export type DecisionView = {
  id: string
  measure: string
  facts: string
  rule: string
  decidedOn: string
  liftedOn: string | null
}

/** A report as the moderator who has it sees it. */
export type ReportCase = ReportHead & {
  reason: AbuseReason
  text: string
  aboutPath: string
  frozen: FrozenCopy
  member: { id: string; name: string; slug: string; kind: MemberKind } | null
  hasContact: boolean
  isOverdue: boolean
  messages: ReportMessageView[]
  decisions: (DecisionView & { answer: string; decidedByName: string; objection: string | null })[]
  /** Other reports about the same member that this moderator may know of. */
  related: { reference: string; state: AbuseReportState; receivedOn: string }[]
  canDecide: boolean
  canWrite: boolean
}

/** A report as its reporter sees it with the receipt. */
export type FollowedReport = {
  reference: string
  state: AbuseReportState
  receivedOn: string
  acknowledgeBy: string
  answerBy: string
  messages: ReportMessageView[]
  answers: { text: string; decidedOn: string }[]
  canWrite: boolean
  canAppeal: boolean
  appealBy: string | null
}

/** What the member concerned reads: the moderator's words, and nothing of the report. */
export type OwnDecision = DecisionView & {
  memberName: string
  objection: string | null
  canAppeal: boolean
  appealBy: string
}

export type ModeratorName = { userId: string; name: string }

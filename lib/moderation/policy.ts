import type { Actor, Person } from "#lib/actor"
import { type codes, refusal } from "#lib/moderation/codes"
import { type AbuseReportState, abuseReportLifecycle } from "#lib/moderation/lifecycle"

type Code = keyof typeof codes

/** Clocks that the reporter can see (UNGP 31). A report of danger is to be read the day after at the latest. */
export const acknowledgeDays = 7
export const acknowledgeUrgentDays = 1
export const answerDays = 90
/** How long reporter and member may object, and how long what the reporter wrote is kept after the end. */
export const appealDays = 60
export const keptDays = 365

/** Caps an hour: from one place, about one member, and of all. None of them moves anything by itself. */
export const reportsHourlyMax = { place: 10, member: 60, all: 600 }
export const receiptTriesHourlyMax = 30

/** What the rules ask of a report. */
export type ReportFacts = {
  state: AbuseReportState
  openedById: string | null
  /** One of its clocks has run out. */
  isOverdue: boolean
  /** Who decided it first. */
  deciderId: string | null
}

/** Moderators and administrators. Refuses: moderation.secretariat_only. */
export function requireModerator(actor: Actor): Person {
  if (actor.kind !== "person" || actor.networkRole === null) throw refusal("moderation.secretariat_only")
  return actor
}

/** Anybody may report: people with and without an account. Jobs have nothing to report. */
export function refusalReportAbuse(actor: Actor): Code | null {
  return actor.kind === "system" ? "moderation.secretariat_only" : null
}

/** One moderator has a report; a second takes it over when its time has run out. An appeal goes to somebody else. */
export function refusalOpenReport(moderator: Person, report: ReportFacts): Code | null {
  if (report.state === "final") return "moderation.not_open"
  if (report.deciderId === moderator.userId && report.state === "appealed") return "moderation.decided_by_you"
  if (report.openedById === null || report.openedById === moderator.userId || report.isOverdue) return null
  return "moderation.taken"
}

/** Until the end the one who has the report may write to its reporter. */
export function refusalWriteToReporter(moderator: Person, report: ReportFacts): Code | null {
  if (report.openedById !== moderator.userId) return "moderation.not_yours"
  return report.state === "final" ? "moderation.not_open" : null
}

export const refusalReadContact = refusalWriteToReporter

export function refusalDecideReport(moderator: Person, report: ReportFacts): Code | null {
  if (report.openedById !== moderator.userId) return "moderation.not_yours"
  if (report.state === "appealed") return report.deciderId === moderator.userId ? "moderation.decided_by_you" : null
  return abuseReportLifecycle.next(report.state, "decide") ? null : "moderation.not_open"
}

/** The reporter may write until the report is final. */
export function refusalWriteAsReporter(report: { state: AbuseReportState }): Code | null {
  return report.state === "final" ? "moderation.not_open" : null
}

/** Reporter and member may object once, while the time for it runs. */
export function refusalAppeal(report: { state: AbuseReportState; isInTime: boolean }): Code | null {
  if (abuseReportLifecycle.next(report.state, "appeal") === null) return "moderation.not_open"
  return report.isInTime ? null : "moderation.appeal_too_late"
}

/** For a member, an owner objects. */
export function refusalAppealForMember(role: string | null): Code | null {
  return role === "owner" ? null : "moderation.owners_appeal"
}

/** What only the portal's own clock does. Refuses: moderation.secretariat_only. */
export function requirePortal(actor: Actor): void {
  if (actor.kind !== "system") throw refusal("moderation.secretariat_only")
}

import { type Actor, actingMember, type MemberKind } from "#lib/actor"
import type { codes } from "#lib/briefs/codes"
import {
  type BriefRecipientEvent,
  type BriefRecipientState,
  type BriefState,
  briefLifecycle,
  briefRecipientLifecycle,
} from "#lib/briefs/lifecycle"

type Code = keyof typeof codes

/** What the rules ask of a brief. Days are YYYY-MM-DD. */
export type BriefFacts = { state: BriefState; answerBy: string | null; today: string }
export type RecipientFacts = BriefFacts & { recipient: BriefRecipientState }

/** Owners and editors of one kind of member write; viewers read. */
function refusalWrite(actor: Actor, kind: MemberKind): Code | null {
  const member = actingMember(actor)
  if (member?.kind !== kind) return kind === "corporate" ? "briefs.companies_only" : "briefs.local_resources_only"
  return member.role === "viewer" ? "briefs.not_your_role" : null
}

export function refusalStartBrief(actor: Actor): Code | null {
  return refusalWrite(actor, "corporate")
}

/** What was sent is not rewritten: its recipients answer what they have read. */
export function refusalSaveBriefPart(actor: Actor, brief: Pick<BriefFacts, "state">): Code | null {
  return refusalWrite(actor, "corporate") ?? (brief.state === "draft" ? null : "briefs.sent_already")
}

export const refusalChooseRecipients = refusalSaveBriefPart

export function refusalSendBrief(actor: Actor, brief: BriefFacts & { gaps: number }): Code | null {
  const refused = refusalSaveBriefPart(actor, brief)
  if (refused) return refused
  if (brief.gaps > 0) return "briefs.incomplete"
  return hasPassed(brief) ? "briefs.answer_date_passed" : null
}

/** `outstanding` proposals wait for a word; closing gives them one, so it must be said. */
export function refusalCloseBrief(
  actor: Actor,
  brief: Pick<BriefFacts, "state">,
  facts: { outstanding: number; hasReason: boolean },
): Code | null {
  const refused = refusalWrite(actor, "corporate")
  if (refused) return refused
  if (briefLifecycle.next(brief.state, "close") === null) return "briefs.closed"
  return facts.outstanding > 0 && !facts.hasReason ? "briefs.reason_needed" : null
}

export function refusalAnswerQuestion(
  actor: Actor,
  brief: Pick<BriefFacts, "state">,
  facts: { isAnswered: boolean },
): Code | null {
  const refused = refusalWrite(actor, "corporate")
  if (refused) return refused
  if (brief.state !== "sent") return "briefs.closed"
  return facts.isAnswered ? "briefs.question_answered" : null
}

/** Proposals are chosen among as long as the brief is open. */
export function refusalDecide(
  actor: Actor,
  facts: { state: BriefState; recipient: BriefRecipientState; event: BriefRecipientEvent },
): Code | null {
  const refused = refusalWrite(actor, "corporate")
  if (refused) return refused
  if (facts.state !== "sent") return "briefs.closed"
  return briefRecipientLifecycle.next(facts.recipient, facts.event) === null ? "briefs.nothing_to_decide" : null
}

/** Whether a recipient may still do what belongs to an open brief: tell, accept, ask, decline. */
export function refusalTakePart(actor: Actor, facts: Omit<RecipientFacts, "answerBy" | "today">): Code | null {
  const refused = refusalWrite(actor, "local_resource")
  if (refused) return refused
  if (facts.state !== "sent") return "briefs.closed"
  return briefRecipientLifecycle.open(facts.recipient, "local_resource").length > 0 ? null : "briefs.settled_already"
}

/** Whoever was selected knows the sites too, and who has not accepted while it was open may do so then. */
export function refusalAcceptConfidentiality(actor: Actor, facts: { recipient: BriefRecipientState }): Code | null {
  const refused = refusalWrite(actor, "local_resource")
  if (refused) return refused
  const isOver = briefRecipientLifecycle.final.includes(facts.recipient) && facts.recipient !== "selected"
  return isOver ? "briefs.settled_already" : null
}

/** Questions and proposals come in until the day by which an answer was asked for, that day included. */
export function refusalAnswerBrief(actor: Actor, facts: RecipientFacts): Code | null {
  return refusalTakePart(actor, facts) ?? (hasPassed(facts) ? "briefs.too_late" : null)
}

export function refusalSaveProposal(actor: Actor, facts: RecipientFacts): Code | null {
  const refused = refusalAnswerBrief(actor, facts)
  if (refused) return refused
  return briefRecipientLifecycle.next(facts.recipient, "propose") === null ? "briefs.settled_already" : null
}

export function refusalSendProposal(
  actor: Actor,
  facts: RecipientFacts & { gaps: number; warnings: number; isAnswered: boolean },
): Code | null {
  const refused = refusalSaveProposal(actor, facts)
  if (refused) return refused
  if (facts.gaps > 0) return "briefs.proposal_incomplete"
  return facts.warnings > 0 && !facts.isAnswered ? "briefs.realism_unanswered" : null
}

export function refusalExpireRecipients(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "briefs.jobs_only"
}

function hasPassed({ answerBy, today }: Pick<BriefFacts, "answerBy" | "today">): boolean {
  return answerBy !== null && answerBy < today
}

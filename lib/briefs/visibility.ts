import { type Actor, actingMember } from "#lib/actor"
import { briefContent } from "#lib/briefs/need/content"
import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

const nobody = { id: { in: [] as string[] } }

/** The briefs that the actor's own member wrote. */
export function ownBriefs(actor: Actor): Prisma.BriefWhereInput {
  const member = actingMember(actor)
  return member ? { memberId: member.id } : nobody
}

/** Briefs as their recipient knows them: its own row and no other. A draft has no recipients. */
export function receivedBriefs(actor: Actor): Prisma.BriefRecipientWhereInput {
  const member = actingMember(actor)
  return member ? { localResourceId: member.id } : nobody
}

/** Recipients of the actor's own briefs. */
export function ownRecipients(actor: Actor): Prisma.BriefRecipientWhereInput {
  const member = actingMember(actor)
  return member ? { memberId: member.id } : nobody
}

/** What a company is told of each of them. */
export const recipientColumns = {
  id: true,
  version: true,
  localResourceId: true,
  localResourceName: true,
  state: true,
  readAt: true,
  confidentialityAcceptedAt: true,
  decidedAt: true,
  reason: true,
  reasonCode: true,
} as const

/**
 * Questions on the actor's own briefs, its own questions, and those of others once they were answered. The last are
 * narrowed to received briefs by row-level security alone: the row of who asked cannot be joined by those it is kept from.
 */
export function visibleQuestions(actor: Actor): Prisma.BriefQuestionWhereInput {
  const member = actingMember(actor)
  if (!member) return nobody
  return { OR: [{ memberId: member.id }, { localResourceId: member.id }, { answeredAt: { not: null } }] }
}

/** Own proposals, and those that were sent in answer to the actor's own briefs. */
export function visibleProposals(actor: Actor): Prisma.ProposalWhereInput {
  const member = actingMember(actor)
  if (!member) return nobody
  return { OR: [{ localResourceId: member.id }, { memberId: member.id, sentAt: { not: null } }] }
}

/** Every recipient, for the portal's own jobs. */
export function allRecipients(actor: Actor): Prisma.BriefRecipientWhereInput {
  return actor.kind === "system" ? {} : nobody
}

/** The own brief that a command works on, with its facts of today. Refuses: common.not_found. */
export async function requireOwnBrief(tx: Tx, actor: Actor, id: string) {
  const row = await tx.brief.findFirst({
    where: { AND: [{ id }, ownBriefs(actor)] },
    select: { id: true, memberId: true, state: true, version: true, title: true, content: true, answerBy: true },
  })
  if (!row) throw refusal("common.not_found")
  const { content, answerBy, ...brief } = row
  return { ...brief, content: briefContent.parse(content), answerBy: dayOf(answerBy), today: today() }
}

/** The own place among a brief's recipients, with the brief's facts of today. Refuses: common.not_found. */
export async function requireReceivedBrief(tx: Tx, actor: Actor, briefId: string) {
  const row = await tx.briefRecipient.findFirst({
    where: { AND: [{ briefId }, receivedBriefs(actor)] },
    select: {
      id: true,
      briefId: true,
      memberId: true,
      localResourceId: true,
      localResourceName: true,
      companyName: true,
      state: true,
      version: true,
      readAt: true,
      confidentialityAcceptedAt: true,
      brief: { select: { state: true, title: true, answerBy: true, content: true } },
    },
  })
  if (!row) throw refusal("common.not_found")
  const { brief, ...recipient } = row
  const facts = { state: brief.state, recipient: row.state, answerBy: dayOf(brief.answerBy), today: today() }
  return { recipient, facts, title: brief.title, content: briefContent.parse(brief.content) }
}

/** A recipient of an own brief that a decision is about. Refuses: common.not_found. */
export async function requireOwnRecipient(tx: Tx, actor: Actor, { briefId, recipientId }: Place) {
  const row = await tx.briefRecipient.findFirst({
    where: { AND: [{ id: recipientId, briefId }, ownRecipients(actor)] },
    select: {
      id: true,
      briefId: true,
      memberId: true,
      localResourceId: true,
      localResourceName: true,
      companyName: true,
      state: true,
      brief: { select: { state: true, title: true } },
    },
  })
  if (!row) throw refusal("common.not_found")
  return row
}

type Place = { briefId: string; recipientId: string }

/** The calendar day of a date column, as YYYY-MM-DD. */
export function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}

import { type Actor, actingMember } from "#lib/actor"
import { daysBetween } from "#lib/agreements/terms/days"
import { briefContent } from "#lib/briefs/need/content"
import type { BriefView, OwnBriefView, ReceivedBriefView } from "#lib/briefs/views"
import { dayOf, ownBriefs, receivedBriefs, recipientColumns, visibleProposals } from "#lib/briefs/visibility"
import { today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"

const siteColumns = { id: true, siteId: true, name: true, country: true, address: true } as const
const head = { id: true, reference: true, state: true, content: true, answerBy: true, sentAt: true } as const

/**
 * A brief as its company or as one recipient sees it; null for everybody else. A recipient finds nothing of the others,
 * and the sites only after it has accepted the confidentiality of the brief.
 */
export async function getBrief(actor: Actor, briefId: string): Promise<BriefView | null> {
  if (!isId(briefId)) return null
  return asActor(actor, async tx => {
    if (actingMember(actor)?.kind === "corporate") return getOwnBrief(tx, actor, briefId)
    return getReceivedBrief(tx, actor, briefId)
  })
}

async function getOwnBrief(tx: Tx, actor: Actor, briefId: string): Promise<OwnBriefView | null> {
  const row = await tx.brief.findFirst({
    where: { AND: [{ id: briefId }, ownBriefs(actor)] },
    select: {
      ...head,
      version: true,
      savedAt: true,
      createdByName: true,
      sites: { orderBy: { name: "asc" }, select: siteColumns },
      recipients: {
        orderBy: { localResourceName: "asc" },
        select: {
          ...recipientColumns,
          questions: { where: { answeredAt: null }, select: { id: true } },
        },
      },
    },
  })
  if (!row) return null
  const { recipients, content, answerBy, createdByName, ...brief } = row
  const need = briefContent.parse(content)
  const profiles = []
  for (const id of need.recipientIds) profiles.push(await getPublishedProfile(actor, id))
  return {
    ...brief,
    seenAs: "company",
    savedByName: createdByName,
    content: need,
    daysLeft: daysLeft(answerBy),
    chosen: profiles.flatMap(found => (found ? [{ id: found.memberId, name: found.name, slug: found.slug }] : [])),
    recipients: recipients.map(({ localResourceName: name, questions: _, ...recipient }) => ({ ...recipient, name })),
    questionsOpen: recipients.flatMap(({ questions }) => questions).length,
  }
}

async function getReceivedBrief(tx: Tx, actor: Actor, briefId: string): Promise<ReceivedBriefView | null> {
  const row = await tx.briefRecipient.findFirst({
    where: { AND: [{ briefId }, receivedBriefs(actor)] },
    select: {
      id: true,
      memberId: true,
      companyName: true,
      state: true,
      readAt: true,
      confidentialityAcceptedAt: true,
      reason: true,
      reasonCode: true,
      brief: { select: head },
    },
  })
  if (!row) return null
  const { id, memberId, companyName, brief, ...recipient } = row
  const { content, answerBy, ...shown } = brief
  const sites = recipient.confidentialityAcceptedAt
    ? await tx.briefSite.findMany({ where: { briefId }, orderBy: { name: "asc" }, select: siteColumns })
    : null
  const proposal = await tx.proposal.findFirst({
    where: { AND: [{ recipientId: id }, visibleProposals(actor)] },
    select: { version: true, sentAt: true },
  })
  return {
    ...shown,
    seenAs: "recipient",
    content: briefContent.parse(content),
    daysLeft: daysLeft(answerBy),
    companyId: memberId,
    companyName,
    recipient,
    sites,
    proposal,
  }
}

function daysLeft(answerBy: Date | null): number | null {
  const day = dayOf(answerBy)
  return day === null ? null : daysBetween(today(), day)
}

import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/briefs/codes"
import { emptyProposalContent, type ProposalContent, proposalContent } from "#lib/briefs/offer/content"
import { moneyStance } from "#lib/briefs/offer/facts"
import { nextProposalPart, type ProposalPart } from "#lib/briefs/offer/parts"
import { refusalSaveProposal } from "#lib/briefs/policy"
import type { SaveProposalInput } from "#lib/briefs/schema"
import { requireReceivedBrief, visibleProposals } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"

type Saved = { briefId: string; next: ProposalPart | null }

/**
 * Keeps one page of a proposal, gaps and all. The company sees nothing before it is sent. The first page saved makes the
 * proposal; the version is 0 until then.
 * Returns the page that comes next, null where the answers are checked.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.local_resources_only, briefs.not_your_role, briefs.closed,
 * briefs.settled_already, briefs.too_late, briefs.sample_unknown.
 */
export async function saveProposal(actor: Actor, input: SaveProposalInput): Promise<Saved> {
  return asActor(actor, async tx => {
    const { recipient, facts } = await requireReceivedBrief(tx, actor, input.briefId)
    permit(refusalSaveProposal(actor, facts))
    if (actor.kind !== "person") throw commonRefusal("common.forbidden")
    if (input.part === "conditions") await requireOwnSamples(tx, recipient.localResourceId, input.sampleIds)
    const saved = { savedById: actor.userId, savedByName: actor.name, savedAt: now() }
    const proposal = await tx.proposal.findFirst({
      where: { AND: [{ recipientId: recipient.id }, visibleProposals(actor)] },
      select: { id: true, content: true },
    })
    if (!proposal) {
      if (input.version !== 0) throw commonRefusal("common.changed_meanwhile")
      const own = await getPublishedProfile(actor, recipient.localResourceId)
      const { id: recipientId, memberId, localResourceId } = recipient
      const content = { ...emptyProposalContent(moneyStance(own?.profile ?? null)), ...contentOf(input) }
      await tx.proposal.create({
        data: { recipientId, memberId, localResourceId, schemaVersion: 1, content, ...saved },
        select: { id: true },
      })
      return { briefId: recipient.briefId, next: nextProposalPart(input.part) }
    }
    const content = proposalContent.parse({ ...proposalContent.parse(proposal.content), ...contentOf(input) })
    const { count } = await tx.proposal.updateMany({
      where: { id: proposal.id, version: input.version, sentAt: null },
      data: { content, ...saved, version: { increment: 1 } },
    })
    if (count === 0) throw commonRefusal("common.changed_meanwhile")
    return { briefId: recipient.briefId, next: nextProposalPart(input.part) }
  })
}

/** What the page says of the content; the rest of what it posts belongs to the form. */
function contentOf(input: SaveProposalInput): Partial<ProposalContent> {
  switch (input.part) {
    case "understanding":
      return { understanding: input.understanding }
    case "work": {
      const { approach, outputs, methodConditions } = input
      return { approach, outputs, methodConditions }
    }
    case "dates": {
      const { startsOn, endsOn, milestones, realismAnswer } = input
      return { startsOn, endsOn, milestones, realismAnswer }
    }
    case "price":
      return { price: input.price }
    case "conditions": {
      const { assumptions, needsFromCompany, sampleIds } = input
      return { assumptions, needsFromCompany, sampleIds }
    }
  }
}

async function requireOwnSamples(tx: Tx, memberId: string, sampleIds: string[]): Promise<void> {
  const chosen = [...new Set(sampleIds)]
  const own = await tx.workSample.count({ where: { id: { in: chosen }, memberId, archivedAt: null } })
  if (own < chosen.length) throw refusal("briefs.sample_unknown")
}

import type { Actor } from "#lib/actor"
import { proposalContent } from "#lib/briefs/offer/content"
import type { ProposalsView } from "#lib/briefs/views"
import { ownBriefs, ownRecipients, recipientColumns } from "#lib/briefs/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { listSamples } from "#lib/members/queries/list-samples"

/**
 * The proposals that came in for an own brief, in the order of their arrival. Never ranked: a score would hide what was
 * said. Null where the actor has no such brief.
 */
export async function listProposals(actor: Actor, briefId: string): Promise<ProposalsView | null> {
  if (!isId(briefId)) return null
  return asActor(actor, async tx => {
    const brief = await tx.brief.findFirst({
      where: { AND: [{ id: briefId }, ownBriefs(actor)] },
      select: { id: true, title: true, state: true },
    })
    if (!brief) return null
    const rows = await tx.briefRecipient.findMany({
      where: { AND: [{ briefId, proposal: { sentAt: { not: null } } }, ownRecipients(actor)] },
      orderBy: { proposal: { sentAt: "asc" } },
      select: {
        ...recipientColumns,
        proposal: { select: { content: true, sentAt: true } },
      },
    })
    const proposals = []
    for (const { proposal, localResourceName: name, ...recipient } of rows) {
      if (!proposal?.sentAt) continue
      const { realismAnswer: _, ...content } = proposalContent.parse(proposal.content)
      const shown = await listSamples(actor, recipient.localResourceId)
      const published = await getPublishedProfile(actor, recipient.localResourceId)
      proposals.push({
        recipient: { ...recipient, name },
        slug: published?.slug ?? null,
        sentAt: proposal.sentAt,
        content,
        samples: shown.filter(({ id }) => content.sampleIds.includes(id)),
      })
    }
    return { briefId: brief.id, title: brief.title, state: brief.state, proposals }
  })
}

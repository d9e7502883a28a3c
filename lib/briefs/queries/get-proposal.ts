import { type Actor, actingMember } from "#lib/actor"
import { briefContent } from "#lib/briefs/need/content"
import { emptyProposalContent, proposalContent } from "#lib/briefs/offer/content"
import { moneyStance, realismFacts } from "#lib/briefs/offer/facts"
import { realismWarnings } from "#lib/briefs/offer/realism"
import type { OwnProposalView } from "#lib/briefs/views"
import { receivedBriefs, visibleProposals } from "#lib/briefs/visibility"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { listSamples } from "#lib/members/queries/list-samples"
import { listOwnEngagements } from "#lib/projects/queries/list-own-engagements"

/**
 * The own answer to a received brief, as it is being written or was sent. Not begun: version 0, with what the own profile
 * says. Null where no such brief was received.
 */
export async function getProposal(actor: Actor, briefId: string): Promise<OwnProposalView | null> {
  if (!isId(briefId)) return null
  const memberId = actingMember(actor)?.id ?? ""
  return asActor(actor, async tx => {
    const recipient = await tx.briefRecipient.findFirst({
      where: { AND: [{ briefId }, receivedBriefs(actor)] },
      select: { id: true, companyName: true, brief: { select: { title: true, content: true } } },
    })
    if (!recipient) return null
    const row = await tx.proposal.findFirst({
      where: { AND: [{ recipientId: recipient.id }, visibleProposals(actor)] },
      select: { content: true, version: true, sentAt: true, savedAt: true },
    })
    const profile = (await getPublishedProfile(actor, memberId))?.profile ?? null
    const engagements = await listOwnEngagements(actor)
    const need = briefContent.parse(recipient.brief.content)
    const stance = moneyStance(profile)
    const content = row ? proposalContent.parse(row.content) : emptyProposalContent(stance)
    const samples = (await listSamples(actor, memberId)).filter(({ isArchived }) => !isArchived)
    const { startsOn, endsOn, answerBy, money, budget } = need
    return {
      briefId,
      title: recipient.brief.title,
      companyName: recipient.companyName,
      asked: { startsOn, endsOn, answerBy, money, budget },
      version: row?.version ?? 0,
      sentAt: row?.sentAt ?? null,
      savedAt: row?.savedAt ?? null,
      content,
      takesNoMoney: stance.takesNoMoney,
      warnings: realismWarnings(content, realismFacts(profile, { need, engagements, today: today() })),
      samples,
    }
  })
}

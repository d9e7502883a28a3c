import { type Actor, actingMember } from "#lib/actor"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import type { OpeningParty } from "#lib/agreements/terms/opening-member"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { briefContent } from "#lib/briefs/need/content"
import { proposalContent } from "#lib/briefs/offer/content"
import { agreementOpening } from "#lib/briefs/offer/opening"
import { refusalDecide } from "#lib/briefs/policy"
import type { SelectProposalInput } from "#lib/briefs/schema"
import { moveRecipient } from "#lib/briefs/transition"
import { ownBriefs, requireOwnRecipient, visibleProposals } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { notifyMember } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { paths } from "#lib/paths"

type Begun = { partnershipId: string; agreementId: string }

/**
 * Says yes to a proposal. In the same transaction the partnership of the two is made, or found, and an agreement is opened
 * with everything that brief, proposal and profiles say; the company holds the pen. The other proposals stay open, each
 * for a decision of its own.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.closed,
 * briefs.nothing_to_decide.
 */
export async function selectProposal(actor: Actor, input: SelectProposalInput): Promise<Begun> {
  return asActor(actor, async tx => {
    const { brief, ...recipient } = await requireOwnRecipient(tx, actor, input)
    const { id, briefId, memberId, localResourceId, companyName, localResourceName } = recipient
    permit(refusalDecide(actor, { state: brief.state, recipient: recipient.state, event: "select" }))
    // First of all: of two who select at once the second stops here, before it can make a second agreement.
    await moveRecipient(tx, { id, version: input.version }, "select", { decidedAt: now(), reason: input.note })

    const said = await tx.brief.findFirstOrThrow({
      where: { AND: [{ id: briefId }, ownBriefs(actor)] },
      select: { content: true, sites: { select: { name: true, country: true, address: true } } },
    })
    const { content } = await tx.proposal.findFirstOrThrow({
      where: { AND: [{ recipientId: id }, visibleProposals(actor)] },
      select: { content: true },
    })
    const { partnershipId } = await openPartnership(actor, {
      parties: [
        { memberId, kind: "corporate", name: companyName },
        { memberId: localResourceId, kind: "local_resource", name: localResourceName },
      ],
    })
    const opening = agreementOpening({
      content: briefContent.parse(said.content),
      sites: said.sites,
      proposal: proposalContent.parse(content),
      company: await party(actor, memberId, companyName),
      localResource: await party(actor, localResourceId, localResourceName),
      language: "en",
    })
    const { agreementId } = await openAgreement(actor, { partnershipId, opening })
    await advanceStage(actor, { partnershipId, stage: "agreeing" })

    await recordAudit(tx, actor, {
      subject: { type: "brief_recipient", id },
      event: "proposal.selected",
      partyIds: [memberId, localResourceId],
      values: { partnershipId },
    })
    await notifyMember(tx, localResourceId, {
      kind: "proposalSelected",
      values: { company: companyName, title: brief.title },
      path: paths.partnerships.one(partnershipId),
    })
    return { partnershipId, agreementId }
  })
}

/** Who signs for a member is told by itself: the company may only name its own people. */
async function party(actor: Actor, memberId: string, name: string): Promise<OpeningParty> {
  const published = await getPublishedProfile(actor, memberId)
  const people = actingMember(actor)?.id === memberId ? await listRepresentatives(actor) : []
  return {
    memberId,
    name,
    profile: published?.profile ?? null,
    country: published?.country ?? null,
    signatories: people.filter(({ isSignatory }) => isSignatory).map(({ name: signatory }) => signatory),
  }
}

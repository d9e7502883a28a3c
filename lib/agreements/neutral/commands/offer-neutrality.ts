import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalOfferNeutrality, requireRepresentative } from "#lib/agreements/neutral/policy"
import type { OfferNeutralityInput } from "#lib/agreements/neutral/schema"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Says that one may be asked in as a neutral person, and for what. Every member can then find the name and these words;
 * said again, the words are replaced.
 * Refuses: common.not_found, agreements.role_may_not.
 */
export async function offerNeutrality(actor: Actor, { words }: OfferNeutralityInput): Promise<void> {
  const { userId, member } = requireRepresentative(actor)
  permit(refusalOfferNeutrality(actor))
  await asActor(actor, async tx => {
    const { id: representativeId } = await tx.representative.findFirstOrThrow({
      where: { userId, memberId: member.id, endedAt: null },
      select: { id: true },
    })
    const said = { words, offeredAt: now() }
    await tx.neutralOffer.upsert({
      where: { representativeId },
      create: { representativeId, userId, memberId: member.id, ...said },
      update: said,
      select: { representativeId: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "neutral_offer", id: representativeId },
      event: "neutrality.offered",
      partyIds: [member.id],
    })
  })
}

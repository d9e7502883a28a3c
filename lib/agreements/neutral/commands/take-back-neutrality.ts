import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalOfferNeutrality, requireRepresentative } from "#lib/agreements/neutral/policy"
import type { TakeBackNeutralityInput } from "#lib/agreements/neutral/schema"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"

/**
 * Takes back that one may be asked. What one is asked or doing already goes on until it is answered or ended. A repeat
 * finds its work done.
 * Refuses: common.not_found, agreements.role_may_not.
 */
export async function takeBackNeutrality(actor: Actor, _: TakeBackNeutralityInput): Promise<void> {
  const { userId, member } = requireRepresentative(actor)
  permit(refusalOfferNeutrality(actor))
  await asActor(actor, async tx => {
    const own = { userId, memberId: member.id }
    const offer = await tx.neutralOffer.findFirst({ where: own, select: { representativeId: true } })
    if (!offer) return
    await tx.neutralOffer.delete({ where: offer })
    await recordAudit(tx, actor, {
      subject: { type: "neutral_offer", id: offer.representativeId },
      event: "neutrality.taken_back",
      partyIds: [member.id],
    })
  })
}

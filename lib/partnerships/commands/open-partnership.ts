import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/partnerships/codes"
import { refusalOpenPartnership } from "#lib/partnerships/policy"
import type { OpenPartnershipInput } from "#lib/partnerships/schema"

/**
 * The partnership of exactly these members: the one they have, or a new one. Called by the commands with which a
 * relationship begins, in their transaction. With a party that is awaited it is a place to write in and nothing more:
 * nobody finds it among partnerships.
 * Refuses: partnerships.role_may_not, partnerships.too_few_parties, partnerships.not_a_party.
 */
export async function openPartnership(actor: Actor, input: OpenPartnershipInput): Promise<{ partnershipId: string }> {
  const partyIds = [...new Set(input.parties.map(party => party.memberId))].sort()
  permit(refusalOpenPartnership(actor, { memberIds: partyIds, awaitedId: input.awaitedId }))
  return asActor(actor, async tx => {
    // A unique index over the ordered ids decides between two who begin at once: the second waits and finds the first's.
    const { count } = await tx.partnership.createMany({
      data: [{ partyIds, awaitedId: input.awaitedId, openedAt: now() }],
      skipDuplicates: true,
    })
    const { id: partnershipId } = await tx.partnership.findFirstOrThrow({
      where: { partyIds: { equals: partyIds } },
      select: { id: true },
    })
    if (count === 0) return { partnershipId }
    await tx.partnershipParty.createMany({
      data: partyIds.flatMap(id => {
        const party = input.parties.find(one => one.memberId === id)
        return party ? [{ partnershipId, ...party, joinedAt: now() }] : []
      }),
    })
    await recordAudit(tx, actor, {
      subject: { type: "partnership", id: partnershipId },
      event: "partnership.opened",
      partyIds,
    })
    return { partnershipId }
  })
}

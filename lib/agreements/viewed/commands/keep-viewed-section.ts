import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { refusalKeepViewedSection } from "#lib/agreements/viewed/policy"
import type { ViewedSectionInput } from "#lib/agreements/viewed/schema"
import { ownViewed } from "#lib/agreements/viewed/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Keeps that the actor has viewed a section as it was shown to them. Nobody is told and nothing else is written of it. A
 * repeat finds its work done; the same section with another text takes the place of what was viewed before.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function keepViewedSection(actor: Actor, input: ViewedSectionInput): Promise<void> {
  await asActor(actor, async tx => {
    // The lock makes the same person's two presses queue, of which the second would else meet the first one's row.
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalKeepViewedSection(actor, table))
    const { id: memberId, person } = partyOf(actor)
    const { section, seen } = input
    await tx.viewedSection.deleteMany({ where: { AND: [{ agreementId: table.id, section }, ownViewed(actor)] } })
    await tx.viewedSection.create({
      data: {
        agreementId: table.id,
        partnershipId: table.partnershipId,
        memberId,
        userId: person.userId,
        section,
        sectionDigest: seen,
        viewedAt: now(),
      },
      select: { id: true },
    })
  })
}

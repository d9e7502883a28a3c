import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalKeepViewedSection } from "#lib/agreements/viewed/policy"
import type { ViewedSectionInput } from "#lib/agreements/viewed/schema"
import { ownViewed } from "#lib/agreements/viewed/visibility"
import { asActor } from "#lib/db/door"

/**
 * Forgets that the actor has viewed a section, to read it again. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function forgetViewedSection(actor: Actor, input: ViewedSectionInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalKeepViewedSection(actor, table))
    await tx.viewedSection.deleteMany({
      where: { AND: [{ agreementId: table.id, section: input.section }, ownViewed(actor)] },
    })
  })
}

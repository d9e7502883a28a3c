import type { Actor } from "#lib/actor"
import { refusalStateAmendment } from "#lib/agreements/amendment/policy"
import type { StateAmendmentInput } from "#lib/agreements/amendment/schema"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"

/**
 * Says anew what an amendment changes and why. What the other side has read stays in the record of its versions.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.not_an_amendment.
 */
export async function stateAmendment(actor: Actor, input: StateAmendmentInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalStateAmendment(actor, table))
    await tx.agreement.updateMany({
      where: { id: table.id },
      data: { amendmentKinds: input.kinds, amendmentReason: input.reason },
    })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "amendment.stated",
      partyIds: table.proposed ? table.partyIds : [table.holderId],
      values: { kinds: input.kinds.join(" ") },
    })
  })
}

import type { Actor } from "#lib/actor"
import { refusalStateAmendment } from "#lib/agreements/amendment/policy"
import type { StateAmendmentInput } from "#lib/agreements/amendment/schema"
import { permit, refusal } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"

/**
 * Says anew what an amendment changes and why, as part of the draft: the other side reads it when it is handed over, and
 * what it has read before stays as it was.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.not_an_amendment.
 */
export async function stateAmendment(actor: Actor, input: StateAmendmentInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalStateAmendment(actor, table))
    const { terms, statement } = table.current
    if (!statement) throw refusal("agreements.not_an_amendment")
    await writeDraft(tx, actor, table, terms, { ...statement, kinds: input.kinds, reason: input.reason })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "amendment.stated",
      partyIds: [table.holderId],
      values: { kinds: input.kinds.join(" ") },
    })
  })
}

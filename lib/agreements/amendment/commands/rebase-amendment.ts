import type { Actor } from "#lib/actor"
import { refusalStateAmendment } from "#lib/agreements/amendment/policy"
import { choiceName, type RebaseAmendmentInput } from "#lib/agreements/amendment/schema"
import { permit, refusal } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { isBaseMoved } from "#lib/agreements/policy"
import { mergeTerms } from "#lib/agreements/terms/merge"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Brings an amendment onto the terms that came into force meanwhile. What only one of the two changed is taken from it;
 * where both changed the same place, the holder of the pen says for each which words stand. The result is their draft:
 * the other side reads and agrees anew to whatever differs. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.not_an_amendment, agreements.base_moved (once more, since the choices were shown), common.invalid_input (a
 * conflict without a choice).
 */
export async function rebaseAmendment(actor: Actor, input: RebaseAmendmentInput): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalStateAmendment(actor, table))
    const { amendment, current } = table
    const { statement } = current
    if (!amendment || !statement || !isBaseMoved(current, amendment)) return { agreementId: table.id }
    if (amendment.inForce.digest !== input.seen) throw refusal("agreements.base_moved")
    const unsettled: Record<string, { code: string }> = {}
    const { terms } = mergeTerms(statement.base.terms, current.terms, amendment.inForce.terms, conflict => {
      const chosen = input[choiceName(conflict)]
      if (chosen === "ours" || chosen === "theirs") return chosen
      unsettled[choiceName(conflict)] = { code: "choose" }
      return "ours"
    })
    if (Object.keys(unsettled).length > 0) throw new Refusal("common.invalid_input", "invalid", unsettled)
    await writeDraft(tx, actor, table, terms, { ...statement, base: amendment.inForce })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "amendment.rebased",
      partyIds: [table.holderId],
      values: { from: statement.base.digest, to: amendment.inForce.digest },
    })
    return { agreementId: table.id }
  })
}

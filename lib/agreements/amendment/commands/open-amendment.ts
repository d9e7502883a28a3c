import type { Actor } from "#lib/actor"
import { refusalOpenAmendment } from "#lib/agreements/amendment/policy"
import type { OpenAmendmentInput } from "#lib/agreements/amendment/schema"
import { permit, refusal } from "#lib/agreements/codes"
import { createAgreement } from "#lib/agreements/negotiation/opening"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { asActor } from "#lib/db/door"

/**
 * Begins to change an agreement in force: a working copy of the terms that hold, negotiated and signed like the first.
 * The acting member has the pen; the other side sees nothing before it is handed over. A side has one such draft at a
 * time; a form that was sent twice makes one.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_in_force, agreements.draft_begun.
 */
export async function openAmendment(actor: Actor, input: OpenAmendmentInput): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalOpenAmendment(actor, { state: table.state, amendsId: table.amendment?.amendsId ?? null }))
    const own = { amendsId: table.id, state: "drafting" as const, holderId: partyOf(actor).id }
    const begun = await tx.agreement.findFirst({
      where: own,
      select: { id: true, revisions: { select: { kinds: true, reason: true } } },
    })
    const isSame = begun?.revisions.some(
      ({ kinds, reason }) => reason === input.reason && kinds.join() === input.kinds.join(),
    )
    if (begun && isSame) return { agreementId: begun.id }
    if (begun) throw refusal("agreements.draft_begun")
    const base = await revisionInForce(tx, table.id)
    return createAgreement(tx, actor, {
      partnershipId: table.partnershipId,
      terms: base.terms,
      amending: {
        amendsId: table.id,
        amendsReference: table.reference,
        kinds: input.kinds,
        reason: input.reason,
        base,
      },
    })
  })
}

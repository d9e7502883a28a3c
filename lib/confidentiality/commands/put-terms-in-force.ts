import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalPutTermsInForce } from "#lib/confidentiality/policy"
import type { PutTermsInForceInput } from "#lib/confidentiality/schema"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Lets these terms hold for their agreement from now on, and ends those of the same agreement that held before; what other
 * agreements of the partnership say holds on. Called by the last signature, in its transaction.
 * Refuses: common.not_found, confidentiality.role_may_not.
 */
export async function putTermsInForce(actor: Actor, input: PutTermsInForceInput): Promise<void> {
  const { partnershipId, agreementId } = input
  await asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permit(refusalPutTermsInForce(actor))
    // Two changes of one agreement that are signed at once queue here, so that never two of its sets of terms hold.
    await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`
    // Work that is over stays over when its rules change: else what may be named while it lasts could be named again.
    const earlier = await tx.termsInForce.findFirst({
      where: { partnershipId, agreementId },
      orderBy: { inForceFrom: "desc" },
      select: { workCompletedOn: true },
    })
    await tx.termsInForce.updateMany({ where: { partnershipId, agreementId, endedAt: null }, data: { endedAt: now() } })
    const workCompletedOn = earlier?.workCompletedOn ?? null
    await tx.termsInForce.create({ data: { ...input, workCompletedOn, inForceFrom: now() }, select: { id: true } })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: agreementId },
      event: "disclosure_terms.put_in_force",
      partyIds: partnership.parties.map(party => party.memberId),
      values: { reference: input.reference },
    })
  })
}

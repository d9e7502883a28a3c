import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { partyOf } from "#lib/agreements/negotiation/table"
import { refusalOpenAgreement } from "#lib/agreements/policy"
import { type AgreementOpening, termsFromProposal } from "#lib/agreements/terms/prefill"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { readableCode } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Opens an agreement in a partnership, with everything filled in that brief, proposal and profiles already say. The
 * acting member holds the pen; the other side sees nothing before it is handed over.
 * Refuses: common.not_found, agreements.role_may_not.
 */
export async function openAgreement(
  actor: Actor,
  input: { partnershipId: string; opening: AgreementOpening },
): Promise<{ agreementId: string }> {
  permit(refusalOpenAgreement(actor))
  const { id: holderId } = partyOf(actor)
  const person = actor.kind === "person" ? actor : null
  const terms = termsFromProposal(input.opening)
  return asActor(actor, async tx => {
    if (!(await getPartnership(actor, input.partnershipId))) throw refusal("common.not_found")
    const agreement = await tx.agreement.create({
      data: {
        partnershipId: input.partnershipId,
        // Forty bits: no two agreements of a network meet, and the code can still be said on the telephone.
        reference: `${now().getUTCFullYear()}-${readableCode(2)}`,
        kind: terms.kind,
        title: terms.title,
        holderId,
        turnSince: now(),
        openedById: person?.userId ?? holderId,
        openedAt: now(),
        revisions: {
          create: {
            number: 1,
            authorId: holderId,
            schemaVersion: terms.schemaVersion,
            terms,
            savedById: person?.userId ?? holderId,
            savedByName: person?.name ?? "",
            savedAt: now(),
          },
        },
      },
      select: { id: true, reference: true, partnershipId: true },
    })
    await recordEvidence(tx, agreement, "created", { kind: terms.kind, orgRef: holderId })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: agreement.id },
      event: "agreement.opened",
      partyIds: [holderId],
      values: { kind: terms.kind },
    })
    return { agreementId: agreement.id }
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/evidence/record"
import { partyOf } from "#lib/agreements/negotiation/table"
import { refusalOpenAgreement } from "#lib/agreements/policy"
import { type AgreementOpening, termsFromProposal } from "#lib/agreements/terms/prefill"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { readableCode } from "#lib/ids"

/**
 * Opens an agreement in a partnership, with everything filled in that brief, proposal and profiles already say. The
 * acting member holds the pen; the other side sees nothing before it is handed over.
 * Refuses: agreements.role_may_not.
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
    const agreement = await tx.agreement.create({
      data: {
        partnershipId: input.partnershipId,
        reference: `${now().getUTCFullYear()}-${readableCode(1)}`,
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

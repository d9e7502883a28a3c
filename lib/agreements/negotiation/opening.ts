import type { Actor } from "#lib/actor"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { partyOf } from "#lib/agreements/negotiation/table"
import type { AmendmentKind } from "#lib/agreements/terms/amendment-kinds"
import { draftOf, type Terms } from "#lib/agreements/terms/schema"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { readableCode } from "#lib/ids"

/** What a new agreement changes, where it is an amendment. */
type Amending = {
  amendsId: string
  amendsReference: string
  kinds: readonly AmendmentKind[]
  reason: string
  base: { id: string; digest: string | null }
}

/** Makes an agreement with its first draft, which the acting member alone sees until it hands it over. */
export async function createAgreement(
  tx: Tx,
  actor: Actor,
  opening: { partnershipId: string; terms: Terms; amending?: Amending },
): Promise<{ agreementId: string }> {
  const { partnershipId, amending } = opening
  const terms = draftOf(opening.terms)
  const { id: holderId, person } = partyOf(actor)
  const agreement = await tx.agreement.create({
    data: {
      partnershipId,
      // Forty bits: no two agreements of a network meet, and the code can still be said on the telephone.
      reference: `${now().getUTCFullYear()}-${readableCode(2)}`,
      kind: terms.kind,
      title: terms.title,
      holderId,
      turnSince: now(),
      openedById: person.userId,
      openedAt: now(),
      ...(amending && {
        amendsId: amending.amendsId,
      }),
      revisions: {
        create: {
          number: 1,
          authorId: holderId,
          schemaVersion: terms.schemaVersion,
          terms,
          savedById: person.userId,
          savedByName: person.name,
          savedAt: now(),
          ...(amending && { kinds: [...amending.kinds], reason: amending.reason, baseRevisionId: amending.base.id }),
        },
      },
    },
    select: { id: true, reference: true, partnershipId: true },
  })
  const amends = amending && { amends: amending.amendsReference, baseSha256: amending.base.digest ?? "" }
  await recordEvidence(tx, agreement, "created", { kind: terms.kind, orgRef: holderId, ...amends })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: agreement.id },
    event: "agreement.opened",
    partyIds: [holderId],
    values: { kind: terms.kind, amends: amending?.amendsId ?? null },
  })
  return { agreementId: agreement.id }
}

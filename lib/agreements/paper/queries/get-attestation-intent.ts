import type { Actor } from "#lib/actor"
import { attestationWords } from "#lib/agreements/paper/attesting"
import { handColumns, handsOf } from "#lib/agreements/paper/scan"
import type { AttestationIntentView } from "#lib/agreements/paper/views"
import { visibleScans } from "#lib/agreements/paper/visibility"
import { ownIntents } from "#lib/agreements/signing/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What this person said they are about to attest to; null where there is no such intent of theirs. */
export async function getAttestationIntent(
  actor: Actor,
  agreementId: string,
  intentId: string,
): Promise<AttestationIntentView | null> {
  if (!isId(agreementId) || !isId(intentId)) return null
  const found = await asActor(actor, tx =>
    tx.signingIntent.findFirst({
      where: { id: intentId, agreementId, scan: visibleScans(actor), ...ownIntents(actor) },
      include: { scan: { select: { signers: handColumns } } },
    }),
  )
  if (!found) return null
  const { termsSha256, pdfSha256, scanSha256 } = attestationWords.parse(JSON.parse(found.text))
  const { id, digest, capacity, endsAt, usedAt } = found
  return {
    id,
    agreementId,
    digest,
    capacity,
    termsSha256,
    pdfSha256,
    scanSha256,
    hands: handsOf(found.scan?.signers ?? []),
    endsAt,
    isOpen: !usedAt && endsAt > now(),
  }
}

import type { Actor } from "#lib/actor"
import { intentWords } from "#lib/agreements/signing/intent"
import type { SigningIntentView } from "#lib/agreements/signing/views"
import { ownIntents } from "#lib/agreements/signing/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What this person said they are about to sign; null where there is no such intent of theirs. */
export async function getSigningIntent(
  actor: Actor,
  agreementId: string,
  intentId: string,
): Promise<SigningIntentView | null> {
  if (!isId(agreementId) || !isId(intentId)) return null
  const found = await asActor(actor, tx =>
    tx.signingIntent.findFirst({ where: { id: intentId, agreementId, scanId: null, ...ownIntents(actor) } }),
  )
  if (!found) return null
  const { termsSha256, pdfSha256 } = intentWords.parse(JSON.parse(found.text))
  const { id, digest, capacity, issuedAt, endsAt, usedAt } = found
  const isOpen = !usedAt && endsAt > now()
  return { id, agreementId, digest, capacity, termsSha256, pdfSha256, issuedAt, endsAt, isOpen }
}

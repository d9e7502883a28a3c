import { countVisit } from "#lib/accounts/commands/count-visit"
import type { Actor } from "#lib/actor"
import type { DocumentVerdict } from "#lib/agreements/evidence/views"
import { documentChecksHourlyMax } from "#lib/agreements/policy"
import { isReplaced, standsAmong } from "#lib/agreements/replaced"
import type { VerifyFingerprintInput } from "#lib/agreements/schema"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { seal } from "#lib/seal"

/**
 * Says of the fingerprint that stands on every page of an agreement whether all have signed the text that has it. Who has the
 * fingerprint has the text: it is a SHA-256 of all of it and cannot be guessed. A text that is only negotiated is as unknown
 * as any other. The answer is closed under the portal's key, like that about a file. Visitors may ask too.
 * Refuses: accounts.too_many_tries.
 */
export async function verifyFingerprint(
  actor: Actor,
  { fingerprint }: VerifyFingerprintInput,
): Promise<{ answer: string }> {
  await countVisit(actor, { what: "verify-document", hourlyMax: documentChecksHourlyMax })
  // Read as the portal: who holds the paper may know that it is ours, whoever its parties are.
  const texts = await asSystem("agreements.verify_fingerprint", tx =>
    tx.agreementRevision.findMany({
      where: { digest: fingerprint, agreement: { inForceAt: { not: null } } },
      select: { id: true, agreement: { select: { frozenRevisionId: true, ...standsAmong } } },
    }),
  )
  const signed = texts.filter(({ id, agreement }) => agreement.frozenRevisionId === id)
  const holding = signed.some(({ agreement }) => !isReplaced(agreement))
  const verdict = signed.length === 0 ? "unknown_text" : holding ? "signed_text" : "replaced_text"
  const said: DocumentVerdict = { verdict, sha256: fingerprint, at: now().toISOString() }
  return { answer: Buffer.from(seal("document-verdict", said)).toString("base64url") }
}

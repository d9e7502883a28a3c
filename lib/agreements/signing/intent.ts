import { randomBytes } from "node:crypto"
import { z } from "zod"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { askedSignatures, type OwnSignature } from "#lib/agreements/negotiation/signing"
import type { Table } from "#lib/agreements/negotiation/table"
import { openScan } from "#lib/agreements/paper/scan"
import { requireApproval } from "#lib/agreements/roles/approvers"
import {
  refusalAfterLastDay,
  refusalSignInTurn,
  refusalUseIntent,
  signingIntentMinutes,
} from "#lib/agreements/signing/policy"
import type { SigningProof } from "#lib/agreements/signing/proof"
import { ownIntents } from "#lib/agreements/signing/visibility"
import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import { fromNow, minute, now, today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import type { Locale } from "#lib/i18n/locales"

/** What an intent says, as its canonical text holds it. */
export const intentWords = z.object({
  v: z.literal(1),
  agreement: z.string(),
  version: z.number(),
  termsSha256: z.string(),
  pdfSha256: z.string(),
  pdfLength: z.number(),
  consentSha256: z.string(),
  signatory: z.string(),
  org: z.string(),
  capacity: z.string(),
  nonce: z.string(),
  issuedAt: z.string(),
})
export type IntentWords = z.infer<typeof intentWords>

export type OpenIntent = { id: string; digest: string; words: IntentWords }

/** The frozen text and its paper; both must be there before anybody signs. */
export async function frozenText(tx: Tx, table: Table) {
  const revision = table.proposed
  if (!revision?.digest || revision.id !== table.frozenRevisionId) throw refusal("agreements.text_differs")
  const paper = await tx.agreementDocument.findUnique({
    where: { revisionId_kind: { revisionId: revision.id, kind: "terms" } },
    select: { sha256: true, bytes: true },
  })
  if (!paper) throw refusal("agreements.paper_not_made")
  return { revision: { ...revision, digest: revision.digest }, paper }
}

/** The points stay readable under the digest that the intent names, however often they are reworded later. */
async function keepConsent(tx: Tx, locale: Locale, paragraphs: readonly string[]): Promise<string> {
  const text = paragraphs.join("\n\n")
  const digest = sha256(text)
  await tx.consentText.createMany({ data: [{ digest, locale, text, keptAt: now() }], skipDuplicates: true })
  return digest
}

/** Who is about to do something with their signature: as what, in which language and with which points before their eyes. */
type Deed = { signature: OwnSignature; capacity: string; locale: Locale; points: readonly string[] }

/**
 * Keeps in one canonical text what a person is about to do with the frozen text, for minutes. An attestation says more: that
 * it is one, of which scan and of whose hands; `scanId` names that scan.
 * Refuses: agreements.text_differs, agreements.paper_not_made.
 */
export async function issueIntent(
  tx: Tx,
  table: Table,
  { signature, capacity, locale, points }: Deed,
  { scanId, said }: { scanId?: string; said?: Record<string, string | number> } = {},
): Promise<{ agreementId: string; intentId: string }> {
  const { revision, paper } = await frozenText(tx, table)
  const { userId, memberId } = signature
  const consentDigest = await keepConsent(tx, locale, points)
  const issuedAt = now()
  const text = canonicalText({
    ...said,
    v: 1,
    agreement: table.reference,
    version: revision.number,
    termsSha256: revision.digest,
    pdfSha256: paper.sha256,
    pdfLength: paper.bytes,
    consentSha256: consentDigest,
    signatory: userId,
    org: memberId,
    capacity,
    nonce: randomBytes(32).toString("hex"),
    issuedAt: issuedAt.toISOString(),
  } satisfies IntentWords)
  const of = { agreementId: table.id, partnershipId: table.partnershipId, signatureId: signature.id, scanId }
  const kept = { userId, memberId, text, digest: sha256(text), consentDigest, capacity, issuedAt }
  const { id: intentId } = await tx.signingIntent.create({
    data: { ...of, ...kept, endsAt: fromNow(signingIntentMinutes * minute) },
    select: { id: true },
  })
  return { agreementId: table.id, intentId }
}

/** Spends an intent, once, on the proof that was given for it. Refuses: agreements.intent_used. */
export async function spendIntent(tx: Tx, intentId: string, proof: SigningProof): Promise<void> {
  const { count } = await tx.signingIntent.updateMany({
    where: { id: intentId, usedAt: null },
    data: { ...proof.kept, usedAt: now() },
  })
  if (count === 0) throw refusal("agreements.intent_used")
}

/** The signature that a person may give now: asked for, not answered yet, approved by its side, nobody before it missing. */
export async function requireOpenSignature(
  tx: Tx,
  table: Table,
  signature: OwnSignature | null,
): Promise<OwnSignature> {
  if (!signature) throw refusal("agreements.not_a_signatory")
  if (signature.state === "signed" || signature.state === "declined") throw refusal("agreements.already_signed")
  permit(refusalAfterLastDay(table, today()))
  await requireApproval(tx, table, signature.memberId)
  if (await openScan(tx, table)) throw refusal("agreements.scan_waits")
  permit(refusalSignInTurn(await askedSignatures(tx, table), signature))
  return signature
}

/**
 * The intent that is about to be acted on, under the agreement's lock. What it names, what is frozen, what was asked for
 * and what lies there on paper are one and the same, or nothing is signed.
 */
export async function openIntent(
  tx: Tx,
  actor: Actor,
  table: Table,
  signature: OwnSignature,
  intentId: string,
): Promise<OpenIntent> {
  const found = await tx.signingIntent.findFirst({
    where: { id: intentId, agreementId: table.id, scanId: null, ...ownIntents(actor) },
  })
  if (!found) throw commonRefusal("common.not_found")
  const { revision, paper } = await frozenText(tx, table)
  const said = intentWords.parse(JSON.parse(found.text))
  permit(
    refusalUseIntent(
      { isUsed: found.usedAt !== null, isOver: found.endsAt <= now() },
      {
        isOfThisSignature: found.signatureId === signature.id,
        isOfThisText:
          said.termsSha256 === revision.digest &&
          signature.digest === revision.digest &&
          said.version === revision.number &&
          said.pdfSha256 === paper.sha256,
      },
    ),
  )
  return { id: found.id, digest: found.digest, words: said }
}

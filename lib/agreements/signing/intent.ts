import { z } from "zod"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { askedSignatures, type OwnSignature } from "#lib/agreements/negotiation/signing"
import type { Table } from "#lib/agreements/negotiation/table"
import { openScan } from "#lib/agreements/paper/scan"
import { approversOf } from "#lib/agreements/roles/approvers"
import { refusalWithoutApproval } from "#lib/agreements/roles/policy"
import { refusalSignInTurn, refusalUseIntent } from "#lib/agreements/signing/policy"
import { ownIntents } from "#lib/agreements/signing/visibility"
import { sha256 } from "#lib/agreements/terms/canonical"
import { now } from "#lib/clock"
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
export async function keepConsent(tx: Tx, locale: Locale, paragraphs: readonly string[]): Promise<string> {
  const text = paragraphs.join("\n\n")
  const digest = sha256(text)
  await tx.consentText.createMany({ data: [{ digest, locale, text, keptAt: now() }], skipDuplicates: true })
  return digest
}

/** The signature that a person may give now: asked for, not answered yet, approved by its side, nobody before it missing. */
export async function requireOpenSignature(
  tx: Tx,
  table: Table,
  signature: OwnSignature | null,
): Promise<OwnSignature> {
  if (!signature) throw refusal("agreements.not_a_signatory")
  if (signature.state === "signed" || signature.state === "declined") throw refusal("agreements.already_signed")
  if (await openScan(tx, table)) throw refusal("agreements.scan_waits")
  permit(refusalWithoutApproval(await approversOf(tx, table, signature.memberId)))
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

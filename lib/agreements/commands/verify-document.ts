import { createHash } from "node:crypto"
import { countVisit } from "#lib/accounts/commands/count-visit"
import type { Actor } from "#lib/actor"
import { holds } from "#lib/agreements/ending/policy"
import type { DocumentVerdict } from "#lib/agreements/evidence/views"
import { documentChecksHourlyMax } from "#lib/agreements/policy"
import { isReplaced, standsAmong } from "#lib/agreements/replaced"
import type { VerifyDocumentInput } from "#lib/agreements/schema"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { seal } from "#lib/seal"
import { knownCertificates } from "#lib/sealing/certificates"
import { checkSeal } from "#lib/sealing/check-seal"

/**
 * Says of a file whether it is a document of this portal, unchanged. Who asks shows the file itself, so nothing can be
 * found by trying; nothing of it is kept or shown, and nothing is said of whose it is. The answer is closed under the
 * portal's key: an address with an answer in it cannot be made up. Works for visitors.
 * Refuses: accounts.too_many_tries.
 */
export async function verifyDocument(actor: Actor, { file }: VerifyDocumentInput): Promise<{ answer: string }> {
  await countVisit(actor, { what: "verify-document", hourlyMax: documentChecksHourlyMax })
  const content = Buffer.from(await file.arrayBuffer())
  const sha256 = createHash("sha256").update(content).digest("hex")
  // Read as the portal: who holds the file may know that it is ours, whoever its parties are.
  const { known, paper } = await asSystem("agreements.verify_document", async tx => ({
    paper: await tx.noticePaper.findFirst({
      where: { sha256 },
      select: { notice: { select: { kind: true, state: true } } },
    }),
    known: await tx.agreementDocument.findFirst({
      where: { sha256 },
      select: {
        kind: true,
        agreement: { select: standsAmong },
      },
    }),
  }))
  const verdict = paper ? verdictOfNotice(paper) : known ? verdictOfKnown(known) : verdictOfSeal(content)
  const said: DocumentVerdict = { verdict, sha256, at: now().toISOString() }
  return { answer: Buffer.from(seal("document-verdict", said)).toString("base64url") }
}

type Known = { kind: string; agreement: Parameters<typeof isReplaced>[0] }

/** A notice that was sealed may have been taken back or overtaken since. */
function verdictOfNotice({ notice }: { notice: Parameters<typeof holds>[0] }): DocumentVerdict["verdict"] {
  return holds(notice) ? "valid" : "notice_over"
}

/** What the portal itself has made: whether it was sealed, and whether a signed change has come into its place. */
function verdictOfKnown({ kind, agreement }: Known): DocumentVerdict["verdict"] {
  if (kind !== "sealed") return "unsealed"
  return isReplaced(agreement) ? "replaced" : "valid"
}

/** What the seal alone says of a file that is not among those the portal has made. */
function verdictOfSeal(content: Buffer): DocumentVerdict["verdict"] {
  const certificates = knownCertificates()
  const verdict = checkSeal(content, certificates)
  if (verdict === "valid") return "unlisted"
  if (verdict === "unsealed") return "unknown"
  const text = verdict === "changed" ? content.toString("latin1").toLowerCase() : ""
  return certificates.some(certificate => text.includes(certificate.toString("hex"))) ? "changed" : "foreign"
}

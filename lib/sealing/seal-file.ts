import { now } from "#lib/clock"
import { askSigner } from "#lib/sealing/ask-signer"
import { askTimestamp } from "#lib/sealing/ask-timestamp"
import { certificateDigest, currentCertificate } from "#lib/sealing/certificates"
import { checkSeal } from "#lib/sealing/check-seal"
import { signatureValue, withStamp } from "#lib/sealing/cms"
import { fillSeal, placeSeal } from "#lib/sealing/place"

export type SealedFile = {
  pdf: Buffer
  /** By ETSI EN 319 142-1: B-T is a signature with a time stamp of a third party, B-B one without. */
  sealLevel: "B-B" | "B-T"
  certificateSha256: string
  /** What the record says of the seal. */
  recorded: Record<string, string>
}

/**
 * Puts the network's seal on a PDF, with the reason that readers show beside it, and reads it back as a stranger would. Throws where there is no signer, where it refuses,
 * and where a time-stamp service is set and gives no stamp that holds: nothing is given out with a weaker seal.
 */
export async function sealFile(content: Buffer, reason: string): Promise<SealedFile> {
  const certificate = currentCertificate()
  if (!certificate) throw new Error("The signer has not started yet: there is no certificate")
  const placed = await placeSeal(content, { certificate, moment: now(), reason })
  const signature = await askSigner({ purpose: "agreement", digest: placed.digest.toString("hex") })
  const stamp = await askTimestamp(signatureValue(signature))
  const pdf = fillSeal(placed, stamp ? withStamp(signature, certificate, stamp.token) : signature)
  const verdict = checkSeal(pdf, [certificate])
  if (verdict !== "valid") throw new Error(`The seal that came back is ${verdict}`)
  const seal = {
    sealLevel: stamp ? ("B-T" as const) : ("B-B" as const),
    certificateSha256: certificateDigest(certificate),
  }
  const stamped = stamp && { stampedAt: stamp.at.toISOString(), stampCertificateSha256: stamp.certificateSha256 }
  return { pdf, ...seal, recorded: { ...seal, ...stamped } }
}

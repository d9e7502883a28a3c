import { createHash } from "node:crypto"
import { PDF } from "@libpdf/core"

/** Room for the signature, its certificates and a time stamp; the library's own twelve kilobytes are tight with a chain. */
const roomBytes = 24_576

/** A PDF with an empty place for a seal, and the digest of everything but that place. */
export type PlacedSeal = { pdf: Buffer; digest: Buffer; start: number; end: number }

/**
 * Appends an empty seal to a PDF, in the way of PAdES (ETSI.CAdES.detached). The library would also make the signature,
 * with a signing time that PAdES forbids and with the key in this process: its own is wiped, and the signer's put there.
 */
export async function placeSeal(
  pdf: Buffer,
  { certificate, moment, reason }: { certificate: Buffer; moment: Date; reason: string },
): Promise<PlacedSeal> {
  const document = await PDF.load(pdf)
  const blank = {
    certificate,
    keyType: "EC" as const,
    signatureAlgorithm: "ECDSA" as const,
    sign: () => Promise.resolve(new Uint8Array(64)),
  }
  const { bytes } = await document.sign({
    signer: blank,
    subFilter: "ETSI.CAdES.detached",
    fieldName: "Seal",
    signingTime: moment,
    reason,
    estimatedSize: roomBytes,
  })
  const placed = Buffer.from(bytes)
  const place = placeOf(placed)
  if (!place || !placed.subarray(0, pdf.length).equals(pdf)) throw new Error("The seal was not appended as it must be")
  placed.fill("0", place.start + 1, place.end - 1)
  return { pdf: placed, digest: digestBeside(placed, place), ...place }
}

export function fillSeal({ pdf, start, end }: PlacedSeal, signature: Buffer): Buffer {
  const hexadecimal = signature.toString("hex")
  if (hexadecimal.length > end - start - 2) throw new Error("The signature is larger than its place")
  const filled = Buffer.from(pdf)
  filled.write(hexadecimal, start + 1, "latin1")
  return filled
}

/** Where the seal's content stands, its angle brackets included; null unless one seal covers all the rest of the file. */
export function placeOf(pdf: Buffer): { start: number; end: number } | null {
  const ranges = [
    ...pdf
      .toString("latin1")
      .matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)
      .take(2),
  ]
  const [from, start, end, rest] = (ranges[0] ?? []).slice(1).map(Number)
  if (ranges.length !== 1 || from !== 0 || !start || !end || rest === undefined) return null
  // The room that we leave is of one size: a larger one is nobody's of ours, and reading it would take seconds.
  const isWhole = end > start && end - start <= 2 * roomBytes + 2 && end + rest === pdf.length
  return isWhole && pdf[start] === 0x3c && pdf[end - 1] === 0x3e ? { start, end } : null
}

export function digestBeside(pdf: Buffer, { start, end }: { start: number; end: number }): Buffer {
  return createHash("sha256").update(pdf.subarray(0, start)).update(pdf.subarray(end)).digest()
}

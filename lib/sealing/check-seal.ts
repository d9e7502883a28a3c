import { cmsFault } from "#lib/sealing/cms"
import { readElement } from "#lib/sealing/der"
import { digestBeside, placeOf } from "#lib/sealing/place"

/** `unsealed`: no seal of the whole file. `foreign`: somebody else's. `changed`: ours, and the file is not what it was. */
export type SealVerdict = "valid" | "changed" | "foreign" | "unsealed"

/** What a PDF's seal says, held against the certificates that the portal itself has sealed with (DER). */
export function checkSeal(pdf: Buffer, pinned: readonly Buffer[]): SealVerdict {
  const place = placeOf(pdf)
  if (!place) return /\/ByteRange\s*\[/.test(pdf.toString("latin1")) ? "changed" : "unsealed"
  const held = Buffer.from(pdf.toString("latin1", place.start + 1, place.end - 1), "hex")
  const cms = wholeOf(held)
  // Behind the signature the place is empty: what is hidden there would be covered by nothing.
  if (!cms || held.subarray(cms.length).some(byte => byte !== 0)) return "changed"
  if (held.length * 2 !== place.end - place.start - 2) return "changed"
  const fault = cmsFault(cms, digestBeside(pdf, place), pinned)
  if (fault === null) return "valid"
  return fault === "foreign" ? "foreign" : "changed"
}

function wholeOf(held: Buffer): Buffer | null {
  try {
    return readElement(held).whole
  } catch {
    return null
  }
}

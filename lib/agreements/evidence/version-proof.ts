import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"

/** A text that was handed over, as it is kept: its terms, and what they were called when it was. */
export type KeptText = { number: number; terms: unknown; digest: string | null; previousDigest: string | null }

/** Why a text is not proved to be what was handed over. */
export const versionFaults = ["text_differs", "chain_differs", "record_differs"] as const
export type VersionFault = (typeof versionFaults)[number]

/**
 * Works a text's digest out anew and holds it against the one under which it was handed over, against the text before it, and
 * against the record's line; `line` is null where the record is not open to the reader. Null where all agree.
 */
export function versionFault(text: KeptText, before: KeptText | null, line: string | null): VersionFault | null {
  const digest = sha256(canonicalText(text.terms))
  if (digest !== text.digest) return "text_differs"
  if (text.previousDigest !== (before?.digest ?? null)) return "chain_differs"
  if (line === null) return null
  const said = JSON.parse(line) as { termsSha256?: string; previousSha256?: string }
  return said.termsSha256 === digest && said.previousSha256 === (before?.digest ?? "") ? null : "record_differs"
}

/** Whether a line of the record says that this version was handed over. */
export function tellsOfVersion(line: string, number: number): boolean {
  const { type, version } = JSON.parse(line) as { type?: string; version?: number }
  return type === "proposed" && version === number
}

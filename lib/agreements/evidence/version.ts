import { type KeptText, tellsOfVersion, versionFault } from "#lib/agreements/evidence/version-proof"
import { parseTerms } from "#lib/agreements/terms/schema"
import type { AgreementVersionView, RevisionRow } from "#lib/agreements/views"

/** What the page of a version asks of every text that was handed over. */
export const versionColumns = {
  number: true,
  authorId: true,
  savedByName: true,
  proposedAt: true,
  note: true,
  reason: true,
  digest: true,
  previousDigest: true,
  terms: true,
} as const

type Row = RevisionRow & KeptText & { reason: string | null }

/**
 * One of these texts (oldest first, all handed over), with what proves it. `lines` are the record's; null where its reader
 * may not see the record. Null where there is no such version.
 */
export function versionOf(
  rows: readonly Row[],
  number: number,
  lines: readonly { seq: number; line: string }[] | null,
): AgreementVersionView | null {
  const at = rows.findIndex(row => row.number === number)
  const row = rows[at]
  if (!row?.proposedAt) return null
  const before = rows[at - 1] ?? null
  const told = lines?.find(({ line }) => tellsOfVersion(line, number))
  const isUntold = lines !== null && !told
  const { terms, previousDigest: _, ...shown } = row
  return {
    ...shown,
    proposedAt: row.proposedAt,
    terms: parseTerms(terms),
    before: before && { number: before.number, digest: before.digest ?? "" },
    newest: rows.at(-1)?.number ?? number,
    seq: told?.seq ?? null,
    fault: isUntold ? "record_differs" : versionFault(row, before, told?.line ?? null),
  }
}

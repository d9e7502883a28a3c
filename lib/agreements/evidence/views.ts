import type { NegotiationLog } from "#lib/agreements/evidence/record"

export type EvidenceView = {
  reference: string
  lines: { seq: number; line: string; type: string; at: string; digest: string }[]
  /** The newest line whose head the network has signed and mailed to all parties; `seq` counts from 0. */
  checkpoint: { seq: number; signedAt: Date; keySha256: string } | null
  /** Whether the signed agreement can be had with everything that proves it: sealed, and the seal's line under a checkpoint. */
  hasBundle: boolean
}

/** What was said on the way to a text. `text` is what is hashed; the names of people stand beside it and not in it. */
export type NegotiationRecordView = {
  log: NegotiationLog
  text: string
  sha256: string
  /** When it was frozen with the text; null while it still grows. */
  frozenAt: Date | null
  people: Readonly<Record<string, string>>
}

/**
 * A document of the text that is being signed or was signed; `made` is null while the worker is at it. A scan is the file of
 * a party, of the paper that was signed by hand.
 */
export type DocumentRow = {
  kind: "terms" | "final" | "scan"
  /** Of a scan: the file that it is. */
  fileId?: string
  made: {
    bytes: number
    sha256: string
    madeAt: Date
    seal: { level: string; certificateSha256: string } | null
  } | null
}

/** What the portal says of a text by its fingerprint: signed by all and holding, changed by agreement since, or unknown. */
export const textVerdicts = ["signed_text", "replaced_text", "unknown_text"] as const
type TextVerdict = (typeof textVerdicts)[number]

/**
 * What the portal says of a file. `valid`: sealed by it and unchanged. `unsealed`: made by it, as it lay there before its
 * seal. `changed`: sealed by it, and changed. `unlisted`: the seal holds, and the portal does not know the file.
 * `foreign`: signed by somebody else. `unknown`: nothing of it is the portal's.
 */
export type DocumentVerdict = {
  verdict:
    | "valid"
    | "replaced"
    | "notice_over"
    | "unsealed"
    | "changed"
    | "unlisted"
    | "foreign"
    | "unknown"
    | TextVerdict
  sha256: string
  /** When it was checked. */
  at: string
}

import type { PaperScanState } from "#lib/agreements/paper/lifecycle"

/** Somebody who was asked to sign the frozen text, and may have done so by hand. */
export type AskedHandView = {
  signatureId: string
  memberId: string
  name: string
  partySignatures: number
}

/** Who is said to have signed by hand, where and on which day (YYYY-MM-DD). */
export type HandView = { memberId: string; name: string; signedOn: string; place: string }

/** A scan of the signed paper, with what was said of it. */
export type PaperScanView = {
  id: string
  state: PaperScanState
  fileId: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  /** The party that uploaded it. */
  memberId: string
  uploadedByName: string
  uploadedAt: Date
  hands: HandView[]
  attestations: { memberId: string; name: string; attestedAt: Date }[]
  refusal: { memberId: string; byName: string; reason: string; refusedAt: Date } | null
}

/** How far an agreement has come on paper. */
export type PaperSigningView = {
  asked: AskedHandView[]
  /** The days on which somebody can have signed by hand (YYYY-MM-DD). */
  days: { first: string; last: string }
  /** The scan that waits or was accepted; null where there is none. */
  scan: PaperScanView | null
  /** Scans that were not accepted, the newest first. */
  closed: PaperScanView[]
}

/** What somebody is about to attest to. */
export type AttestationIntentView = {
  id: string
  agreementId: string
  /** What a passkey signs. */
  digest: string
  capacity: string
  termsSha256: string
  pdfSha256: string
  scanSha256: string
  hands: HandView[]
  endsAt: Date
  isOpen: boolean
}

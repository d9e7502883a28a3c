/** What somebody is about to sign. */
export type SigningIntentView = {
  id: string
  agreementId: string
  /** What a passkey signs. */
  digest: string
  capacity: string
  termsSha256: string
  pdfSha256: string
  issuedAt: Date
  endsAt: Date
  isOpen: boolean
}

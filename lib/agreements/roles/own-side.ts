/**
 * What one side does about an agreement among itself, as a subject of the audit: on the chain of the agreement the other
 * side would see a number missing.
 */
export function ownSide(agreementId: string, memberId: string): { type: string; id: string } {
  return { type: "agreement_side", id: `${agreementId} ${memberId}` }
}

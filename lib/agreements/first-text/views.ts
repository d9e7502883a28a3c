/** Whom a first text is for that is not here yet, and how far it has come. */
export type Awaiting = {
  /** The id under which the text speaks of them. */
  memberId: string
  /** The invitation that waits for an answer, with or without the text. */
  invitation: { id: string; isEnded: boolean } | null
  /**
   * What they find if they accept; null while it was not offered. `isAsNow`: it says what the draft says. `isLapsed`: they
   * find it not, since whoever offered it may no longer write.
   */
  offered: { at: Date; note: string; isAsNow: boolean; isLapsed: boolean } | null
  /**
   * What came of it, once an invitation was accepted. `isHanded`: this text was handed over then. `agreementId` is the
   * agreement that was made, once the reader may see it.
   */
  came: { partnershipId: string; agreementId: string | null; isHanded: boolean } | null
}

/** A first text in the list of who writes it. */
export type FirstTextRow = { agreementId: string; organisation: string; title: string; isOffered: boolean }

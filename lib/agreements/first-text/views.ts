/** Whom a first text is for that is not here yet, and how far it has come. */
export type Awaiting = {
  /** The id under which the text speaks of them. */
  memberId: string
  /** The invitation that waits for an answer, with or without the text. */
  invitation: { id: string; isEnded: boolean } | null
  /** What they find if they accept; null while it was not offered. `isAsNow`: it says what the draft says. */
  offered: { at: Date; note: string; isAsNow: boolean } | null
  /** The agreement that came of it. */
  agreementId: string | null
}

/** A first text in the list of who writes it. */
export type FirstTextRow = { agreementId: string; organisation: string; title: string; isOffered: boolean }

/** Who of the reader's own side could sign in whose place, and what was done of it; nothing of another side. */
export type DeputiesView = {
  /** Requests of the own side that this reader may give to somebody else now. */
  open: { signatureId: string; userId: string; name: string; isYou: boolean }[]
  /** Who has the right to sign for the own side and is not asked. */
  candidates: { userId: string; name: string }[]
  given: Delegation[]
}

export type Delegation = { name: string; deputyName: string; reason: string; byName: string; delegatedAt: Date }

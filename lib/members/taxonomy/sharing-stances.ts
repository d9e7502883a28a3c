/**
 * How a local resource likes what was learnt to be shared (C5), closest first; it may hold several. A stance only
 * opens the talk: what may be shared is decided by the terms of each agreement.
 */
export const sharingStances = [
  "keep-between-partners",
  "ask-each-time",
  "tell-workers-and-community",
  "methods-with-peers",
  "findings-with-peers-without-names",
  "public-without-names",
  "public-with-names-once-remedied",
] as const
export type SharingStance = (typeof sharingStances)[number]

/** The short pages of a proposal, in their order. */
export const proposalParts = ["understanding", "work", "dates", "price", "conditions"] as const
export type ProposalPart = (typeof proposalParts)[number]

export function isProposalPart(value: string): value is ProposalPart {
  return (proposalParts as readonly string[]).includes(value)
}

/** The page after this one, or null where the answers are checked next. */
export function nextProposalPart(part: ProposalPart): ProposalPart | null {
  return proposalParts[proposalParts.indexOf(part) + 1] ?? null
}

/** How a proposal stands to money: a price, its costs only, or none with the reason. */
export const priceStances = ["price", "costs_only", "none"] as const
export type PriceStance = (typeof priceStances)[number]

/** Fewer characters than this repeat the title and show no understanding (L1). */
export const understandingCharactersMin = 40

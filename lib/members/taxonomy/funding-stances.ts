/**
 * How a local resource stands to company money (C2). `unpaid-dialogue` and `no-company-money` are stances of
 * independence, not gaps in a price list: an agreement with a price contradicts them.
 */
export const fundingStances = [
  "fee",
  "costs-only",
  "third-party-funded",
  "pooled-fund",
  "unpaid-dialogue",
  "no-company-money",
] as const
export type FundingStance = (typeof fundingStances)[number]

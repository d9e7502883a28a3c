/** The short pages on which a need is described, in their order. Each is saved by itself; any order will do. */
export const briefParts = ["need", "where", "when", "offer", "whom"] as const
export type BriefPart = (typeof briefParts)[number]

export function isBriefPart(value: string): value is BriefPart {
  return (briefParts as readonly string[]).includes(value)
}

/** The page after this one, or null where the answers are checked next. */
export function nextBriefPart(part: BriefPart): BriefPart | null {
  return briefParts[briefParts.indexOf(part) + 1] ?? null
}

/** How a company stands to paying for the work. `none` invites to dialogue and exchange without money (C2). */
export const moneyStances = ["paid", "costs", "none"] as const
export type MoneyStance = (typeof moneyStances)[number]

/** One brief goes to few: who is asked together with a crowd answers nobody. */
export const recipientsMax = 8

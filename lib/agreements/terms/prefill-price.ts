import type { SectionValue } from "#lib/agreements/terms/fields"
import { numberedRows } from "#lib/agreements/terms/row-ids"
import type { FundingStance } from "#lib/members/taxonomy/funding-stances"

type Price = SectionValue<"price">

/**
 * The first word on money: the price that was asked, shared over the milestones, or none with the reason that the
 * provider's funding stances give. Where they give none the reason stays open, to be asked.
 */
export function openingPrice(known: {
  asked: { currency: string; totalMinor: number } | null
  stances: readonly FundingStance[]
  milestoneIds: readonly string[]
  payer: string | null
  payee: string
  dueDays: number | null
}): Pick<Price, "stance" | "zeroReason" | "currency" | "totalMinor" | "payments"> {
  const { asked, stances, milestoneIds, payer, payee, dueDays } = known
  if (asked === null || asked.totalMinor === 0) {
    const stance = stances.includes("no-company-money") ? "no_company_money" : "unfunded"
    return { stance, zeroReason: reasonOf(stances), currency: null, totalMinor: null, payments: [] }
  }
  const { currency, totalMinor } = asked
  const stance = stances.includes("costs-only") && !stances.includes("fee") ? "costs_only" : "paid"
  const trigger = "acceptance" as const
  const amounts = evenShares(totalMinor, milestoneIds.length)
  const payments = milestoneIds.map((milestoneId, place) => {
    const amountMinor = amounts[place] ?? null
    return { milestoneId, amountMinor, trigger, dueDays, payer, payee }
  })
  return { stance, zeroReason: null, currency, totalMinor, payments: numberedRows("pay", payments) }
}

/** Even shares keep a small organisation paid while it works; the last one carries what does not divide. */
function evenShares(totalMinor: number, count: number): number[] {
  const share = Math.floor(totalMinor / Math.max(1, count))
  return Array.from({ length: count }, (_, place) => (place === count - 1 ? totalMinor - share * place : share))
}

function reasonOf(stances: readonly FundingStance[]): Price["zeroReason"] {
  if (stances.includes("no-company-money")) return "funding_declined"
  if (stances.includes("third-party-funded") || stances.includes("pooled-fund")) return "paid_by_others"
  return stances.includes("unpaid-dialogue") ? "nothing_to_pay" : null
}

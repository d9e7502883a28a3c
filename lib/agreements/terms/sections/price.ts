import type { Field } from "#lib/agreements/terms/field"

const ifMoney = { field: "stance", is: ["paid", "costs_only"] } as const
const ifNone = { field: "stance", is: ["no_company_money", "unfunded"] } as const

/** One currency for the whole agreement; every amount is in its minor units. A total of zero is a price like any other. */
export const priceFields = [
  { key: "stance", kind: "choice", options: ["paid", "costs_only", "no_company_money", "unfunded"], required: true },
  {
    key: "zeroReason",
    kind: "choice",
    options: ["funding_declined", "paid_by_others", "own_means", "nothing_to_pay"],
    required: true,
    when: ifNone,
  },
  { key: "currency", kind: "currency", required: true, when: ifMoney },
  { key: "totalMinor", kind: "money", required: true, when: ifMoney },
  {
    key: "payments",
    kind: "rows",
    prefix: "pay",
    required: ["service_contract", "joint_project"],
    when: ifMoney,
    fields: [
      { key: "milestoneId", kind: "reference", to: "timeline.milestones" },
      { key: "amountMinor", kind: "money", required: true },
      { key: "trigger", kind: "choice", options: ["signature", "start", "delivery", "acceptance"], required: true },
      { key: "dueDays", kind: "number", min: 0, max: 3_650, required: true },
      { key: "payer", kind: "member" },
      { key: "payee", kind: "member" },
    ],
  },
  { key: "expenses", kind: "choice", options: ["in_the_price", "against_receipts", "not_paid"] },
  { key: "taxes", kind: "choice", options: ["in_the_price", "added", "none_due"] },
  { key: "bankFees", kind: "choice", options: ["payer", "payee", "shared"], required: true, when: ifMoney },
  { key: "exchangeRisk", kind: "choice", options: ["payer", "payee", "shared", "none"], required: true, when: ifMoney },
  { key: "inKind", kind: "prose" },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { exchangeRiskOnPayee } from "#lib/agreements/checks/exchange-risk-on-payee"

describe("exchange risk on payee", () => {
  const borne = (exchangeRisk: string, bankFees = "payer", totalMinor: number | null = 1_200_000) =>
    findingsOf(exchangeRiskOnPayee, ({ price }) => Object.assign(price, { exchangeRisk, bankFees, totalMinor }))

  test("a currency that falls at the cost of who is paid is found, with the bank's fees where they add to it", () => {
    expect(borne("payee")).toMatchObject([{ values: { fees: "not" } }])
    expect(borne("payee", "payee")).toMatchObject([{ values: { fees: "also" } }])
  })

  test("shared, borne by who pays, or with no money at stake it passes", () => {
    expect([...borne("shared"), ...borne("payer"), ...borne("none"), ...borne("payee", "payer", 0)]).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { remediationUnfunded } from "#lib/agreements/checks/remediation-unfunded"

describe("remediation unfunded", () => {
  const priced = (price: object) =>
    findingsOf(remediationUnfunded, sections => Object.assign(sections.price, { stance: "unfunded", ...price }))

  test("harm that is to be put right with nobody's money is found", () => {
    expect(priced({ zeroReason: "nothing_to_pay" })).toMatchObject([
      { section: "price", values: { title: "School places and family visits" } },
    ])
  })

  test("it is enough to say with whose money, or what is given instead", () => {
    expect([
      ...priced({ zeroReason: "paid_by_others" }),
      ...priced({ zeroReason: "own_means" }),
      ...priced({ inKind: "The mill pays the school fees." }),
      ...priced({ words: "See the letter of the fund." }),
      ...priced({ stance: "paid" }),
    ]).toEqual([])
  })

  test("other work needs no such word", () => {
    const findings = findingsOf(remediationUnfunded, ({ services, price }) => {
      services.outputs.splice(1, 1)
      Object.assign(price, { stance: "no_company_money", zeroReason: "funding_declined" })
    })
    expect(findings).toEqual([])
  })
})

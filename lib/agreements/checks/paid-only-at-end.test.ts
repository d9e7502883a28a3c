import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { paidOnlyAtEnd } from "#lib/agreements/checks/paid-only-at-end"
import type { SectionValues } from "#lib/agreements/terms/fields"

const allWithTheLast = ({ price }: SectionValues) => price.payments.splice(0, 1)

describe("paid only at end", () => {
  test("seven months of work whose only payment follows the last milestone are found", () => {
    expect(findingsOf(paidOnlyAtEnd, allWithTheLast)).toMatchObject([
      { severity: "warns", values: { firstOn: "2027-08-09", endsOn: "2027-07-31" } },
    ])
  })

  test("a part at the start is enough, a part of nothing is not", () => {
    const withFirst = (amountMinor: number) =>
      findingsOf(paidOnlyAtEnd, ({ price }) =>
        Object.assign(price.payments[0] ?? {}, { trigger: "start", milestoneId: null, amountMinor }),
      )
    expect(withFirst(100_000)).toEqual([])
    expect(withFirst(0)).toHaveLength(1)
  })

  test("three months of work may be paid at their end", () => {
    const ending = (endsOn: string) =>
      findingsOf(paidOnlyAtEnd, sections => {
        allWithTheLast(sections)
        Object.assign(sections.timeline, { startsOn: "2027-05-01", endsOn })
      })
    expect(ending("2027-07-30")).toEqual([])
    expect(ending("2027-07-31")).toHaveLength(1)
  })

  test("money that goes to the other side does not count", () => {
    const findings = findingsOf(paidOnlyAtEnd, ({ price }) =>
      Object.assign(price.payments[0] ?? {}, { payee: "brand", payer: "ngo" }),
    )
    expect(findings).toHaveLength(1)
  })

  test("a payment without a day is waited for", () => {
    const findings = findingsOf(paidOnlyAtEnd, ({ price }) =>
      Object.assign(price.payments[0] ?? {}, { milestoneId: null }),
    )
    expect(findings).toEqual([])
  })
})

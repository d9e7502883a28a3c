import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { oneSidedNotice } from "#lib/agreements/checks/one-sided-notice"

describe("one sided notice", () => {
  test("a company that may leave in a week while the partner is bound for sixty days is found", () => {
    const findings = findingsOf(oneSidedNotice, ({ legal }) => Object.assign(legal.notice[0] ?? {}, { days: 7 }))
    expect(findings).toMatchObject([{ values: { shorter: "Nordlys Apparel AS", shorterDays: 7, longerDays: 60 } }])
  })

  test("a party that is left out of the notice is found", () => {
    expect(findingsOf(oneSidedNotice, ({ legal }) => legal.notice.splice(0, 1))).toHaveLength(1)
  })

  test("equal notice passes, and so does a draft that says nothing yet", () => {
    expect(findingsOf(oneSidedNotice, () => {})).toEqual([])
    expect(findingsOf(oneSidedNotice, ({ legal }) => Object.assign(legal, { notice: [] }))).toEqual([])
  })

  test("it does not matter on which side the short notice stands, and where nothing is said thirty days are owed", () => {
    const findings = findingsOf(oneSidedNotice, ({ legal }) => Object.assign(legal.notice[1] ?? {}, { days: 7 }))
    expect(findings).toMatchObject([{ values: { shorter: "Shishu Adhikar Kendra", shorterDays: 7 } }])
    const without = findingsOf(oneSidedNotice, ({ legal }) => legal.notice.splice(1, 1))
    expect(without).toMatchObject([{ values: { shorter: "Shishu Adhikar Kendra", shorterDays: 30, longerDays: 60 } }])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { noticeWithinMilestone } from "#lib/agreements/checks/notice-within-milestone"

describe("notice within a milestone", () => {
  const notice = (brand: number, ngo: number) =>
    findingsOf(noticeWithinMilestone, ({ legal }) => {
      Object.assign(legal.notice[0] ?? {}, { days: brand })
      Object.assign(legal.notice[1] ?? {}, { days: ngo })
    })

  test("two weeks of notice in three months of unpaid work are found, whichever side may give it", () => {
    expect(notice(14, 60)).toMatchObject([{ rowId: "n1", values: { days: 14, stretch: 91 } }])
    expect(notice(60, 14)).toMatchObject([{ rowId: "n2", values: { party: "Shishu Adhikar Kendra" } }])
  })

  test("half of the longest stretch is enough", () => {
    expect(notice(46, 46)).toEqual([])
    expect(notice(45, 45)).toHaveLength(1)
  })

  test("without a price nothing is lost, without milestones there is no stretch", () => {
    const without = findingsOf(noticeWithinMilestone, ({ legal, price }) => {
      Object.assign(legal.notice[0] ?? {}, { days: 1 })
      Object.assign(price, { totalMinor: 0 })
    })
    const short = findingsOf(noticeWithinMilestone, ({ legal, timeline }) => {
      Object.assign(legal.notice[0] ?? {}, { days: 1 })
      timeline.milestones = []
    })
    expect([...without, ...short]).toEqual([])
  })
})

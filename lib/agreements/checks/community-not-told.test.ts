import { describe, expect, test } from "vitest"
import { communityNotTold } from "#lib/agreements/checks/community-not-told"
import { findingsOf } from "#lib/agreements/checks/example-context"

describe("community not told", () => {
  const hears = (communityHears: string, words = "", interviewsPlanned = true) =>
    findingsOf(communityNotTold, sections => {
      Object.assign(sections.follow_up, { communityHears, words })
      sections.method.interviewsPlanned = interviewsPlanned
    })

  test("workers who are asked and never told are found", () => {
    expect(hears("")).toMatchObject([{ section: "follow_up", field: "communityHears" }])
  })

  test("own words are enough, and where nobody is asked nobody waits for an answer", () => {
    expect([...hears("A meeting."), ...hears("", "We tell them."), ...hears("", "", false)]).toEqual([])
  })
})

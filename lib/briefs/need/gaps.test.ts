import { describe, expect, test } from "vitest"
import { briefContent, emptyBriefContent } from "#lib/briefs/need/content"
import { briefGaps } from "#lib/briefs/need/gaps"

const full = {
  ...emptyBriefContent("Interviews"),
  kind: "worker-interviews",
  concern: "Time cards and pay slips differ.",
  outputs: ["A report"],
  countries: ["BD"],
  answerBy: "2027-01-10",
  money: "paid",
  offers: "Access",
  recipientIds: ["018f0000-0000-7000-8000-000000000001"],
} as const

describe("a brief", () => {
  test("that was just begun is kept, and says what it lacks", () => {
    const content = briefContent.parse(emptyBriefContent("Interviews"))
    expect(briefGaps(content).map(({ field }) => field)).toEqual([
      "kind",
      "concern",
      "outputs",
      "countries",
      "answerBy",
      "money",
      "offers",
      "recipientIds",
    ])
  })

  test("that says everything needed lacks nothing", () => {
    expect(briefGaps(briefContent.parse(full))).toEqual([])
  })

  test("that invites to a dialogue needs no results", () => {
    const content = briefContent.parse({ ...full, outputs: [] })
    expect(briefGaps(content)).toEqual([{ part: "need", field: "outputs" }])
    expect(briefGaps({ ...content, kind: "dialogue" })).toEqual([])
  })

  test("with a key that nobody knows is a fault", () => {
    expect(briefContent.safeParse({ ...full, siteIds: [] }).success).toBe(false)
  })
})

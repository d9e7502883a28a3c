import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { noTalkFirst } from "#lib/agreements/checks/no-talk-first"

describe("no talk first", () => {
  const steps = (...disputeSteps: string[]) =>
    findingsOf(noTalkFirst, ({ legal }) => Object.assign(legal, { disputeSteps }))

  test("a quarrel that begins in court is found, and so is one that begins before arbitrators", () => {
    expect(steps("court")).toMatchObject([{ field: "disputeSteps" }])
    expect(steps("arbitration", "court")).toHaveLength(1)
  })

  test("one step of talking is enough, and no steps are a gap", () => {
    expect([...steps("talk", "court"), ...steps("mediation"), ...steps()]).toEqual([])
  })
})

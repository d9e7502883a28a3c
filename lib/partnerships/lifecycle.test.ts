import { describe, expect, test } from "vitest"
import { eventBetween, partnershipLifecycle } from "#lib/partnerships/lifecycle"

describe("the stages of a partnership", () => {
  test("lead from first word to what lasted", () => {
    expect(eventBetween("exploring", "agreeing")).toBe("begin_agreement")
    expect(eventBetween("agreeing", "working")).toBe("begin_work")
    expect(eventBetween("working", "taking_stock")).toBe("take_stock")
    expect(eventBetween("taking_stock", "lasting")).toBe("close_work")
  })

  test("a further agreement does not take work back to agreeing", () => {
    expect(eventBetween("working", "agreeing")).toBeNull()
    expect(eventBetween("taking_stock", "exploring")).toBeNull()
  })

  test("those who worked well together can begin again", () => {
    expect(partnershipLifecycle.next("lasting", "begin_agreement")).toBe("agreeing")
  })
})

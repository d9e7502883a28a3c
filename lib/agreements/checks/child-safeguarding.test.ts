import { describe, expect, test } from "vitest"
import { childSafeguarding } from "#lib/agreements/checks/child-safeguarding"
import { findingsOf } from "#lib/agreements/checks/example-context"

describe("child safeguarding", () => {
  test("work with children without a safeguarding policy may not be signed", () => {
    for (const childPolicyApplies of [false, null]) {
      const findings = findingsOf(childSafeguarding, ({ safeguarding }) =>
        Object.assign(safeguarding, { childPolicyApplies }),
      )
      expect(findings).toMatchObject([{ severity: "blocks", values: { because: "children" } }])
    }
  })

  test("interviews of workers need it too, as some turn out to be children", () => {
    const findings = findingsOf(childSafeguarding, ({ purpose, services, safeguarding }) => {
      purpose.topics = ["wages"]
      services.outputs = []
      safeguarding.childPolicyApplies = false
    })
    expect(findings).toMatchObject([{ values: { because: "interviews" } }])
  })

  test("a study of documents on wages does not", () => {
    const findings = findingsOf(childSafeguarding, ({ purpose, services, method, safeguarding }) => {
      purpose.topics = ["wages"]
      services.outputs = []
      method.interviewsPlanned = false
      safeguarding.childPolicyApplies = false
    })
    expect(findings).toEqual([])
  })

  test("one service in which somebody meets children is enough, whatever the topic", () => {
    const findings = findingsOf(childSafeguarding, ({ purpose, method, safeguarding }) => {
      purpose.topics = ["wages"]
      method.interviewsPlanned = false
      safeguarding.childPolicyApplies = false
    })
    expect(findings).toMatchObject([{ values: { because: "children" } }])
  })

  test("so is one service in which workers are asked", () => {
    const findings = findingsOf(childSafeguarding, ({ purpose, services, method, safeguarding }) => {
      purpose.topics = []
      services.outputs = services.outputs.slice(0, 1)
      method.interviewsPlanned = null
      safeguarding.childPolicyApplies = false
    })
    expect(findings).toMatchObject([{ values: { because: "interviews" } }])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { useWithoutConditions } from "#lib/agreements/checks/use-without-conditions"

describe("use without conditions", () => {
  const agreed = (position: object, words = "") =>
    findingsOf(useWithoutConditions, ({ publicity }) => {
      Object.assign(publicity.positions[1] ?? {}, position)
      publicity.words = words
    })

  test.each(["name", "logo", "story"])("a %s that may be used as agreed, with nothing agreed, is found", use => {
    expect(agreed({ [use]: "as_agreed_here" })).toMatchObject([
      { rowId: "u2", values: { party: "Shishu Adhikar Kendra" } },
    ])
  })

  test("conditions in the row or in own words are enough", () => {
    expect([
      ...agreed({ logo: "as_agreed_here", conditions: "In the yearly report only." }),
      ...agreed({ logo: "as_agreed_here" }, "Logos stand in the yearly report only."),
      ...agreed({ logo: "ask_each_time" }),
    ]).toEqual([])
  })
})

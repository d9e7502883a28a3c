import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { tooFewSignatories } from "#lib/agreements/checks/too-few-signatories"

const needing = (needed: number) =>
  exampleContext(ngo => Object.assign(ngo, { signing: { signatories: ["Rahima Khatun"], needed } }))

describe("too few signatories", () => {
  test("one name where two must sign is found, by the own side alone", () => {
    expect(findingsOf(tooFewSignatories, () => {}, needing(2))).toMatchObject([
      { severity: "warns", section: "parties", field: "signatories", values: { named: 1, needed: 2 } },
    ])
    expect(findingsOf(tooFewSignatories, () => {})).toEqual([])
  })

  test("enough names raise nothing, and none at all is for another check", () => {
    expect(findingsOf(tooFewSignatories, () => {}, needing(1))).toEqual([])
    const none = findingsOf(tooFewSignatories, ({ parties }) => parties.signatories.splice(1, 1), needing(2))
    expect(none).toEqual([])
  })
})

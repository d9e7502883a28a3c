import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { partyWithoutPublicity } from "#lib/agreements/checks/party-without-publicity"

describe("party without publicity", () => {
  test.each([
    [0, "Nordlys Apparel AS"],
    [1, "Shishu Adhikar Kendra"],
  ])("whichever side's name nobody spoke of is found, row %i", (place, party) => {
    const findings = findingsOf(partyWithoutPublicity, ({ publicity }) => publicity.positions.splice(place, 1))
    expect(findings).toMatchObject([{ section: "publicity", values: { party } }])
  })

  test("an empty list is a gap of its own", () => {
    expect(findingsOf(partyWithoutPublicity, ({ publicity }) => Object.assign(publicity, { positions: [] }))).toEqual(
      [],
    )
  })
})

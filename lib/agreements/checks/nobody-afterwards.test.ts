import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { nobodyAfterwards } from "#lib/agreements/checks/nobody-afterwards"

describe("nobody afterwards", () => {
  const asked = (availableDays: number | null) =>
    findingsOf(nobodyAfterwards, ({ follow_up: followUp, parties }) => {
      followUp.availableDays = availableDays
      for (const contact of parties.contacts) contact.purposes = ["day_to_day", "problems"]
    })

  test("half a year of questions and no person to answer them is found", () => {
    expect(asked(180)).toMatchObject([{ section: "follow_up", values: { days: 180 } }])
  })

  test("where no questions may be asked nobody need answer, and without contacts another check speaks", () => {
    expect([...asked(0), ...asked(null)]).toEqual([])
    expect(findingsOf(nobodyAfterwards, ({ parties }) => Object.assign(parties, { contacts: [] }))).toEqual([])
  })
})

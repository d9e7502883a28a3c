import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { oneContactForAYear } from "#lib/agreements/checks/one-contact-for-a-year"

describe("one contact for a year", () => {
  test("two years that hang on one person at each side are found on both", () => {
    const findings = findingsOf(oneContactForAYear, ({ timeline }) => Object.assign(timeline, { endsOn: "2029-01-10" }))
    expect(findings.map(({ values }) => values.name)).toEqual(["Jonas Lie", "Shirin Akter"])
  })

  test("a second name is enough, the same name twice is not", () => {
    const withSecond = (name: string) =>
      findingsOf(oneContactForAYear, ({ timeline, parties }) => {
        timeline.endsOn = "2029-01-10"
        for (const row of [...parties.contacts])
          parties.contacts.push({ ...row, id: `${row.id}0`, name: name || row.name })
      })
    expect(withSecond("Nasrin Begum")).toEqual([])
    expect(withSecond("")).toHaveLength(2)
  })

  test("a year to the day needs no second name, and no contact at all is for another check", () => {
    const until = (endsOn: string) =>
      findingsOf(oneContactForAYear, ({ timeline }) => Object.assign(timeline, { endsOn }))
    expect(until("2028-01-11")).toEqual([])
    expect(until("2028-01-12")).toHaveLength(2)
    const nobody = findingsOf(oneContactForAYear, ({ timeline, parties }) => {
      timeline.endsOn = "2029-01-10"
      parties.contacts = []
    })
    expect(nobody).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { pressContactElsewhere } from "#lib/agreements/checks/press-contact-elsewhere"

describe("press contact elsewhere", () => {
  test("journalists who are sent to one side with the other side's number are found", () => {
    const findings = findingsOf(pressContactElsewhere, ({ press }) => Object.assign(press, { contactId: "c2" }))
    expect(findings).toMatchObject([
      { values: { party: "Nordlys Apparel AS", name: "Shirin Akter", other: "Shishu Adhikar Kendra" } },
    ])
  })

  test("a contact that is not chosen yet, or was struck out, is for others to name", () => {
    const chosen = (contactId: string | null) =>
      findingsOf(pressContactElsewhere, ({ press }) => Object.assign(press, { contactId }))
    expect([...chosen(null), ...chosen("c9")]).toEqual([])
    expect(findingsOf(pressContactElsewhere, ({ press }) => Object.assign(press, { referTo: null }))).toEqual([])
  })
})

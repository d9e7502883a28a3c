import { describe, expect, test } from "vitest"
import { saveBriefPartInput, saveProposalInput } from "#lib/briefs/schema"

const page = { briefId: "018f0000-0000-7000-8000-000000000001", version: "1" }
const problems = (input: unknown) =>
  saveBriefPartInput.safeParse(input).error?.issues.map(({ path, message }) => [path.join("."), message])

describe("the pages of a brief", () => {
  test("take gaps", () => {
    expect(saveBriefPartInput.parse({ ...page, part: "when", from: "", to: "" })).toMatchObject({
      startsOn: null,
      budget: null,
      intent: "next",
    })
  })

  test("read amounts as people write them, in minor units of their currency", () => {
    const typed = { ...page, part: "when", money: "paid", from: "৪,০০০", to: "6.000,50", currency: "EUR" }
    expect(saveBriefPartInput.parse(typed)).toMatchObject({ budget: { fromMinor: 400_000, toMinor: 600_050 } })
    expect(saveBriefPartInput.parse({ ...typed, to: "", currency: "JPY" })).toMatchObject({
      budget: { currency: "JPY", fromMinor: 4_000, toMinor: null },
    })
  })

  test("name the field that is wrong", () => {
    const when = { ...page, part: "when", money: "paid" }
    expect(problems({ ...when, from: "200", to: "100", currency: "EUR" })).toEqual([["to", "toBelowFrom"]])
    expect(problems({ ...when, from: "200" })).toEqual([["currency", "choose"]])
    expect(problems({ ...when, startsOn: "2027-02-01", endsOn: "2027-01-01" })).toEqual([["endsOn", "endsBeforeStart"]])
    expect(problems({ ...page, part: "need", title: " " })).toEqual([["title", "required"]])
  })

  test("keep each result and country once and leave empty lines out", () => {
    expect(
      saveBriefPartInput.parse({ ...page, part: "need", title: "A", outputs: ["One", " ", "One", "Two"] }),
    ).toMatchObject({ outputs: ["One", "Two"] })
    expect(saveBriefPartInput.parse({ ...page, part: "where", countries: ["BD", "", "BD"] })).toMatchObject({
      countries: ["BD"],
    })
  })
})

describe("the pages of a proposal", () => {
  test("no amount is kept where no money is asked", () => {
    const typed = { ...page, part: "price", stance: "none", total: "100", currency: "EUR", noneReason: "We stay free." }
    expect(saveProposalInput.parse(typed)).toMatchObject({
      price: { stance: "none", currency: null, totalMinor: null, noneReason: "We stay free." },
    })
  })

  test("rows that say nothing are left out", () => {
    const typed = {
      ...page,
      part: "dates",
      milestones: [
        { title: "", dueOn: "" },
        { title: "Visit", dueOn: "" },
      ],
    }
    expect(saveProposalInput.parse(typed)).toMatchObject({ milestones: [{ title: "Visit", dueOn: null }] })
  })
})

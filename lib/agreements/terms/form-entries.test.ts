import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { readSectionForm } from "#lib/agreements/terms/form"
import { formEntries } from "#lib/agreements/terms/form-entries"

describe("the entries of a form's tree", () => {
  test("are the names and texts that were posted", () => {
    const tree = {
      startsOn: "2027-01-11",
      milestones: [{ id: "m1", title: "First" }, { title: "Second" }],
      shifts: ["day", "night"],
    }
    expect(formEntries(tree)).toEqual([
      ["startsOn", "2027-01-11"],
      ["milestones.0.id", "m1"],
      ["milestones.0.title", "First"],
      ["milestones.1.title", "Second"],
      ["shifts", "day"],
      ["shifts", "night"],
    ])
  })

  test("leave out files, numbers and nothing", () => {
    expect(formEntries({ file: new Blob(["x"]), count: 1, none: null, words: "Yes" })).toEqual([["words", "Yes"]])
  })

  test("are read by the section whether its lists are named with brackets or without", () => {
    const tree = { "shifts[]": ["day"], languages: ["bn", "kmr"], interviewsPlanned: "yes" }
    expect(readSectionForm("method", formEntries(tree), exampleTerms())).toMatchObject({
      value: { shifts: ["day"], languages: ["bn", "kmr"], interviewsPlanned: true },
    })
  })
})

import { expect, test } from "vitest"
import { compareTerms } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { sayChange } from "#lib/agreements/terms/say-change"
import { sayGist } from "#lib/agreements/terms/say-gist"

const said = (change: Parameters<typeof exampleTerms>[0]) => {
  const [before, after] = [exampleTerms(), exampleTerms(change)]
  const { changes } = compareTerms(before, after)
  return changes.map(one => sayChange(one, { locale: "en", before, after, names: {} }))
}

test("a changed cell is told by its row and its label, with the day that went and the one that came", () => {
  const [change] = said(sections => {
    for (const row of sections.timeline.milestones) if (row.id === "m1") row.dueOn = "2027-04-15"
  })
  expect(change).toEqual({
    section: "timeline",
    place: "Interview report handed over: Due on",
    parts: [
      { text: "31\u00A0March 2027", change: "removed" },
      { text: "15\u00A0April 2027", change: "added" },
    ],
  })
})

test("a row that went is told whole, in the words of the version in which it stood", () => {
  const [change] = said(sections => {
    sections.services.sites = []
  })
  expect(change?.place).toBe("Sites: Meghna Dyeing Mill")
  expect(change?.parts[0]?.change).toBe("removed")
  expect(change?.parts[0]?.text).toContain("Country: Bangladesh")
})

test("every difference has words", () => {
  const changes = said(sections => {
    sections.price.totalMinor = null
    sections.confidentiality.rules = []
    sections.method.languages = ["bn", "syl"]
    sections.timeline.milestones = [...sections.timeline.milestones].reverse()
  })
  for (const { place, parts } of changes) {
    expect(place).not.toBe("")
    expect(parts.length).toBeGreaterThan(0)
  }
})

test("the gist says who, what, when, for how much and what stays confidential", () => {
  const lines = sayGist({ locale: "en", terms: exampleTerms(), names: {} })
  expect(lines).toHaveLength(5)
  expect(lines[3]?.replace(/\s/g, " ")).toBe("The total price is EUR 12,000.00, in 2 payments.")
})

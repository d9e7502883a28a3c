import { expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { runChecks } from "#lib/agreements/checks/run-checks"
import { sayFinding } from "#lib/agreements/checks/say-finding"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

test("days and amounts of a finding are written as people write them", () => {
  const terms = exampleTerms(sections => {
    sections.price.totalMinor = 1_300_000
    for (const row of sections.timeline.milestones) if (row.id === "m1") row.dueOn = "2028-04-15"
  })
  const sentences = runChecks(terms, exampleContext()).map(finding => sayFinding("en", finding).replace(/\s/g, " "))
  expect(sentences.join("\n")).toContain("EUR 12,000.00")
  expect(sentences.join("\n")).toContain("15 April 2028")
  expect(sentences.join("\n")).not.toMatch(/\d{4}-\d{2}-\d{2}|[{}]/)
})

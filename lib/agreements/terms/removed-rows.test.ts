import { expect, test } from "vitest"
import { withoutRemovedRows } from "#lib/agreements/terms/removed-rows"

test("a row that was ticked away is gone with all its fields, and its neighbours keep their numbers", () => {
  const entries: [string, string][] = [
    ["milestones.1.title", "Interviews"],
    ["milestones.1.removed", "yes"],
    ["milestones.10.title", "Report"],
    ["startsOn", "2027-01-05"],
  ]
  expect(withoutRemovedRows(entries)).toEqual([
    ["milestones.10.title", "Report"],
    ["startsOn", "2027-01-05"],
  ])
})

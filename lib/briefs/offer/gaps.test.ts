import { describe, expect, test } from "vitest"
import { emptyProposalContent, type ProposalContent } from "#lib/briefs/offer/content"
import { proposalGaps } from "#lib/briefs/offer/gaps"

const full: ProposalContent = {
  ...emptyProposalContent({ takesNoMoney: false, noneReason: "" }),
  understanding: "You want to know why time cards and pay slips differ.",
  approach: "We talk to workers at home.",
  outputs: [{ title: "A report", description: "", priceNote: "" }],
  startsOn: "2027-02-01",
  endsOn: "2027-04-30",
  price: { stance: "price", currency: "EUR", totalMinor: 520_000, noneReason: "" },
}
const fields = (changed: Partial<ProposalContent>) => proposalGaps({ ...full, ...changed }).map(({ field }) => field)

describe("a proposal", () => {
  test("that says everything lacks nothing", () => {
    expect(proposalGaps(full)).toEqual([])
  })

  test("shows its understanding in forty characters at least, as people count them", () => {
    expect(fields({ understanding: "ক".repeat(40) })).toEqual([])
    expect(fields({ understanding: "😀".repeat(39) })).toEqual(["understanding"])
  })

  test("names a total with its price, and a reason with none", () => {
    expect(fields({ price: { ...full.price, totalMinor: 0 } })).toEqual(["total"])
    expect(fields({ price: { ...full.price, stance: "costs_only", totalMinor: null } })).toEqual([])
    expect(fields({ price: { ...full.price, stance: "none" } })).toEqual(["noneReason"])
    expect(fields({ price: { ...full.price, stance: null } })).toEqual(["stance"])
  })

  test("gives each step its day", () => {
    expect(fields({ milestones: [{ title: "First visit", dueOn: null }] })).toEqual(["milestones"])
  })
})

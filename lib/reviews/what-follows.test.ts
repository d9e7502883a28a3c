import { describe, expect, test } from "vitest"
import type { AgreementRow } from "#lib/agreements/views"
import { decidedOn, whatFollows } from "#lib/reviews/what-follows"

const row = (id: string, more: Partial<AgreementRow> = {}): AgreementRow => ({
  ...{ id, partnershipId: "p", reference: id.toUpperCase(), title: id, kind: "service_contract", state: "in_force" },
  ...{ isYourTurn: false, turnSince: new Date(0), amendsReference: null, inForceOn: "2026-01-01" },
  ...more,
})
const change = (id: string, of: string, more: Partial<AgreementRow>) => row(id, { amendsReference: of, ...more })
const about = { agreementId: "a", decidedOn: "2026-06-10" }
const steps = (rows: AgreementRow[], outcome: "change_agreement" | "pause" | "end" = "change_agreement") =>
  whatFollows(rows, outcome, about).map(({ agreement, step }) => [agreement.id, step])

describe("what follows from a decision", () => {
  test("is done at the agreement that the stock-taking was about, else at each in force", () => {
    expect(steps([row("a"), row("b")])).toEqual([["a", "change_agreement"]])
    expect(steps([row("a", { state: "terminated" }), row("b"), row("c")], "end")).toEqual([
      ["b", "end"],
      ["c", "end"],
    ])
    expect(steps([row("a", { state: "proposed" })])).toEqual([])
  })

  test("is begun, gone on with while it is being written or signed, and done once it was signed since", () => {
    const before = change("old", "A", { inForceOn: "2026-06-09" })
    expect(steps([row("a"), before])).toEqual([["a", "change_agreement"]])
    for (const state of ["drafting", "countered", "signing"] as const)
      expect(steps([row("a"), before, change("now", "A", { state, inForceOn: null })])).toEqual([["a", "change_open"]])
    expect(steps([row("a"), change("now", "A", { inForceOn: "2026-06-10" })])).toEqual([["a", "change_signed"]])
    expect(steps([row("a"), change("gone", "A", { state: "withdrawn", inForceOn: null })])).toEqual([
      ["a", "change_agreement"],
    ])
    expect(steps([row("a"), row("b"), change("other", "B", { inForceOn: "2026-07-01" })])).toEqual([
      ["a", "change_agreement"],
    ])
  })

  test("names the change that was signed last", () => {
    const rows = [
      row("a"),
      change("one", "A", { inForceOn: "2026-06-20" }),
      change("two", "A", { inForceOn: "2026-07-20" }),
    ]
    expect(whatFollows(rows, "change_agreement", about)).toMatchObject([
      { step: "change_signed", change: { id: "two" }, signedOn: "2026-07-20" },
    ])
  })

  test("counts from the day of the last yes", () => {
    const yes = (on: string) => ({ by: null, byName: "", on })
    expect(decidedOn({ on: "2026-06-01", yeses: [yes("2026-06-09"), yes("2026-06-03")] })).toBe("2026-06-09")
  })
})

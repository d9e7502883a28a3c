import { describe, expect, test } from "vitest"
import type { MilestoneState, PaymentState } from "#lib/projects/lifecycle"
import { planChange } from "#lib/projects/plan"

const milestone = (rowId: string) => ({
  rowId,
  title: rowId,
  dueOn: "2027-05-01",
  acceptanceDays: 10,
  acceptedWhen: "",
  outputId: null,
  responsible: [],
})
const payment = (rowId: string) => ({
  rowId,
  milestoneRowId: null,
  amountMinor: 100,
  currency: "EUR",
  trigger: "acceptance" as const,
  dueDays: 30,
  expectedOn: null,
  payer: [],
  payee: [],
})
const nothing = { milestones: [], payments: [], reviewPoints: [], obligations: [] }
const standing = { milestones: [], payments: [], reviewPoints: [], obligations: [] }

describe("an amended plan", () => {
  test.each<[MilestoneState, boolean]>([
    ["planned", true],
    ["in_progress", true],
    ["submitted", true],
    ["changes_asked", true],
    ["accepted", false],
    ["cancelled", false],
  ])("moves a milestone that is %s: %s", (state, isOpen) => {
    const milestones = [{ id: "one", termsRowId: "m1", state }]
    const kept = planChange({ ...standing, milestones }, { ...nothing, milestones: [milestone("m1")] }, "2027-01-01")
    expect(kept.milestones).toEqual({
      follow: isOpen ? [{ id: "one", row: milestone("m1") }] : [],
      leave: [],
      add: [],
    })
    const left = planChange({ ...standing, milestones }, nothing, "2027-01-01")
    expect(left.milestones.leave).toEqual(isOpen ? ["one"] : [])
  })

  test.each<[PaymentState, string[]]>([
    ["scheduled", ["one"]],
    ["due", []],
    ["invoiced", []],
    ["paid", []],
    ["received", []],
  ])("takes back a payment only while nothing has happened to it: %s", (state, leave) => {
    const payments = [{ id: "one", termsRowId: "pay1", state }]
    expect(planChange({ ...standing, payments }, nothing, "2027-01-01").payments.leave).toEqual(leave)
  })

  test("adds what is new and leaves a day that has passed as it was", () => {
    const reviewPoints = [
      { id: "past", termsRowId: "r1", onDate: "2026-12-31" },
      { id: "coming", termsRowId: "r2", onDate: "2027-01-01" },
    ]
    const change = planChange(
      { ...standing, reviewPoints },
      { ...nothing, payments: [payment("pay9")], milestones: [milestone("m9")] },
      "2027-01-01",
    )
    expect(change.reviewPoints.leave).toEqual(["coming"])
    expect([change.payments.add, change.milestones.add]).toEqual([[payment("pay9")], [milestone("m9")]])
  })
})

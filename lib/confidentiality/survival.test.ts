import { describe, expect, test } from "vitest"
import { survivingDuties } from "#lib/confidentiality/survival"
import type { ConfidentialityTerm } from "#lib/confidentiality/terms"

const term = (change: Partial<ConfidentialityTerm> = {}): ConfidentialityTerm => ({
  id: "k1",
  subject: "findings",
  audience: "public",
  circumstance: "always",
  permission: "never",
  bindsParties: [],
  note: "",
  ...change,
})
const over = { workCompletedOn: "2028-02-29", survivalYears: 5 }

describe("how long a duty binds", () => {
  test("is counted in years from the day on which the work was completed", () => {
    const [duty] = survivingDuties([term()], "ngo", over)
    expect(duty?.survival).toEqual({ kind: "until", day: "2033-02-28" })
    expect(survivingDuties([term()], "ngo", { ...over, survivalYears: 0 })[0]?.survival).toMatchObject({
      day: "2028-02-29",
    })
  })

  test("is told in years while the work lasts, and as unsaid where the agreement does not say", () => {
    const lasting = { workCompletedOn: null, survivalYears: 5 }
    expect(survivingDuties([term()], "ngo", lasting)[0]?.survival).toEqual({ kind: "years_after", years: 5 })
    expect(survivingDuties([term()], "ngo", { ...over, survivalYears: null })[0]?.survival).toEqual({ kind: "unsaid" })
  })

  test("ends with the work where the rule is for that time only", () => {
    const rule = term({ circumstance: "while_work_lasts" })
    expect(survivingDuties([rule], "ngo", over)[0]?.survival).toEqual({ kind: "until", day: "2028-02-29" })
    expect(survivingDuties([rule], "ngo", { ...over, workCompletedOn: null })[0]?.survival).toEqual({
      kind: "while_work_lasts",
    })
  })

  test("is told once for all audiences, of what binds this member, and of no permission to name", () => {
    const terms = [
      term(),
      term({ id: "k2", audience: "journalists" }),
      term({ id: "k3", subject: "price", bindsParties: ["brand"] }),
      term({ id: "k4", subject: "methods_and_learnings", permission: "named" }),
    ]
    expect(survivingDuties(terms, "ngo", over)).toMatchObject([
      { subject: "findings", audiences: ["journalists", "public"] },
    ])
    expect(survivingDuties(terms, "brand", over).map(({ subject }) => subject)).toEqual(["findings", "price"])
  })
})

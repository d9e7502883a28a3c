import { describe, expect, test } from "vitest"
import { lastDayOf, subjectsWithEnd, survivingDuties } from "#lib/confidentiality/survival"
import { type ConfidentialityTerm, subjects, subjectsWithoutEnd } from "#lib/confidentiality/terms"

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
const over = { workCompletedOn: "2027-12-01", agreementEndedOn: "2028-02-29", survivalYears: 5, survivals: [] }

describe("how long a duty binds", () => {
  test("is counted in years from the day on which the agreement ended", () => {
    const [duty] = survivingDuties([term()], "ngo", over)
    expect(duty?.survival).toEqual({ kind: "until", day: "2033-02-28" })
    expect(survivingDuties([term()], "ngo", { ...over, survivalYears: 0 })[0]?.survival).toMatchObject({
      day: "2028-02-29",
    })
  })

  test("is told in years while the agreement goes on, and as unsaid where the agreement does not say", () => {
    const lasting = { ...over, workCompletedOn: null, agreementEndedOn: null }
    expect(survivingDuties([term()], "ngo", lasting)[0]?.survival).toEqual({ kind: "years_after", years: 5 })
    const done = { ...over, agreementEndedOn: null }
    expect(survivingDuties([term()], "ngo", done)[0]?.survival).toEqual({ kind: "years_after", years: 5 })
    expect(survivingDuties([term()], "ngo", { ...over, survivalYears: null })[0]?.survival).toEqual({ kind: "unsaid" })
  })

  test("ends with the work where the rule is for that time only", () => {
    const rule = term({ circumstance: "while_work_lasts" })
    expect(survivingDuties([rule], "ngo", over)[0]?.survival).toEqual({ kind: "until", day: "2027-12-01" })
    expect(survivingDuties([rule], "ngo", { ...over, workCompletedOn: null })[0]?.survival).toEqual({
      kind: "while_work_lasts",
    })
  })

  test("is that of its own subject, where the parties have said one", () => {
    const kept = {
      ...over,
      survivals: [
        { subject: "price" as const, years: 2 },
        { subject: "findings" as const, years: null },
      ],
    }
    expect(lastDayOf("price", kept)).toBe("2030-02-28")
    expect(lastDayOf("findings", kept)).toBeNull()
    expect(lastDayOf("site_identity", kept)).toBe("2033-02-28")
    expect(survivingDuties([term()], "ngo", kept)[0]?.survival).toEqual({ kind: "without_end" })
  })

  test("never ends for what lets a person be recognised, and every subject is one or the other", () => {
    for (const subject of subjectsWithoutEnd) {
      const shortened = { ...over, survivalYears: 0, survivals: [{ subject, years: 0 } as never] }
      expect(lastDayOf(subject, shortened)).toBeNull()
      expect(survivingDuties([term({ subject })], "ngo", shortened)[0]?.survival).toEqual({ kind: "without_end" })
    }
    expect([...subjectsWithEnd, ...subjectsWithoutEnd].toSorted()).toEqual(subjects.toSorted())
  })

  test("ends by the rule's own end where it names one, and with the work where that comes first", () => {
    const survivalOf = (change: Partial<ConfidentialityTerm>, work = over as Parameters<typeof survivingDuties>[2]) =>
      survivingDuties([term(change)], "ngo", work)[0]?.survival
    expect(survivalOf({ untilDate: "2030-05-31" })).toEqual({ kind: "until", day: "2030-05-31" })
    expect(survivalOf({ untilMonths: 12 })).toEqual({ kind: "until", day: "2028-12-01" })
    const lasting = { ...over, workCompletedOn: null, agreementEndedOn: null }
    expect(survivalOf({ untilMonths: 12 }, lasting)).toEqual({ kind: "months_after", months: 12 })
    const during = { circumstance: "while_work_lasts", untilDate: "2030-05-31" } as const
    expect(survivalOf(during, lasting)).toEqual({ kind: "until", day: "2030-05-31" })
    expect(survivalOf(during)).toEqual({ kind: "until", day: "2027-12-01" })
    expect(survivalOf({ subject: "child_case", untilMonths: 12 })).toEqual({ kind: "without_end" })
  })

  test("is told apart where the same binds for different times", () => {
    const terms = [term({ untilMonths: 12 }), term({ id: "k2", audience: "journalists" })]
    expect(survivingDuties(terms, "ngo", over)).toHaveLength(2)
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

import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { obligations } from "#lib/agreements/terms/obligations"
import { projectPlan } from "#lib/agreements/terms/project-plan"
import { emptyTerms } from "#lib/agreements/terms/schema"

const blank = emptyTerms({ kind: "dialogue", title: "", language: "en" })

describe("who owes whom what by when", () => {
  test("each duty says from which section and row it comes, once", () => {
    const duties = obligations(exampleTerms())
    expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length)
    expect(duties).toContainEqual({
      id: "timeline.milestones.m2",
      section: "timeline",
      field: "milestones",
      rowId: "m2",
      duty: "reach_milestone",
      owedBy: ["ngo"],
      owedTo: ["brand"],
      what: "Children are in school",
      dueOn: "2027-06-30",
      within: null,
    })
  })

  test("duties are owed in both directions", () => {
    const owing = new Set(obligations(exampleTerms()).flatMap(({ owedBy }) => owedBy))
    expect(owing).toEqual(new Set(["brand", "ngo"]))
  })

  test("a payment falls due after delivery, acceptance and its own days", () => {
    const dueOn = (trigger: "acceptance" | "delivery" | "start") => {
      const terms = exampleTerms(({ price }) => Object.assign(price.payments[0] ?? {}, { trigger }))
      return obligations(terms).find(({ id }) => id === "price.payments.pay1")?.dueOn
    }
    expect(dueOn("acceptance")).toBe("2027-05-10")
    expect(dueOn("delivery")).toBe("2027-04-30")
    expect(dueOn("start")).toBe("2027-02-10")
  })

  test("with three parties a duty is owed to all the others", () => {
    const terms = exampleTerms(({ parties }) => {
      const [, ngo] = parties.parties
      if (ngo) parties.parties.push({ ...ngo, id: "p3", memberId: "union" })
    })
    expect(obligations(terms).find(({ id }) => id === "timeline.milestones.m1")?.owedTo).toEqual(["brand", "union"])
  })

  test("what is held of people must end on its day, and only where something is held", () => {
    const ends = (change: object) =>
      obligations(exampleTerms(({ safeguarding }) => Object.assign(safeguarding, change))).filter(
        ({ duty }) => duty === "end_personal_data",
      )
    expect(ends({})).toMatchObject([{ dueOn: "2028-07-31", owedBy: ["brand", "ngo"] }])
    expect([...ends({ holdsPersonalData: false }), ...ends({ keptUntil: null })]).toEqual([])
  })

  test("a goal of capacity is owed to the one who learns, questions are answered until their last day", () => {
    const duties = obligations(exampleTerms())
    expect(duties.find(({ duty }) => duty === "build_capacity")).toMatchObject({ owedBy: ["ngo"], owedTo: ["brand"] })
    expect(duties.find(({ duty }) => duty === "answer_questions_afterwards")).toMatchObject({ dueOn: "2028-07-31" })
    const open = exampleTerms(({ timeline }) => Object.assign(timeline, { endsOn: null }))
    expect(obligations(open).find(({ duty }) => duty === "answer_questions_afterwards")?.dueOn).toBeNull()
  })

  test("an empty draft owes nothing", () => {
    expect(obligations(blank)).toEqual([])
  })
})

describe("the project that signed terms make", () => {
  test("has the milestones, payments and review points of the terms", () => {
    const plan = projectPlan(exampleTerms())
    expect(plan).toMatchObject({
      startsOn: "2027-01-11",
      endsOn: "2027-07-31",
      memberIds: ["brand", "ngo"],
      contactRhythmDays: 14,
      milestones: [{ rowId: "m1", acceptanceDays: 10 }, { rowId: "m2" }],
      payments: [
        { milestoneRowId: "m1", amountMinor: 500_000, currency: "EUR", expectedOn: "2027-05-10" },
        { rowId: "pay2" },
      ],
      reviewPoints: [{ rowId: "r1", onDate: "2027-04-15" }],
      availability: { days: 366, hours: 16 },
    })
  })

  test("gives to all local resources what was given to nobody", () => {
    const terms = exampleTerms(({ timeline, price }) => {
      Object.assign(timeline.milestones[0] ?? {}, { responsible: null })
      Object.assign(price.payments[0] ?? {}, { payer: null, payee: null })
    })
    expect(projectPlan(terms)).toMatchObject({
      milestones: [{ responsible: ["ngo"] }, {}],
      payments: [{ payer: ["brand"], payee: ["ngo"] }, {}],
    })
  })

  test("has no payment without an amount, an event or a currency", () => {
    const count = (change: (price: ReturnType<typeof exampleTerms>["sections"]["price"]) => unknown) =>
      projectPlan(exampleTerms(({ price }) => change(price)))?.payments.length
    expect(count(price => Object.assign(price.payments[0] ?? {}, { amountMinor: null }))).toBe(1)
    expect(count(price => Object.assign(price.payments[0] ?? {}, { trigger: null }))).toBe(1)
    expect(count(price => Object.assign(price, { currency: null }))).toBe(0)
  })

  test("is none without a term", () => {
    expect(projectPlan(blank)).toBeNull()
    expect(projectPlan(exampleTerms(({ timeline }) => Object.assign(timeline, { endsOn: null })))).toBeNull()
  })
})

import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { obligations } from "#lib/agreements/terms/obligations"
import { projectPlan } from "#lib/agreements/terms/project-plan"
import { emptyTerms } from "#lib/agreements/terms/schema"

const signedOn = "2026-12-01"
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
      untilOn: null,
      everyDays: null,
      within: null,
      agreed: null,
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
    expect(ends({})).toMatchObject([
      { dueOn: "2028-07-31", owedBy: ["brand"], owedTo: ["ngo"], id: "safeguarding.keptUntil.brand" },
      { dueOn: "2028-07-31", owedBy: ["ngo"], owedTo: ["brand"], id: "safeguarding.keptUntil.ngo" },
    ])
    expect([...ends({ holdsPersonalData: false }), ...ends({ keptUntil: null })]).toEqual([])
  })

  test("a goal of capacity is owed to the one who learns, questions are answered until their last day", () => {
    const duties = obligations(exampleTerms())
    expect(duties.find(({ duty }) => duty === "build_capacity")).toMatchObject({ owedBy: ["ngo"], owedTo: ["brand"] })
    expect(duties.find(({ duty }) => duty === "answer_questions_afterwards")).toMatchObject({
      untilOn: "2028-07-31",
      dueOn: null,
    })
    const open = exampleTerms(({ timeline }) => Object.assign(timeline, { endsOn: null }))
    expect(obligations(open).find(({ duty }) => duty === "answer_questions_afterwards")?.untilOn).toBeNull()
  })

  test("visits begin so many days after the work, and never after their last day", () => {
    const first = (change: object) =>
      obligations(exampleTerms(({ follow_up: followUp }) => Object.assign(followUp, change))).find(
        ({ duty }) => duty === "follow_up",
      )
    expect(first({})).toMatchObject({ dueOn: "2027-09-29", untilOn: "2028-07-31", everyDays: 60, owedTo: ["brand"] })
    expect(first({ until: "2027-09-01" })).toMatchObject({ dueOn: "2027-09-01" })
    expect(first({ everyDays: null })).toMatchObject({ dueOn: "2028-07-31" })
    expect(first({ followedUpBy: [] })).toBeUndefined()
  })

  test("who tells the community is who follows up, else the local resource", () => {
    const tells = (change: object) =>
      obligations(exampleTerms(({ follow_up: followUp }) => Object.assign(followUp, change))).find(
        ({ duty }) => duty === "tell_community",
      )
    expect(tells({ followedUpBy: ["brand"] })).toMatchObject({ owedBy: ["brand"], dueOn: "2027-06-15" })
    expect(tells({ followedUpBy: [] })).toMatchObject({ owedBy: ["ngo"], owedTo: ["brand"] })
    expect(tells({ communityHearsOn: null })).toMatchObject({ dueOn: "2027-07-31" })
    expect(tells({ communityHearsOn: null, communityHears: "" })).toBeUndefined()
  })

  test("contact comes back from the first day on; each answer has its hours or days", () => {
    const duties = obligations(exampleTerms())
    const of = (name: string) => duties.find(({ duty }) => duty === name)
    expect(of("keep_contact")).toMatchObject({ dueOn: "2027-01-25", everyDays: 14, untilOn: "2027-07-31" })
    expect(of("give_feedback")).toMatchObject({ owedBy: ["brand"], within: { count: 10, unit: "days" } })
    expect(of("report_danger")).toMatchObject({ owedBy: ["brand", "ngo"], within: { count: 24, unit: "hours" } })
    expect(duties.filter(({ duty }) => duty === "hand_over")).toMatchObject([
      { dueOn: "2027-07-31", owedBy: ["brand"], owedTo: ["ngo"] },
      { dueOn: "2027-07-31", owedBy: ["ngo"], owedTo: ["brand"] },
    ])
  })

  test("help with a site is owed where the company is to act, within its own days or those for any problem", () => {
    const help = (change: object) =>
      obligations(exampleTerms(({ cooperation }) => Object.assign(cooperation, change))).find(
        ({ duty }) => duty === "help_with_site",
      )
    const unsaid = { siteAnswerWithinDays: null }
    expect(help({})).toMatchObject({ owedBy: ["brand"], within: { count: 5, unit: "days" } })
    expect(help({ ...unsaid, answerWithinDays: 9 })).toMatchObject({
      id: "cooperation.siteAnswerWithinDays",
      within: { count: 9, unit: "days" },
    })
    expect(help({ ...unsaid, answerWithinDays: null })).toMatchObject({ within: null })
    expect(help({ ...unsaid, uncooperativeSite: ["dates_move", "work_pauses"] })).toBeUndefined()
    expect(help({ uncooperativeSite: [] })).toMatchObject({ within: { count: 5 } })
  })

  test("journalists are sent to whom the agreement names, by all others, and a wish to publish is answered by all", () => {
    const of = (change: object, name: string) =>
      obligations(exampleTerms(({ press }) => Object.assign(press, change))).find(({ duty }) => duty === name)
    expect(of({ referTo: "brand", informWithinHours: 12 }, "refer_press")).toMatchObject({
      id: "press.referTo",
      ...{ owedBy: ["ngo"], owedTo: ["brand"], dueOn: null, within: { count: 12, unit: "hours" } },
    })
    expect(of({ referTo: "brand", informWithinHours: null }, "refer_press")).toMatchObject({ within: null })
    expect(of({ referTo: null }, "refer_press")).toBeUndefined()
    expect(of({}, "answer_publicity")).toMatchObject({
      owedBy: ["brand", "ngo"],
      owedTo: ["brand", "ngo"],
      dueOn: null,
    })
    expect(of({}, "keep_confidence")).toMatchObject({ owedBy: ["brand", "ngo"], untilOn: null })
  })

  test("what is given without money is a promise of each, in the terms' words", () => {
    const given = (inKind: string) =>
      obligations(exampleTerms(({ price }) => Object.assign(price, { inKind }))).find(
        ({ duty }) => duty === "give_in_kind",
      )
    expect(given("Rooms for the interviews")).toMatchObject({ what: "Rooms for the interviews", dueOn: null })
    expect(given("")).toBeUndefined()
  })

  test("an empty draft owes nothing", () => {
    expect(obligations(blank)).toEqual([])
  })
})

describe("the project that signed terms make", () => {
  test("has the milestones, payments and review points of the terms", () => {
    const plan = projectPlan(exampleTerms(), signedOn)
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
      lasting: [{ outcome: "The children stay in school.", carriedBy: "Ward school committee" }],
    })
  })

  test("follows each duty once: by a milestone, a payment, a review point or as an obligation", () => {
    const rows = (change: Parameters<typeof exampleTerms>[0]) => {
      const terms = exampleTerms(change)
      return { all: obligations(terms).map(({ id }) => id), plan: projectPlan(terms, signedOn) }
    }
    const { all, plan } = rows(() => {})
    const own = plan?.obligations.map(({ rowId }) => rowId) ?? []
    const followed = [
      ...(plan?.milestones ?? []).map(({ rowId }) => `timeline.milestones.${rowId}`),
      ...(plan?.milestones ?? []).flatMap(({ outputId }) => (outputId ? `services.outputs.${outputId}` : [])),
      ...(plan?.payments ?? []).map(({ rowId }) => `price.payments.${rowId}`),
      ...(plan?.reviewPoints ?? []).map(({ rowId }) => `reviews.reviewPoints.${rowId}`),
    ]
    expect([...followed, ...own].sort()).toEqual([...all].sort())
    const alone = rows(({ timeline }) => Object.assign(timeline.milestones[0] ?? {}, { outputId: null })).plan
    expect(alone?.obligations.map(({ rowId }) => rowId)).toContain("services.outputs.o1")
  })

  test("gives to all local resources what was given to nobody", () => {
    const terms = exampleTerms(({ timeline, price }) => {
      Object.assign(timeline.milestones[0] ?? {}, { responsible: null })
      Object.assign(price.payments[0] ?? {}, { payer: null, payee: null })
    })
    expect(projectPlan(terms, signedOn)).toMatchObject({
      milestones: [{ responsible: ["ngo"] }, {}],
      payments: [{ payer: ["brand"], payee: ["ngo"] }, {}],
    })
  })

  test("has no payment without an amount, an event or a currency", () => {
    const count = (change: (price: ReturnType<typeof exampleTerms>["sections"]["price"]) => unknown) =>
      projectPlan(
        exampleTerms(({ price }) => change(price)),
        signedOn,
      ).payments.length
    expect(count(price => Object.assign(price.payments[0] ?? {}, { amountMinor: null }))).toBe(1)
    expect(count(price => Object.assign(price.payments[0] ?? {}, { trigger: null }))).toBe(1)
    expect(count(price => Object.assign(price, { currency: null }))).toBe(0)
  })

  test("without a term it begins with the last signature, has no end, and follows what holds all the time", () => {
    const open = exampleTerms(({ timeline }) =>
      Object.assign(timeline, { startsOn: null, endsOn: null, milestones: [] }),
    )
    const plan = projectPlan({ ...open, kind: "confidentiality" }, signedOn)
    expect(plan).toMatchObject({ startsOn: signedOn, endsOn: null, milestones: [] })
    expect(plan.obligations.map(({ duty }) => duty)).toEqual(expect.arrayContaining(["keep_confidence", "refer_press"]))
    expect(plan.obligations.find(({ duty }) => duty === "keep_contact")?.dueOn).toBe("2026-12-15")
    expect(plan.obligations.find(({ duty }) => duty === "tell_community")?.dueOn).toBe("2027-06-15")
  })
})

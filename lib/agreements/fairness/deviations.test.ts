import { describe, expect, test } from "vitest"
import type { Burden } from "#lib/agreements/fairness/deviation"
import { deviationsFrom } from "#lib/agreements/fairness/deviations"
import { type ModelPoint, model, modelPoints } from "#lib/agreements/fairness/model"
import { sayDeviation } from "#lib/agreements/fairness/say-deviation"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { agreementKinds } from "#lib/agreements/terms/field"
import { fieldsOf, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { emptyTerms, type Terms } from "#lib/agreements/terms/schema"

/** Example terms that agree with the model in every point, bent in one. */
const bent = (change: (sections: SectionValues) => unknown): Terms =>
  exampleTerms(sections => {
    Object.assign(sections.confidentiality.rules[9] ?? {}, { permission: "anonymised" })
    change(sections)
  })

const company: Burden = { on: "parties", memberIds: ["brand"] }
const local: Burden = { on: "parties", memberIds: ["ngo"] }
const all: Burden = { on: "all" }
const people: Burden = { on: "people" }

const everyRow = (rows: readonly object[], change: object) => {
  for (const row of rows) Object.assign(row, change)
}

/** One bend a point, with who carries it; where two opposite bends are possible, both, with both who carry them. */
const bends: Record<ModelPoint, [(sections: SectionValues) => unknown, Burden][]> = {
  results: [
    [({ services }) => Object.assign(services, { resultsBelongTo: "company" }), local],
    [({ services }) => Object.assign(services, { resultsBelongTo: "local_resource" }), company],
  ],
  managers_absent: [[({ method }) => Object.assign(method, { managementAbsent: false }), people]],
  consent: [[({ method }) => Object.assign(method, { informedConsent: false }), people]],
  acceptance_days: [[({ timeline }) => everyRow(timeline.milestones, { acceptanceDays: 15 }), local]],
  payment_days: [[({ price }) => everyRow(price.payments, { dueDays: 31 }), local]],
  first_payment: [[({ price }) => price.payments.splice(0, 1), local]],
  travel: [[({ price }) => Object.assign(price, { expenses: "not_paid" }), local]],
  bank_fees: [[({ price }) => Object.assign(price, { bankFees: "payee" }), local]],
  exchange_risk: [
    [({ price }) => Object.assign(price, { exchangeRisk: "payee" }), local],
    [({ price }) => Object.assign(price, { exchangeRisk: "payer" }), company],
  ],
  mutual_confidentiality: [
    [({ confidentiality }) => Object.assign(confidentiality.rules[4] ?? {}, { bindsParties: ["ngo"] }), local],
    [({ confidentiality }) => Object.assign(confidentiality.rules[4] ?? {}, { bindsParties: ["brand"] }), company],
  ],
  sharing: [[({ confidentiality }) => everyRow(confidentiality.rules, { permission: "never" }), local]],
  secrecy_years: [[({ confidentiality }) => Object.assign(confidentiality, { survivalYears: 6 }), all]],
  publicity_answer: [[({ publicity }) => Object.assign(publicity, { answerDays: 11 }), all]],
  press_hours: [[({ press }) => Object.assign(press, { informWithinHours: 25 }), all]],
  contact_rhythm: [[({ cooperation }) => Object.assign(cooperation, { contactRhythmDays: 32 }), all]],
  grave_problems: [[({ cooperation }) => Object.assign(cooperation, { graveProblemsWithinHours: 25 }), people]],
  problem_answer: [[({ cooperation }) => Object.assign(cooperation, { answerWithinDays: 8 }), all]],
  draft_comments: [[({ cooperation }) => Object.assign(cooperation, { feedbackWithinDays: 15 }), local]],
  site_answer: [[({ cooperation }) => Object.assign(cooperation, { siteAnswerWithinDays: 8 }), local]],
  access_refused: [
    [({ cooperation }) => Object.assign(cooperation, { accessRefusedPayment: "not_paid" }), local],
    [({ cooperation }) => Object.assign(cooperation, { accessRefusedPayment: "in_full" }), company],
  ],
  review_rhythm: [[({ reviews }) => Object.assign(reviews, { reviewPoints: [] }), all]],
  change_answer: [[({ reviews }) => Object.assign(reviews, { renegotiationAnswerDays: 15 }), all]],
  danger_hours: [[({ safeguarding }) => Object.assign(safeguarding, { reportWithinHours: 25 }), people]],
  records_years: [[({ safeguarding }) => Object.assign(safeguarding, { keptUntil: "2030-08-01" }), people]],
  community_hears: [[sections => Object.assign(sections.follow_up, { communityHears: "" }), people]],
  answers_afterwards: [
    [sections => Object.assign(sections.follow_up, { availableDays: 367 }), local],
    [sections => Object.assign(sections.follow_up, { availableDays: 0 }), company],
  ],
  same_notice: [
    [({ legal }) => Object.assign(legal.notice[0] ?? {}, { days: 30 }), local],
    [({ legal }) => Object.assign(legal.notice[1] ?? {}, { days: 30 }), company],
  ],
  notice_days: [[({ legal }) => everyRow(legal.notice, { days: 29 }), all]],
  law: [[({ legal }) => Object.assign(legal, { lawCountry: "GB" }), all]],
  talk_first: [[({ legal }) => Object.assign(legal, { disputeSteps: ["court"] }), all]],
}

describe("how terms differ from the network's model", () => {
  test("sound terms with something that may be shared do not differ, and what shares nothing differs in that alone", () => {
    expect(deviationsFrom(bent(() => {}))).toEqual([])
    expect(deviationsFrom(exampleTerms()).map(({ point }) => point)).toEqual(["sharing"])
  })

  test.each(modelPoints)("%s is seen alone, at its place, with who carries it", point => {
    for (const [change, burden] of bends[point]) {
      expect(deviationsFrom(bent(change))).toMatchObject([{ point, ...place(point), burden }])
    }
  })

  test("what two sides may bear is neutral: the mirrored terms are told with the mirrored burden", () => {
    for (const bend of Object.values(bends).filter(({ length }) => length === 2)) {
      expect(bend.map(([, burden]) => burden)).toEqual([local, company])
    }
  })

  test("short notice of one side weighs on those who have to live with it", () => {
    const findings = deviationsFrom(bent(({ legal }) => Object.assign(legal.notice[0] ?? {}, { days: 7 })))
    expect(findings).toMatchObject([
      { point: "same_notice", burden: local, values: { shorter: 7, longer: 60 } },
      { point: "notice_days", burden: local, values: { said: 7 } },
    ])
  })

  test("a draft that says nothing yet differs in nothing", () => {
    for (const kind of agreementKinds) {
      expect(deviationsFrom(emptyTerms({ kind, title: "", language: "en" }))).toEqual([])
    }
  })

  test("each point names a field that there is, in the order of the sections", () => {
    for (const point of modelPoints) {
      expect(fieldsOf(model[point].section).map(({ key }) => key)).toContain(model[point].field)
    }
    const places = modelPoints.map(point => sectionKeys.indexOf(model[point].section))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test("each is said in whole sentences, without blame and with the names of those who carry it", () => {
    const speaker = { locale: "en", names: {} } as const
    for (const point of modelPoints) {
      for (const [change] of bends[point]) {
        const terms = bent(change)
        const [deviation] = deviationsFrom(terms)
        if (!deviation) throw new Error(point)
        const { said, model: advice, reason, burden } = sayDeviation({ ...speaker, terms }, deviation)
        for (const sentence of [said, advice, reason]) expect(sentence).toMatch(/^[A-Z0-9][^{}]*\.$/)
        expect(`${said} ${advice} ${reason}`).not.toMatch(/unfair|wrong|bad|must|should not|\d{4}-\d{2}|undefined/)
        expect(burden).toMatch(/^(Nordlys Apparel AS|Shishu Adhikar Kendra|All sides alike|Workers and their .*)$/)
      }
    }
  })
})

function place(point: ModelPoint) {
  const { section, field } = model[point]
  return { section, field }
}

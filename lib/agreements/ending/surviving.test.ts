import { expect, test } from "vitest"
import { saySurviving } from "#lib/agreements/ending/say-surviving"
import { surviving } from "#lib/agreements/ending/surviving"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { formatDay } from "#lib/i18n/format"

const terms = exampleTerms(({ confidentiality, follow_up }) => {
  confidentiality.survivalYears = 3
  follow_up.availableDays = 90
})

test("what is counted from the end has its day once the end is known", () => {
  expect(surviving(terms, null)).toMatchObject({
    confidentialityYears: 3,
    confidentialUntil: null,
    questions: { days: 90, until: null },
  })
  expect(surviving(terms, "2027-03-31")).toMatchObject({
    confidentialUntil: "2030-03-31",
    questions: { days: 90, until: "2027-06-29" },
  })
})

test("tells what is kept for another time, with its day once the end is known, and of persons that it is without end", () => {
  const kept = exampleTerms(({ confidentiality }) => {
    confidentiality.survivalYears = 3
    confidentiality.survivals = [
      { id: "y1", subject: "price", lasts: "years", years: 2 },
      { id: "y2", subject: "site_identity", lasts: "without_end" },
      { id: "y3", subject: "findings", lasts: "years" },
    ]
  })
  expect(surviving(kept, "2027-03-31").otherwiseKept).toEqual([
    { subject: "price", years: 2, until: "2029-03-31" },
    { subject: "site_identity", years: null, until: null },
    { subject: "findings", years: null, until: null },
  ])
  const say = (endedOn: string | null) => saySurviving("en", surviving(kept, endedOn), id => id)[0]?.lines
  expect(say(null)).toEqual([
    "Holds for 3 years after the end.",
    "The price: 2 years after the end.",
    "Which site it is: without end.",
    "Findings: without end.",
    "Who a worker or a child is, and what workers said: without end.",
  ])
  const [price, days] = ["2029-03-31", "2030-03-31"].map(day => formatDay("en", day))
  expect(say("2027-03-31")?.slice(0, 2)).toEqual([`Holds until ${days}.`, `The price: until ${price}.`])
})

test("names the data, the follow-up, the goals and the outcomes that the terms promise for afterwards", () => {
  const { safeguarding, follow_up: followUp, exit } = terms.sections
  expect(surviving(terms, null)).toMatchObject({
    personalData: { afterwards: safeguarding.afterwards, keptUntil: safeguarding.keptUntil },
    followUp: { memberIds: followUp.followedUpBy, until: followUp.until },
    goals: exit.capacityGoals.map(({ goal }) => ({ goal })),
    lasting: exit.lasting.map(({ outcome }) => ({ outcome })),
    handover: exit.handover,
  })
})

test("is silent about what the terms do not promise", () => {
  const bare = exampleTerms(({ safeguarding, follow_up, exit }) => {
    safeguarding.holdsPersonalData = false
    Object.assign(follow_up, { followedUpBy: [], availableDays: 0 })
    Object.assign(exit, { capacityGoals: [], lasting: [], handover: [] })
  })
  expect(surviving(bare, null)).toMatchObject({
    personalData: null,
    followUp: null,
    questions: null,
    goals: [],
    lasting: [],
    handover: [],
  })
})

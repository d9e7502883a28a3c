import { expect, test } from "vitest"
import { surviving } from "#lib/agreements/ending/surviving"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

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

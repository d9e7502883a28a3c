import { describe, expect, test } from "vitest"
import { emptyBriefContent } from "#lib/briefs/need/content"
import { moneyStance, realismFacts } from "#lib/briefs/offer/facts"
import { type RealismFacts, realismWarnings } from "#lib/briefs/offer/realism"
import { profileSchema } from "#lib/members/profile/schema"

const silent: RealismFacts = {
  today: "2027-01-01",
  leadTimeDays: null,
  freeFrom: null,
  capacity: null,
  away: [],
  engagements: [],
  askedEndsOn: null,
}
const promise = { startsOn: "2027-02-01", endsOn: "2027-04-30", milestones: [] }
const ids = (facts: Partial<RealismFacts>, dates: Partial<typeof promise> = {}) =>
  realismWarnings({ ...promise, ...dates }, { ...silent, ...facts }).map(({ id }) => id)

describe("the own calendar", () => {
  test("says nothing where the profile is silent, or the dates are missing", () => {
    expect(ids({})).toEqual([])
    expect(realismWarnings({ ...promise, endsOn: null }, { ...silent, leadTimeDays: 300 })).toEqual([])
  })

  test("warns of a first day before the own lead time is over, and not of that day itself", () => {
    expect(ids({ leadTimeDays: 32 })).toEqual(["lead_time"])
    expect(ids({ leadTimeDays: 31 })).toEqual([])
  })

  test("warns of a first day before the day from which it is free", () => {
    expect(ids({ freeFrom: "2027-02-02" })).toEqual(["not_free_yet"])
    expect(ids({ freeFrom: "2027-02-01" })).toEqual([])
  })

  test("counts only engagements that run on one and the same day", () => {
    const first = { startsOn: "2027-01-01", endsOn: "2027-02-10" }
    const second = { startsOn: "2027-02-11", endsOn: "2027-06-30" }
    expect(ids({ capacity: 2, engagements: [first, second] })).toEqual([])
    expect(ids({ capacity: 2, engagements: [first, { ...second, startsOn: "2027-02-10" }] })).toEqual(["over_capacity"])
    expect(ids({ capacity: 1, engagements: [{ startsOn: "2027-05-01", endsOn: "2027-06-30" }] })).toEqual([])
  })

  test("warns of what is due while the team is away, both days included", () => {
    const away = [{ startsOn: "2027-04-30", endsOn: "2027-05-04" }]
    expect(ids({ away })).toEqual(["while_away"])
    expect(ids({ away }, { endsOn: "2027-05-05" })).toEqual([])
  })

  test("says that the company hoped for an earlier day", () => {
    expect(ids({ askedEndsOn: "2027-04-29" })).toEqual(["after_asked"])
    expect(ids({ askedEndsOn: "2027-04-30" })).toEqual([])
  })
})

describe("what a profile says", () => {
  const need = { ...emptyBriefContent("Interviews"), services: ["hria" as const] }
  const profile = profileSchema.parse({
    schemaVersion: 1,
    kind: "local_resource",
    services: {
      services: [
        { service: "hria", leadTimeDays: 30 },
        { service: "evaluation", leadTimeDays: 5 },
      ],
    },
    funding: { stance: "no-company-money", offersInstead: "Talks" },
  })

  test("the lead time is that of the service asked for, else the shortest", () => {
    const given = { need, engagements: [], today: "2027-01-01" }
    expect(realismFacts(profile, given).leadTimeDays).toBe(30)
    expect(realismFacts(profile, { ...given, need: { ...need, services: [] } }).leadTimeDays).toBe(5)
    expect(realismFacts(null, given).leadTimeDays).toBeNull()
  })

  test("whoever takes no company money begins with what it would like instead", () => {
    expect(moneyStance(profile)).toEqual({ takesNoMoney: true, noneReason: "Talks" })
    expect(moneyStance(null)).toEqual({ takesNoMoney: false, noneReason: "" })
  })
})

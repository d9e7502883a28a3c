import { expect, test } from "vitest"
import { calendarDays } from "#lib/agreements/calendar/days"
import { calendarFile } from "#lib/agreements/calendar/file"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { Terms } from "#lib/agreements/terms/schema"

const standing = (texts: Terms[], endsOn: string | null = null) =>
  calendarDays(texts, endsOn).flatMap(({ id, on, isCancelled }) => (isCancelled ? [] : [`${on} ${id}`]))
const calledOff = (texts: Terms[], endsOn: string | null = null) =>
  calendarDays(texts, endsOn).flatMap(({ id, on, isCancelled }) => (isCancelled ? [`${on} ${id}`] : []))

test("every day of the terms is an entry, each once", () => {
  expect(standing([exampleTerms()]).toSorted()).toEqual(
    [
      "2027-01-11 timeline.startsOn",
      "2027-01-11 services.clientProvides",
      "2027-03-31 services.outputs.o1",
      "2027-03-31 timeline.milestones.m1",
      "2027-04-15 reviews.reviewPoints.r1",
      "2027-05-10 price.payments.pay1",
      "2027-06-15 follow_up.communityHearsOn",
      "2027-06-30 services.outputs.o2",
      "2027-06-30 timeline.milestones.m2",
      "2027-07-31 exit.capacityGoals.g1",
      "2027-07-31 exit.handover",
      "2027-07-31 timeline.endsOn",
      "2027-08-09 price.payments.pay2",
      "2028-07-31 follow_up.followedUpBy",
      "2028-07-31 safeguarding.keptUntil",
      "2028-07-31 follow_up.availableDays",
      "2032-07-31 confidentiality.survivalYears",
    ].toSorted(),
  )
  expect(calledOff([exampleTerms()])).toEqual([])
})

test("terms without a term and a price have the days that they have", () => {
  const bare = exampleTerms(sections => {
    Object.assign(sections.timeline, { startsOn: null, endsOn: null, milestones: [] })
    Object.assign(sections.price, { payments: [] })
    Object.assign(sections.confidentiality, { survivalYears: null })
  })
  expect(standing([bare])).not.toContainEqual(expect.stringMatching(/null|timeline|price|confidentiality/))
})

test("a change moves its entries under their old names and calls off what it left out", () => {
  const changed = exampleTerms(({ timeline, services }) => {
    const [first] = timeline.milestones
    if (first) first.dueOn = "2027-04-30"
    timeline.milestones.splice(1)
    services.outputs.splice(1)
  })
  expect(standing([exampleTerms(), changed])).toContain("2027-04-30 timeline.milestones.m1")
  expect(calledOff([exampleTerms(), changed])).toEqual([
    "2027-06-30 services.outputs.o2",
    "2027-06-30 timeline.milestones.m2",
    "2027-08-09 price.payments.pay2",
  ])
  const again = exampleTerms()
  expect(calledOff([exampleTerms(), changed, again])).toEqual([])
  const days = calendarDays([exampleTerms(), changed, again, changed], null)
  expect(new Set(days.map(({ id }) => id)).size).toBe(days.length)
})

test("an early end calls off the work after it and counts what lasts from it; what was earned stays owed", () => {
  const texts = [exampleTerms()]
  expect(calledOff(texts, "2027-04-10")).toEqual([
    "2027-06-30 services.outputs.o2",
    "2027-06-30 timeline.milestones.m2",
    "2027-08-09 price.payments.pay2",
    "2027-04-15 reviews.reviewPoints.r1",
  ])
  const days = standing(texts, "2027-04-10")
  expect(days).toContain("2027-04-10 timeline.endsOn")
  expect(days).toContain("2027-05-10 price.payments.pay1")
  expect(days).toContain("2028-04-10 follow_up.availableDays")
  expect(days).toContain("2032-04-10 confidentiality.survivalYears")
})

test("the file says no word of the terms, in the lines that RFC 5545 asks for", () => {
  const terms = exampleTerms()
  const facts = {
    agreementId: "0190a1b2",
    reference: "2026-7K3M",
    days: calendarDays([terms], "2027-04-10"),
    sequence: 31,
    address: "https://portal.example/en/agreements/0190a1b2",
    madeAt: new Date("2026-12-01T08:00:00Z"),
  }
  const text = calendarFile("en", facts)
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const [entry = ""] = text.split("BEGIN:VEVENT").filter(one => one.includes("timeline.milestones.m2"))
  expect(entry.replaceAll("\r\n ", "").split("\r\n")).toEqual(
    expect.arrayContaining([
      "UID:0190a1b2.timeline.milestones.m2",
      "SEQUENCE:31",
      "DTSTAMP:20261201T080000Z",
      "DTSTART;VALUE=DATE:20270630",
      "DTEND;VALUE=DATE:20270701",
      "SUMMARY:Milestone 2 of agreement 2026-7K3M",
      "STATUS:CANCELLED",
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
    ]),
  )
  const unfolded = text.replaceAll("\r\n ", "")
  const said = [terms.title, ...saidWords(terms.sections)].filter(words => words.length > 8)
  expect(said.length).toBeGreaterThan(20)
  for (const words of said) expect(unfolded).not.toContain(words)
})

/** Every text of the terms that holds a blank: names, titles, prose. */
function saidWords(value: unknown): string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : []
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(saidWords) : []
}

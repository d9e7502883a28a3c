import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import { getAgreementCalendar } from "#lib/agreements/queries/get-agreement-calendar"
import { addDays } from "#lib/agreements/terms/days"
import { day, today } from "#lib/clock"
import { makeId } from "#lib/ids"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import { proofOf } from "#seed/second-proof"
import { anAgreement, anAmendment, type Made, rowOf, sign } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})
afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const calendarOf = (person: World["people"]["ingrid"], { id }: Made) =>
  getAgreementCalendar(person, { agreementId: id, locale: "en" })

/** The entries of a file: by what is behind the agreement in their UID, the lines. */
async function entriesOf(made: Made): Promise<Record<string, Record<string, string>>> {
  const { text = "" } = (await calendarOf(made.company, made)) ?? {}
  const entries = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT\r\n").slice(1)
  return Object.fromEntries(
    entries.map(entry => {
      const lines = Object.fromEntries(entry.split("\r\n").map(line => line.split(/:(.*)/s).slice(0, 2)))
      return [lines.UID.replace(/^[^.]*\./, ""), lines]
    }),
  )
}

test("there is none before all have signed, and none for others", async () => {
  const made = await anAgreement(world).signedByCompany()
  expect(await calendarOf(made.company, made)).toBeNull()
  const { ruma, even, harriet, noor, mira } = world.people
  const signed = await anAgreement(world).inForce()
  for (const person of [ruma, even]) expect((await calendarOf(person, signed))?.reference).toBeTruthy()
  for (const person of [harriet, noor, mira]) expect(await calendarOf(person, signed)).toBeNull()
  expect(
    await getAgreementCalendar({ kind: "visitor", address: "127.0.0.1" }, { agreementId: signed.id, locale: "en" }),
  ).toBeNull()
  for (const agreementId of [makeId(), "no id"])
    expect(await getAgreementCalendar(ruma, { agreementId, locale: "en" })).toBeNull()
})

test("a change that came into force moves the entries and raises their number; one that did not tells nothing", async () => {
  const made = await anAgreement(world).inForce()
  const before = await entriesOf(made)
  const moved = "timeline.milestones.m2"
  const to = addDays(made.terms.sections.timeline.milestones[1]?.dueOn ?? "", 7)
  const change = anAmendment(made, ({ timeline }) => {
    const [, second] = timeline.milestones
    if (second) second.dueOn = to
  })
  const draft = await change.inSigning()
  expect(await calendarOf(made.company, draft)).toBeNull()
  expect((await entriesOf(made))[moved]).toMatchObject({ "DTSTART;VALUE=DATE": before[moved]?.["DTSTART;VALUE=DATE"] })
  for (const person of [made.company, made.local]) await sign(person, draft)
  const after = await entriesOf(made)
  expect(after[moved]).toMatchObject({ "DTSTART;VALUE=DATE": to.replaceAll("-", ""), STATUS: "CONFIRMED" })
  expect(Number(after[moved]?.SEQUENCE)).toBeGreaterThan(Number(before[moved]?.SEQUENCE))
  expect(after[moved]?.UID).toBe(before[moved]?.UID)
  expect((await calendarOf(made.local, draft))?.agreementId).toBe(made.id)
})

test("an end by notice calls off what comes after it, and its withdrawal brings it back", async () => {
  const made = await anAgreement(world).inForce()
  const lastDay = addDays(today(), 60)
  const end = {
    agreementId: made.id,
    kind: "end_with_notice",
    onDate: lastDay,
    reason: "The mill has closed.",
  } as const
  const { noticeId } = await giveNotice(made.local, { ...end, ...(await proofOf(made.local)) })
  const given = await entriesOf(made)
  expect(given["timeline.endsOn"]).toMatchObject({ "DTSTART;VALUE=DATE": lastDay.replaceAll("-", "") })
  expect(given["timeline.milestones.m2"]).toMatchObject({ STATUS: "CANCELLED" })
  await withdrawNotice(made.local, { noticeId, ...(await proofOf(made.local)) })
  const back = await entriesOf(made)
  expect(back["timeline.milestones.m2"]).toMatchObject({ STATUS: "CONFIRMED" })
  expect(Number(back["timeline.endsOn"]?.SEQUENCE)).toBeGreaterThan(Number(given["timeline.endsOn"]?.SEQUENCE))
  await giveNotice(made.local, { ...end, ...(await proofOf(made.local)) })
  later(62)
  await endDueAgreements(systemActor("tests"))
  expect(await rowOf(made)).toMatchObject({ state: "terminated" })
  expect((await entriesOf(made))["timeline.endsOn"]).toMatchObject({
    "DTSTART;VALUE=DATE": lastDay.replaceAll("-", ""),
  })
})

test("who takes it is noted for both sides like any other document", async () => {
  const made = await anAgreement(world).inForce()
  const { id: documentId, partnershipId } = made
  await noteDocumentOpened(made.local, { partnershipId, kind: "calendar", documentId })
  expect(await listDocumentOpenings(made.company, partnershipId, [documentId])).toMatchObject([{ kind: "calendar" }])
})

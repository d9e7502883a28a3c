import { beforeEach, describe, expect, test } from "vitest"
import { asSystem } from "#lib/db/door"
import { enterReceipt } from "#lib/moderation/commands/enter-receipt"
import { reportAbuse } from "#lib/moderation/commands/report-abuse"
import { writeAsReporter } from "#lib/moderation/commands/write-as-reporter"
import { writeToReporter } from "#lib/moderation/commands/write-to-reporter"
import { getFollowedReport } from "#lib/moderation/queries/get-followed-report"
import { receipt as receiptShape } from "#lib/moderation/schema"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { aReportInput, canary, contactCanary, decide, open, someReport } from "./some-report.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const unknownReceipt = { code: "moderation.unknown_receipt" }

describe("reporting abuse", () => {
  test("gives a receipt of at least 100 bits of which only a digest is kept", async () => {
    const { receipt } = await reportAbuse(world.visitor, aReportInput)
    expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    const dump = await everything()
    expect(dump).not.toContain(receipt)
    expect(dump).not.toContain(receipt.replaceAll("-", ""))
  })

  test("keeps nothing of the reporter that can be read: no person, address, text or contact", async () => {
    const reporter = { kind: "visitor", address: "198.51.100.77" } as const
    await someReport(reporter)
    await reportAbuse(world.people.ruma, aReportInput)
    const rows = JSON.stringify(
      await asSystem("tests", async tx => [
        await tx.abuseReport.findMany(),
        await tx.notification.findMany(),
        await tx.outboxMail.findMany(),
        await tx.auditEvent.findMany(),
        await tx.rateLimiterFlexible.findMany(),
      ]),
    )
    for (const trace of [reporter.address, world.people.ruma.userId, canary, contactCanary, "ruma@example.org"])
      expect(rows).not.toContain(trace)
  })

  test("sets the clocks that the reporter can see, shorter where somebody is in danger", async () => {
    const calm = await someReport(world.visitor)
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
    const seen = await getFollowedReport(world.visitor, calm.receipt)
    expect(days(seen?.receivedOn ?? "", seen?.acknowledgeBy ?? "")).toBe(7)
    expect(days(seen?.receivedOn ?? "", seen?.answerBy ?? "")).toBe(90)
    await testDatabase().empty()
    world = await makeWorld()
    const grave = await someReport(world.visitor, { urgent: "yes" })
    const urgent = await getFollowedReport(world.visitor, grave.receipt)
    expect(days(urgent?.receivedOn ?? "", urgent?.acknowledgeBy ?? "")).toBe(1)
  })

  test("leaves at least one moderator who can read it", async () => {
    const { mira, anders } = world.people
    await expect(
      reportAbuse(world.visitor, { ...aReportInput, excludedUserIds: [mira.userId, anders.userId] }),
    ).rejects.toMatchObject({ problems: { excludedUserIds: { code: "leaveOne" } } })
  })

  test("is slowed down from one place and never for others", async () => {
    for (let i = 0; i < 10; i++) await reportAbuse(world.visitor, aReportInput)
    await expect(reportAbuse(world.visitor, aReportInput)).rejects.toMatchObject({ code: "accounts.too_many_tries" })
    await reportAbuse({ kind: "visitor", address: "203.0.113.9" }, aReportInput)
  })

  test("is for people", async () => {
    await expect(reportAbuse({ kind: "system", job: "tests" }, aReportInput)).rejects.toMatchObject({
      code: "moderation.secretariat_only",
    })
  })
})

describe("the receipt", () => {
  test("opens the report however it was copied, and shows nothing of what was reported", async () => {
    const { receipt } = await someReport(world.visitor)
    const typed = receipt
      .toLowerCase()
      .replace(/0/g, "o")
      .replace(/1/g, "l")
      .replace(/(.{4})/g, "$1 ")
    expect(receiptShape.parse(typed)).toBe(receipt)
    expect(await enterReceipt(world.visitor, { receipt })).toEqual({ receipt })
    const seen = await getFollowedReport(world.visitor, receipt)
    expect(seen).toMatchObject({ state: "received", messages: [], answers: [], canWrite: true, canAppeal: false })
    expect(JSON.stringify(seen)).not.toContain(canary)
  })

  test("that is wrong gets the same answer as none", async () => {
    await someReport(world.visitor)
    const wrong = ["0".repeat(20), "", "x", "' OR 1=1 --"]
    const answers = await Promise.all(
      wrong.map(receipt => enterReceipt(world.visitor, { receipt }).catch(refusal => ({ ...refusal }))),
    )
    expect(answers.every(answer => JSON.stringify(answer) === JSON.stringify(answers[0]))).toBe(true)
    expect(answers[0]).toMatchObject(unknownReceipt)
    expect(await getFollowedReport(world.visitor, "0".repeat(20))).toBeNull()
    await expect(writeAsReporter(world.visitor, { receipt: "guess", text: "hello" })).rejects.toMatchObject(
      unknownReceipt,
    )
  })

  test("cannot be guessed at for long from one place", async () => {
    for (let i = 0; i < 30; i++) await enterReceipt(world.visitor, { receipt: `guess ${i}` }).catch(() => null)
    await expect(enterReceipt(world.visitor, { receipt: "one more" })).rejects.toMatchObject({
      code: "accounts.too_many_tries",
    })
  })

  test("lets reporter and moderator write to each other, encrypted and by the day only", async () => {
    const { id, receipt } = await someReport(world.visitor)
    await open(world.people.mira, id)
    await writeToReporter(world.people.mira, { reportId: id, text: "Which gate was it?" })
    await writeAsReporter(world.visitor, { receipt, text: "The one by the canal." })
    const seen = await getFollowedReport(world.visitor, receipt)
    expect(seen?.state).toBe("in_review")
    expect(seen?.messages.map(({ fromReporter, text }) => [fromReporter, text])).toEqual([
      [false, "Which gate was it?"],
      [true, "The one by the canal."],
    ])
    expect(await everything()).not.toContain("canal")
  })

  test("shows the answer once there is one, and takes no word after the end", async () => {
    const { id, receipt } = await someReport(world.visitor)
    await open(world.people.mira, id)
    await decide(world.people.mira, id, { measure: "no_action", answer: "We could not find what you describe." })
    expect(await getFollowedReport(world.visitor, receipt)).toMatchObject({
      state: "decided",
      answers: [{ text: "We could not find what you describe." }],
      canAppeal: true,
    })
    await asSystem("tests", tx => tx.abuseReport.update({ where: { id }, data: { state: "final" } }))
    await expect(writeAsReporter(world.visitor, { receipt, text: "more" })).rejects.toMatchObject({
      code: "moderation.not_open",
    })
  })
})

/** All that a thief of the database would hold, as text. */
async function everything(): Promise<string> {
  const rows = await asSystem("tests", async tx => [
    await tx.abuseReport.findMany(),
    await tx.reportMessage.findMany(),
    await tx.notification.findMany(),
    await tx.outboxMail.findMany(),
    await tx.auditEvent.findMany(),
  ])
  const text = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value)
  return JSON.stringify(rows, (_, value) => text(value))
}

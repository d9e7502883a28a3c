import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { remindOfAnswers } from "#lib/agreements/commands/remind-of-answers"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { attestScan } from "#lib/agreements/paper/commands/attest-scan"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { giveSigningRole } from "#lib/agreements/roles/commands/give-signing-role"
import { lapseSignings } from "#lib/agreements/signing/commands/lapse-signings"
import { remindOfSigning } from "#lib/agreements/signing/commands/remind-of-signing"
import { signingDays, signingDaysMax, signingReminderDays } from "#lib/agreements/signing/policy"
import { addDays } from "#lib/agreements/terms/days"
import { day, today } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { readyToAttest, uploadAs } from "#seed/paper"
import {
  anAgreement,
  anAmendment,
  evidenceOf,
  type Made,
  outcomes,
  rowOf,
  sign,
  signing,
} from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { clearPaper } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})
afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const refusedWith = (code: string) => expect.objectContaining({ code })
const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const lapse = () => lapseSignings(systemActor("tests"))
const remind = () => remindOfSigning(systemActor("tests"))
const dayOf = (moment: Date | null | undefined) => moment?.toISOString().slice(0, 10)

async function frozen(days?: number): Promise<Made> {
  const made = await anAgreement(world).agreed()
  const signUntil = days === undefined ? {} : { signUntil: addDays(today(), days) }
  await freezeAgreement(made.company, { agreementId: made.id, version: 3, ...signUntil })
  return made
}
async function told(kind: string): Promise<string[]> {
  const notices = await asSystem("tests", tx => tx.notification.findMany({ where: { kind }, select: { userId: true } }))
  const names = Object.entries(world.people)
  return notices.map(({ userId }) => names.find(([, person]) => person.userId === userId)?.[0] ?? "").toSorted()
}

describe("the last day for signing", () => {
  test("is said by who freezes, from two days to half a year, stands in the record, and both sides see it", async () => {
    const made = await anAgreement(world).agreed()
    const freeze = (days: number) =>
      freezeAgreement(made.company, { agreementId: made.id, version: 3, signUntil: addDays(today(), days) })
    await expect(freeze(-1)).rejects.toMatchObject({ problems: { signUntil: { code: "dateInPast" } } })
    await expect(freeze(signingDaysMax + 1)).rejects.toMatchObject({
      problems: { signUntil: { code: "signUntilTooLate" } },
    })
    await freeze(12)
    for (const person of [made.company, made.local])
      expect(await getAgreement(person, made.id)).toMatchObject({ signUntil: addDays(today(), 12) })
    const { evidence } = await rowOf(made)
    expect(JSON.parse(evidence.at(-1)?.line ?? "{}")).toMatchObject({ type: "frozen", signUntil: addDays(today(), 12) })
  })

  test("is thirty days away where nobody says otherwise, and gone with the signing", async () => {
    const made = await frozen()
    expect(dayOf((await rowOf(made)).signUntil)).toBe(addDays(today(), signingDays))
    await declineToSign(made.local, { agreementId: made.id, reason: "The mill has moved." })
    expect(await rowOf(made)).toMatchObject({ signUntil: null, signRemindedAt: null })
    const signed = await anAgreement(world, { local: world.people.nazma }).inForce()
    expect(await rowOf(signed)).toMatchObject({ state: "in_force", signUntil: null })
  })

  test("belongs to the signing whole", async () => {
    const made = await frozen(3)
    await sign(made.company, made)
    later(3)
    expect(await lapse()).toEqual({ lapsed: 0 })
    expect(await sign(made.local, made)).toMatchObject({ inForce: true })
    later(9)
    expect(await lapse()).toEqual({ lapsed: 0 })
    expect(await rowOf(made)).toMatchObject({ state: "in_force" })
  })

  test("over, voids what was signed by nobody's act: the pen stays, all are told, the record says why", async () => {
    const made = await frozen(3)
    await sign(made.company, made)
    const before = await rowOf(made)
    later(4)
    expect(await lapse()).toEqual({ lapsed: 1 })
    expect(await lapse()).toEqual({ lapsed: 0 })
    const row = await rowOf(made)
    expect(row).toMatchObject({
      state: "countered",
      holderId: before.holderId,
      frozenRevisionId: null,
      signUntil: null,
    })
    expect(row.signatures.every(({ voidedAt, voidReason }) => voidedAt !== null && voidReason === null)).toBe(true)
    expect(row.signatures.filter(({ state }) => state === "signed")).toHaveLength(1)
    expect(row.revisions).toEqual(before.revisions)
    const voided = JSON.parse(row.evidence.at(-1)?.line ?? "{}")
    expect(voided).toMatchObject({ type: "voided", cause: "lapsed", termsSha256: made.digest })
    expect(voided).not.toHaveProperty("orgRef")
    const { jonas, tanvir } = world.people
    for (const person of [jonas, tanvir])
      expect(await getAgreement(person, made.id)).toMatchObject({
        hasSigningLapsed: true,
        reason: null,
        signUntil: null,
      })
    expect(await told("signingLapsed")).toEqual(
      ["astrid", "even", "ingrid", "jonas", "rafiq", "ruma", "shirin", "tanvir"].toSorted(),
    )
  })

  test("over, lets the very same text be agreed, signed and proved anew", async () => {
    const made = await frozen(3)
    await sign(made.company, made)
    later(4)
    await lapse()
    const holder = (await rowOf(made)).holderId === made.company.member?.id ? made.company : made.local
    expect(await markAllSections(holder, { agreementId: made.id, seen: made.digest })).toEqual({ agreed: true })
    const { version } = (await getAgreement(holder, made.id)) ?? { version: 0 }
    await freezeAgreement(holder, { agreementId: made.id, version })
    expect(await getAgreement(holder, made.id)).toMatchObject({ hasSigningLapsed: false })
    await sign(made.local, made)
    expect(await sign(made.company, made)).toMatchObject({ inForce: true })
    const { ok, sentences } = verify(JSON.stringify(await getAgreementExport(made.local, made.id)))
    expect(ok).toBe(true)
    expect(sentences.join("\n")).toContain("Signatures that were void before: 1.")
  })

  test("over, lets nobody sign though the portal has not come to it yet, and lets it be declined", async () => {
    const made = await frozen(3)
    const ready = await signing(made.company, made)
    expect(await getAgreement(made.company, made.id)).toMatchObject({ isSigningOver: false })
    later(4)
    expect(await getAgreement(made.company, made.id)).toMatchObject({ isSigningOver: true, state: "signing" })
    await expect(signAgreement(made.company, ready)).rejects.toEqual(refusedWith("agreements.signing_over"))
    await expect(signing(made.local, made)).rejects.toEqual(refusedWith("agreements.signing_over"))
    await expect(uploadAs(made.local, made.id)).rejects.toEqual(refusedWith("agreements.signing_over"))
    await declineToSign(made.local, { agreementId: made.id, reason: "It is too late." })
    expect(await lapse()).toEqual({ lapsed: 0 })
    expect(await evidenceOf(made)).not.toContain("signed")
  })

  test("over, ends a scan that waits like a signature, and lets nobody attest to it", async () => {
    clearPaper()
    const made = await frozen(3)
    const scanId = await uploadAs(made.local, made.id)
    const ready = await readyToAttest(made.company, made.id, scanId)
    later(4)
    await expect(attestScan(made.company, ready)).rejects.toEqual(refusedWith("agreements.signing_over"))
    expect(await lapse()).toEqual({ lapsed: 1 })
    const scans = await asSystem("tests", tx => tx.paperScan.findMany({ where: { agreementId: made.id } }))
    expect(scans).toMatchObject([{ state: "voided" }])
  })

  test("of a change frees the agreement that it changes, which goes on as it was", async () => {
    const made = await anAgreement(world).inForce()
    const change = await anAmendment(made, ({ timeline }) => {
      const [first] = timeline.milestones
      if (first) first.acceptanceDays = 12
    }).inSigning()
    later(signingDays + 1)
    expect(await lapse()).toEqual({ lapsed: 1 })
    expect(await rowOf(change)).toMatchObject({ state: "countered", amendmentNumber: null })
    expect(await rowOf(made)).toMatchObject({ state: "in_force" })
  })

  test("and the last signature at one moment: one of both happens, whole", async () => {
    for (const round of [1, 2, 3, 4]) {
      rmSync(process.env.TEST_CLOCK as string, { force: true })
      const made = await anAgreement(world, round % 2 ? {} : { local: world.people.nazma }).signedByCompany()
      const ready = await signing(made.local, made)
      const yesterday = new Date(addDays(today(), -1))
      // The day passes between the question whether it is over and the signature: only the lock decides.
      const passing = asSystem("tests", tx =>
        tx.agreement.updateMany({ where: { id: made.id, state: "signing" }, data: { signUntil: yesterday } }),
      )
      const came = await outcomes([signAgreement(made.local, ready), passing.then(lapse), lapse()])
      const row = await rowOf(made)
      const types = await evidenceOf(made)
      if (row.state === "in_force") {
        expect(row.signatures.every(({ voidedAt }) => voidedAt === null)).toBe(true)
        expect(types).not.toContain("voided")
      } else {
        expect(row.state).toBe("countered")
        expect(came).toHaveProperty(
          came["agreements.not_in_signing"] ? ["agreements.not_in_signing"] : ["agreements.signing_over"],
        )
        expect(types.filter(type => type === "signed")).toHaveLength(1)
        expect(types.filter(type => type === "voided")).toHaveLength(1)
      }
    }
  })
})

describe("the reminder", () => {
  test("comes once, some days before, to those whose turn it is and to no others", async () => {
    const made = await anAgreement(world).agreed()
    const signUntil = addDays(today(), 20)
    await freezeAgreement(made.company, { agreementId: made.id, version: 3, order: "local_resource_first", signUntil })
    later(20 - signingReminderDays - 1)
    expect(await remind()).toEqual({ reminded: 0 })
    later(20 - signingReminderDays)
    expect(await remind()).toEqual({ reminded: 1 })
    expect(await remind()).toEqual({ reminded: 0 })
    expect(await told("signingEndsSoon")).toEqual(["ruma", "shirin"])
    later(21)
    expect(await remind()).toEqual({ reminded: 0 })
  })

  test("goes to the approvers who have not answered, where their side waits for them", async () => {
    const made = await anAgreement(world).agreed()
    const { jonas, even } = world.people
    await giveSigningRole(jonas, { agreementId: made.id, kind: "approver", userId: even.userId })
    await freezeAgreement(made.company, { agreementId: made.id, version: 3, signUntil: addDays(today(), 20) })
    await sign(made.local, made)
    later(16)
    expect(await remind()).toEqual({ reminded: 1 })
    expect(await told("approvalEndsSoon")).toEqual(["even"])
    expect(await told("signingEndsSoon")).toEqual([])
  })

  test("is spared who was asked today", async () => {
    await frozen(2)
    expect(await remind()).toEqual({ reminded: 0 })
    later(1.5)
    expect(await remind()).toEqual({ reminded: 1 })
  })

  test("of an answer that was hoped for before the signing is none after it lapsed", async () => {
    const made = await anAgreement(world).drafting()
    const hoped = { answerHopedOn: addDays(today(), 6), note: "" }
    await handOver(made.company, { agreementId: made.id, version: 1, ...hoped })
    expect((await getAgreement(made.local, made.id))?.answerHopedOn).toBe(hoped.answerHopedOn)
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await freezeAgreement(made.company, { agreementId: made.id, version: 3, signUntil: addDays(today(), 3) })
    later(4)
    await lapse()
    expect((await getAgreement(made.local, made.id))?.answerHopedOn).toBeNull()
    later(5.5)
    expect(await remindOfAnswers(systemActor("tests"))).toEqual({ reminded: 0 })
  })
})

test("only the portal itself ends a signing with its day, or reminds of it", async () => {
  const people: Person[] = [world.people.ingrid, world.people.ruma, world.people.mira]
  for (const person of people)
    for (const job of [lapseSignings, remindOfSigning])
      await expect(job(person)).rejects.toEqual(refusedWith("agreements.jobs_only"))
})

import { beforeEach, describe, expect, test } from "vitest"
import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { reopenAgreement } from "#lib/agreements/commands/reopen-agreement"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { anAgreement, evidenceOf, outcomes, rowOf, sign } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const reason = "A date is wrong."

describe("stopping a signing", () => {
  test("by declining voids what was signed, keeps it on record, and gives the pen to who declined", async () => {
    const made = await anAgreement(world).signedByCompany()
    await declineToSign(world.people.shirin, { agreementId: made.id, reason })
    const row = await rowOf(made)
    expect(row).toMatchObject({ state: "countered", holderId: made.local.member?.id, reason, frozenRevisionId: null })
    expect(row.signatures.every(({ voidedAt, voidReason }) => voidedAt !== null && voidReason === reason)).toBe(true)
    expect(row.signatures.find(({ name }) => name === "Ingrid Solberg")).toMatchObject({
      state: "signed",
      digest: made.digest,
    })
    expect(row.signatures.find(({ name }) => name === "Shirin Sultana")).toMatchObject({
      state: "declined",
      declineReason: reason,
    })
    expect((await evidenceOf(made)).slice(-3)).toEqual(["signed", "declined", "voided"])
    expect(row.marks.map(({ memberId }) => memberId)).not.toContain(made.local.member?.id)
    expect(await getAgreement(made.local, made.id)).toMatchObject({ isYourTurn: true, reason })
  })

  test("by recalling does the same for the side that recalls, a looking-on signatory too", async () => {
    const made = await anAgreement(world).signedByCompany()
    await recallAgreement(world.people.astrid, { agreementId: made.id, reason })
    const row = await rowOf(made)
    expect(row).toMatchObject({ state: "countered", holderId: made.company.member?.id })
    expect(row.signatures.filter(({ voidedAt }) => voidedAt === null)).toEqual([])
    expect((await evidenceOf(made)).at(-1)).toBe("voided")
  })

  test("lets the very same text be agreed, signed and put in force afterwards", async () => {
    const made = await anAgreement(world).signedByCompany()
    await recallAgreement(made.company, { agreementId: made.id, reason })
    expect(await markAllSections(made.company, { agreementId: made.id, seen: made.digest })).toEqual({ agreed: true })
    await freezeAgreement(made.local, { agreementId: made.id, version: 6 })
    await sign(made.company, made)
    expect(await sign(made.local, made)).toMatchObject({ inForce: true })
    const { signatures } = await rowOf(made)
    expect(signatures).toHaveLength(8)
    expect(signatures.filter(({ state, voidedAt }) => state === "signed" && voidedAt === null)).toHaveLength(2)
    const { ok, sentences } = verify(JSON.stringify(await getAgreementExport(made.local, made.id)))
    expect([ok, sentences.includes("Signatures that were void before: 1.")]).toEqual([true, true])
  })

  test("is refused to who is no signatory, where nothing is to be signed, who has signed, and to strangers", async () => {
    const made = await anAgreement(world).signedByCompany()
    const asked = { agreementId: made.id, reason }
    const { tanvir, ingrid, even, nazma, harriet } = world.people
    await expect(declineToSign(tanvir, asked)).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
    await expect(declineToSign(ingrid, asked)).rejects.toMatchObject({ code: "agreements.already_signed" })
    await expect(recallAgreement(even, asked)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    for (const stop of [declineToSign, recallAgreement]) {
      for (const stranger of [nazma, harriet])
        await expect(stop(stranger, asked)).rejects.toMatchObject({ code: "common.not_found" })
      for (const elsewhere of [await anAgreement(world).agreed(), await anAgreement(world).inForce()])
        await expect(stop(ingrid, { agreementId: elsewhere.id, reason })).rejects.toMatchObject({
          code: "agreements.not_in_signing",
        })
    }
  })

  test("by declining and signing at once ends in one of the two", async () => {
    const made = await anAgreement(world).signedByCompany()
    const { ruma, shirin } = world.people
    const counts = await outcomes([sign(ruma, made), declineToSign(shirin, { agreementId: made.id, reason })])
    expect(counts.done).toBe(1)
    expect(["in_force", "countered"]).toContain((await rowOf(made)).state)
  })
})

describe("reopening what was agreed", () => {
  test("gives the pen to who reopens, says why, and lets the text change again", async () => {
    const made = await anAgreement(world).agreed()
    await reopenAgreement(world.people.jonas, { agreementId: made.id, version: 3, reason })
    expect(await rowOf(made)).toMatchObject({ state: "countered", holderId: made.company.member?.id, reason })
    await handOver(made.company, { agreementId: made.id, version: 4, note: "" })
    expect(await markAllSections(made.local, { agreementId: made.id, seen: made.digest })).toEqual({ agreed: true })
  })

  test("is refused where nothing is agreed, to those who look on, from an old version, and to strangers", async () => {
    const { rafiq, nazma, ruma } = world.people
    const early = await anAgreement(world).handedOver()
    await expect(reopenAgreement(ruma, { agreementId: early.id, version: 2, reason })).rejects.toMatchObject({
      code: "agreements.not_agreed",
    })
    const made = await anAgreement(world).agreed()
    const asked = { agreementId: made.id, version: 3, reason }
    await expect(reopenAgreement(rafiq, asked)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    await expect(reopenAgreement(nazma, asked)).rejects.toMatchObject({ code: "common.not_found" })
    await expect(reopenAgreement(ruma, { ...asked, version: 2 })).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
  })

  test("by both sides at once gives the pen to one of them", async () => {
    const made = await anAgreement(world).agreed()
    const asked = { agreementId: made.id, version: 3, reason }
    const counts = await outcomes([reopenAgreement(made.company, asked), reopenAgreement(made.local, asked)])
    expect(counts).toEqual({ done: 1, "agreements.not_agreed": 1 })
  })
})

describe("withdrawing", () => {
  test("ends a negotiation for good, with a reason, and takes the partnership back", async () => {
    const made = await anAgreement(world).handedOver()
    await withdrawAgreement(world.people.jonas, { agreementId: made.id, version: 2, reason })
    expect(await getAgreement(made.local, made.id)).toMatchObject({ state: "withdrawn", reason, isYourTurn: false })
    expect((await getPartnership(made.local, made.partnershipId))?.stage).toBe("exploring")
  })

  test("leaves the partnership at agreeing while another agreement is talked about", async () => {
    const made = await anAgreement(world).handedOver()
    await anAgreement(world).handedOver()
    await withdrawAgreement(made.company, { agreementId: made.id, version: 2, reason })
    expect((await getPartnership(made.local, made.partnershipId))?.stage).toBe("agreeing")
  })

  test("is refused once it is signed or to be signed, to those who look on, from an old version, and to strangers", async () => {
    const { ingrid, even, harriet } = world.people
    for (const late of [await anAgreement(world).inSigning(), await anAgreement(world).inForce()])
      await expect(withdrawAgreement(ingrid, { agreementId: late.id, version: 4, reason })).rejects.toMatchObject({
        code: "agreements.not_negotiating",
      })
    const made = await anAgreement(world).handedOver()
    const asked = { agreementId: made.id, version: 2, reason }
    await expect(withdrawAgreement(even, asked)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    await expect(withdrawAgreement(harriet, asked)).rejects.toMatchObject({ code: "common.not_found" })
    await expect(withdrawAgreement(ingrid, { ...asked, version: 1 })).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
  })

  test("and freezing at once ends in one of the two", async () => {
    const made = await anAgreement(world).agreed()
    const counts = await outcomes([
      freezeAgreement(made.company, { agreementId: made.id, version: 3 }),
      withdrawAgreement(made.local, { agreementId: made.id, version: 3, reason }),
    ])
    expect(counts.done).toBe(1)
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveSection } from "#lib/agreements/commands/save-section"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { deviationsFrom } from "#lib/agreements/fairness/deviations"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { handOverInput, saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { formValues } from "#lib/agreements/terms/show-form"
import { asActor, asSystem, type Tx } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { anAgreement, evidenceOf, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

/** Ruma changes, or confirms, the sentence for journalists. */
function saveLine(made: Made, holdingLine: string): Promise<void> {
  const shown = formValues("press", made.terms)
  const seen = sectionDigest(made.terms, "press")
  const form = saveSectionInput.parse({ ...shown, holdingLine, agreementId: made.id, section: "press", seen })
  return saveSection(made.local, form)
}

const notified = (kind: string) =>
  asSystem("tests", tx => tx.notification.findMany({ where: { kind }, select: { userId: true, values: true } }))

describe("handing over", () => {
  test("makes the draft a revision with its digest, and gives the other side pen and sight", async () => {
    const made = await anAgreement(world).drafting()
    await handOver(world.people.jonas, { agreementId: made.id, version: 1, note: "Please look at the dates." })

    const row = await rowOf(made)
    expect(row).toMatchObject({ state: "proposed", version: 2, holderId: world.people.ruma.member?.id })
    expect(row.revisions).toMatchObject([{ number: 1, digest: made.digest, previousDigest: null }])
    expect(await evidenceOf(made)).toEqual(["created", "proposed"])
    const seen = await getAgreement(world.people.rafiq, made.id)
    expect(seen).toMatchObject({ isYourTurn: true, digest: made.digest, turnNote: "Please look at the dates." })
    expect((await getAgreement(world.people.ingrid, made.id))?.isYourTurn).toBe(false)
    expect((await getPartnership(world.people.ruma, made.partnershipId))?.stage).toBe("agreeing")
  })

  test("shows both sides the same list of how the text differs from the network's model, and nothing is barred by it", async () => {
    const made = await anAgreement(world, {
      change: ({ legal, price }) => {
        Object.assign(legal.notice[0] ?? {}, { days: 7 })
        for (const payment of price.payments) payment.dueDays = 80
      },
    }).handedOver()
    const lists = await Promise.all(
      [world.people.ingrid, world.people.ruma].map(async person => {
        const seen = await getAgreement(person, made.id)
        return seen ? deviationsFrom(seen.terms) : null
      }),
    )
    expect(lists[0]?.map(({ point }) => point)).toEqual(["payment_days", "sharing", "same_notice", "notice_days"])
    expect(lists[1]).toEqual(lists[0])
  })

  test("is the author's yes to every section, and tells the people of the other side", async () => {
    const made = await anAgreement(world).handedOver()
    const { marks } = await rowOf(made)
    expect(marks).toHaveLength(sectionKeys.length)
    expect(new Set(marks.map(mark => mark.memberId))).toEqual(new Set([made.company.member?.id]))
    const told = (await notified("agreementYourTurn")).map(({ userId }) => userId)
    const { ruma, tanvir, shirin, rafiq } = world.people
    expect(told.toSorted()).toEqual([ruma, tanvir, shirin, rafiq].map(({ userId }) => userId).toSorted())
  })

  test("chains the digest of a changed text to the one before", async () => {
    const made = await anAgreement(world).handedOver()
    await saveLine(made, "Ask us.")
    await handOver(made.local, { agreementId: made.id, version: 2, note: "A later day." })
    const { revisions, state } = await rowOf(made)
    expect(state).toBe("countered")
    expect(revisions[1]).toMatchObject({ number: 2, previousDigest: made.digest })
    expect(revisions[1]?.digest).not.toBe(made.digest)
    const comparison = await getComparison(made.company, made.id)
    expect([comparison?.from.number, comparison?.to.number]).toEqual([1, 2])
    expect(comparison?.after.sections.press.holdingLine).toBe("Ask us.")
    expect(await getComparison(made.company, made.id, { from: 2, to: 7 })).toBeNull()
  })

  test("of a changed text says why, which both read beside the change and in the record", async () => {
    const made = await anAgreement(world).handedOver()
    await saveLine(made, "Ask us.")
    const asked = { agreementId: made.id, version: 2 }
    for (const note of ["", handOverInput.parse({ ...asked, note: " \r\n " }).note])
      await expect(handOver(made.local, { ...asked, note })).rejects.toMatchObject({
        code: "common.invalid_input",
        problems: { note: { code: "changeReason" } },
      })
    expect(await rowOf(made)).toMatchObject({ version: 2, holderId: made.local.member?.id })
    expect((await getAgreement(made.company, made.id))?.revisions).toHaveLength(1)
    const asTwo = [1, 2].map(() => handOver(made.local, { ...asked, note: "We are asked first." }))
    expect(await outcomes(asTwo)).toEqual({ done: 2 })
    for (const reader of [made.company, made.local]) {
      const compared = await getComparison(reader, made.id)
      expect(compared?.origins).toMatchObject([[{ note: "We are asked first.", savedByName: made.local.name }]])
      const record = await getNegotiationRecord(reader, made.id)
      expect(record?.log.handOvers.at(-1)).toMatchObject({ note: "We are asked first.", isChanged: true })
    }
  })

  test("needs no reason for a first text, nor for a text that stays as it is", async () => {
    const made = await anAgreement(world).handedOver()
    await handOver(made.local, { agreementId: made.id, version: 2, note: "" })
    expect((await rowOf(made)).revisions).toMatchObject([{ note: "" }])
  })

  test("throws an unchanged draft away and still passes the pen, with what was said", async () => {
    const made = await anAgreement(world).handedOver()
    await saveLine(made, "Something else.")
    const changed = (await rowOf(made)).revisions[1]?.terms as Made["terms"]
    await saveLine({ ...made, terms: changed }, made.terms.sections.press.holdingLine)
    await handOver(made.local, { agreementId: made.id, version: 2, note: "We would rather talk first." })
    const row = await rowOf(made)
    expect(row.revisions).toHaveLength(1)
    expect(row).toMatchObject({ state: "countered", holderId: made.company.member?.id })
    expect(await evidenceOf(made)).toEqual(["created", "proposed"])
    expect((await getAgreement(made.company, made.id))?.turnNote).toBe("We would rather talk first.")
  })

  test("refuses a text with gaps and changes nothing", async () => {
    const made = await anAgreement(world, { change: ({ press }) => Object.assign(press, { referTo: null }) }).drafting()
    const asked = { agreementId: made.id, version: 1, note: "" }
    await expect(handOver(made.company, asked)).rejects.toMatchObject({ code: "agreements.incomplete" })
    expect(await rowOf(made)).toMatchObject({ state: "drafting", version: 1, holderId: made.company.member?.id })
    expect(await evidenceOf(made)).toEqual(["created"])
  })

  test("is refused to who has not the pen, who looks on, who saw an older version, and strangers", async () => {
    const made = await anAgreement(world).handedOver()
    const asked = { agreementId: made.id, version: 2, note: "" }
    const { ingrid, rafiq, ruma, harriet, nazma } = world.people
    await expect(handOver(ingrid, asked)).rejects.toMatchObject({ code: "agreements.not_your_turn" })
    await expect(handOver(rafiq, asked)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    await expect(handOver(ruma, { ...asked, version: 1 })).rejects.toMatchObject({ code: "common.changed_meanwhile" })
    for (const stranger of [harriet, nazma])
      await expect(handOver(stranger, asked)).rejects.toMatchObject({ code: "common.not_found" })
    await withdrawAgreement(ruma, { agreementId: made.id, version: 2, reason: "No time." })
    await expect(handOver(ruma, { ...asked, version: 3 })).rejects.toMatchObject({ code: "agreements.not_negotiating" })
  })

  test("that was sent twice is done once", async () => {
    const made = await anAgreement(world).drafting()
    const asked = { agreementId: made.id, version: 1, note: "Here it is." }
    expect(await outcomes([1, 2, 3].map(() => handOver(made.company, asked)))).toEqual({ done: 3 })
    expect(await rowOf(made)).toMatchObject({ version: 2, holderId: made.local.member?.id })
    expect(await evidenceOf(made)).toEqual(["created", "proposed"])
    expect(await notified("agreementYourTurn")).toHaveLength(4)
    const another = { ...asked, note: "Something that nobody has read." }
    await expect(handOver(made.company, another)).rejects.toMatchObject({ code: "agreements.not_your_turn" })
  })

  test("and withdrawing at once end in one of the two", async () => {
    const made = await anAgreement(world).handedOver()
    const counts = await outcomes([
      handOver(world.people.ruma, { agreementId: made.id, version: 2, note: "" }),
      withdrawAgreement(world.people.tanvir, { agreementId: made.id, version: 2, reason: "No time." }),
    ])
    expect(counts.done).toBe(1)
    expect((await rowOf(made)).version).toBe(3)
  })
})

describe("a revision that was handed over", () => {
  test("is never changed or deleted again, not even by hand", async () => {
    const made = await anAgreement(world).handedOver()
    const attempts = [
      (tx: Tx) => tx.$executeRaw`UPDATE agreement_revision SET terms = '{}'`,
      (tx: Tx) => tx.$executeRaw`UPDATE agreement_revision SET digest = 'other'`,
      (tx: Tx) => tx.$executeRaw`UPDATE agreement_revision SET proposed_at = NULL`,
      (tx: Tx) => tx.$executeRaw`DELETE FROM agreement_revision`,
    ]
    for (const attempt of attempts) {
      await expect(asActor(made.company, attempt)).rejects.toThrow("append-only")
      await expect(asSystem("tests", attempt)).rejects.toThrow("append-only")
    }
    expect((await rowOf(made)).revisions).toMatchObject([{ digest: made.digest, terms: made.terms }])
  })

  test("keeps its evidence unchanged as well", async () => {
    const made = await anAgreement(world).handedOver()
    const changes = [
      (tx: Tx) => tx.$executeRaw`UPDATE evidence_entry SET line = '{}'`,
      (tx: Tx) => tx.$executeRaw`UPDATE evidence_entry SET seq = seq + 5`,
    ]
    for (const change of changes) await expect(asActor(made.local, change)).rejects.toThrow("append-only")
    const deletions = [
      (tx: Tx) => tx.$executeRaw`DELETE FROM evidence_entry`,
      (tx: Tx) => tx.$executeRaw`DELETE FROM signature`,
      (tx: Tx) => tx.$executeRaw`TRUNCATE evidence_entry`,
    ]
    for (const deletion of deletions) await expect(asActor(made.local, deletion)).rejects.toThrow("denied")
    expect(await evidenceOf(made)).toEqual(["created", "proposed"])
  })
})

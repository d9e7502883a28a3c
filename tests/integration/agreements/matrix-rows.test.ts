import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { acceptMatrixRows } from "#lib/agreements/commands/accept-matrix-rows"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { markSection } from "#lib/agreements/commands/mark-section"
import { saveConfidentialityMatrix } from "#lib/agreements/commands/save-confidentiality-matrix"
import { takeBackMatrixRows } from "#lib/agreements/commands/take-back-matrix-rows"
import { unmarkSection } from "#lib/agreements/commands/unmark-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { saveConfidentialityMatrixInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { matrixRows } from "#lib/agreements/terms/matrix-rows"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, anAmendment, evidenceOf, type Made, outcomes } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const digestOf = (made: Made, subject: string) =>
  matrixRows(made.terms).find(row => row.subject === subject)?.digest ?? ""
const named = (made: Made, ...subjects: string[]) => ({
  agreementId: made.id,
  rows: subjects.map(subject => digestOf(made, subject)),
})
const all = (made: Made) => named(made, ...matrixRows(made.terms).map(({ subject }) => subject))
const place = (made: Made) => ({
  agreementId: made.id,
  section: "confidentiality" as const,
  seen: sectionDigest(made.terms, "confidentiality"),
})
async function view(person: Person, made: Made) {
  const seen = await getAgreement(person, made.id)
  if (!seen) throw new Error("The agreement is not there")
  return seen
}
/** The rows to which a party has said yes as they stand. */
async function acceptedBy(person: Person, made: Made) {
  const { matrixRows: rows } = await view(person, made)
  const yes = rows.filter(row => row.acceptedBy.some(({ memberId }) => memberId === person.member?.id))
  return yes.map(({ subject }) => subject)
}
const settled = async (made: Made) =>
  (await view(made.local, made)).sections.find(({ section }) => section === "confidentiality")?.settled
/** As if the yes had been given before there was a table for it. */
const forget = ({ id }: Made, member: Person) =>
  besideTheTriggers(
    "DELETE FROM express_yes WHERE subject = 'findings' AND agreement_id = $1 AND member_id = $2",
    id,
    member.member?.id ?? "",
  )

/** Writes another permission into what the text says of findings to journalists, and hands over. */
async function changeFindings(person: Person, made: Made, version: number) {
  const { terms } = await view(person, made)
  const cell = { "cell.findings.journalists.permission": "anonymised" }
  const seen = sectionDigest(terms, "confidentiality")
  await saveConfidentialityMatrix(person, saveConfidentialityMatrixInput.parse({ agreementId: made.id, seen, ...cell }))
  await handOver(person, { agreementId: made.id, version, note: "As we talked." })
}

describe("a row of the disclosure matrix", () => {
  test("is accepted one by one or several at once, by each party for itself", async () => {
    const made = await anAgreement(world).handedOver()
    const rows = matrixRows(made.terms).map(({ subject }) => subject)
    expect(rows.length).toBeGreaterThan(2)
    expect(await acceptedBy(made.company, made)).toEqual(rows)
    expect(await acceptedBy(made.local, made)).toEqual([])
    await acceptMatrixRows(made.local, named(made, "findings"))
    await acceptMatrixRows(made.local, named(made, "findings"))
    expect(await acceptedBy(made.local, made)).toEqual(["findings"])
    await acceptMatrixRows(made.local, all(made))
    expect(await acceptedBy(made.local, made)).toEqual(rows)
    expect(await settled(made)).toBe(false)
    expect(await markSection(made.local, place(made))).toEqual({ agreed: false })
    expect(await settled(made)).toBe(true)
  })

  test("is accepted with its section, with the whole text and by handing over what one wrote", async () => {
    const made = await anAgreement(world).handedOver()
    await markSection(made.local, place(made))
    expect(await acceptedBy(made.local, made)).toEqual(matrixRows(made.terms).map(({ subject }) => subject))
    const other = await anAgreement(world).handedOver()
    expect(await markAllSections(other.local, { agreementId: other.id, seen: other.digest })).toEqual({ agreed: true })
    expect(await acceptedBy(other.local, other)).toEqual(matrixRows(other.terms).map(({ subject }) => subject))
  })

  test("loses the yes alone when a word of it changes, and the section with it", async () => {
    const made = await anAgreement(world).handedOver()
    await markSection(made.local, place(made))
    await changeFindings(made.local, made, 2)
    const rows = matrixRows(made.terms).map(({ subject }) => subject)
    expect(await acceptedBy(made.local, made)).toEqual(rows)
    expect(await acceptedBy(made.company, made)).toEqual(rows.filter(subject => subject !== "findings"))
    expect(await settled(made)).toBe(false)
    await expect(acceptMatrixRows(made.company, named(made, "findings"))).rejects.toMatchObject({
      code: "agreements.row_changed",
    })
    const { matrixRows: now, digest } = await view(made.company, made)
    const open = now.filter(row => row.acceptedBy.length < 2).map(row => row.digest)
    await acceptMatrixRows(made.company, { agreementId: made.id, rows: open })
    expect(await markAllSections(made.company, { agreementId: made.id, seen: digest ?? "" })).toEqual({ agreed: true })
  })

  test("is taken back alone, and the yes to the section falls with it", async () => {
    const made = await anAgreement(world).handedOver()
    await markSection(made.local, place(made))
    await takeBackMatrixRows(made.local, named(made, "findings"))
    expect(await acceptedBy(made.local, made)).not.toContain("findings")
    expect(await acceptedBy(made.local, made)).toHaveLength(matrixRows(made.terms).length - 1)
    expect(await settled(made)).toBe(false)
    await acceptMatrixRows(made.local, named(made, "findings"))
    expect(await settled(made)).toBe(false)
    await markSection(made.local, place(made))
    await takeBackMatrixRows(made.local, { agreementId: made.id, rows: ["0".repeat(64)] })
    expect(await settled(made)).toBe(true)
    await unmarkSection(made.local, place(made))
    expect(await acceptedBy(made.local, made)).toEqual([])
    expect(await acceptedBy(made.company, made)).toHaveLength(matrixRows(made.terms).length)
  })

  test("keeps the agreement from being agreed and frozen while a party's yes to it is missing", async () => {
    const made = await anAgreement(world).handedOver()
    for (const section of sectionKeys.slice(1))
      await markSection(made.local, { ...place(made), section, seen: sectionDigest(made.terms, section) })
    await forget(made, made.local)
    const last = { ...place(made), section: "parties" as const, seen: sectionDigest(made.terms, "parties") }
    expect(await markSection(made.local, last)).toEqual({ agreed: false })
    expect(await acceptMatrixRows(made.local, named(made, "findings"))).toEqual({ agreed: true })
    await forget(made, made.company)
    await expect(freezeAgreement(made.local, { agreementId: made.id, version: 3 })).rejects.toMatchObject({
      code: "agreements.row_not_accepted",
    })
  })

  test("stands in the frozen record with who accepted it, and in no line of evidence", async () => {
    const made = await anAgreement(world).inSigning()
    const record = await getNegotiationRecord(made.company, made.id)
    expect(record?.frozenAt).not.toBeNull()
    const rows = record?.log.rows?.filter(({ subject }) => subject === "findings") ?? []
    expect(rows.map(({ orgRef }) => orgRef).toSorted()).toEqual(
      [made.company.member?.id, made.local.member?.id].toSorted(),
    )
    expect(rows.every(({ rowSha256 }) => rowSha256 === digestOf(made, "findings"))).toBe(true)
    expect(record?.people[rows[0]?.personRef ?? ""]).toBeTruthy()
    expect(await evidenceOf(made)).toEqual(["created", "proposed", "accepted", "frozen"])
  })

  test("is asked again by no amendment that leaves it as it was signed", async () => {
    const made = await anAgreement(world).inForce()
    const change = await anAmendment(made, sections => {
      for (const rule of sections.confidentiality.rules) if (rule.subject === "findings") rule.note = "Not in court."
    }).handedOver()
    expect((await view(made.local, change)).matrixRows.map(({ subject }) => subject)).toEqual(["findings"])
    const { rows } = named(made, "price")
    await expect(acceptMatrixRows(made.local, { agreementId: change.id, rows })).rejects.toMatchObject({
      code: "agreements.row_changed",
    })
  })

  test("is refused out of turn, to those who look on, in a draft, after agreeing, and to strangers", async () => {
    const { rafiq, nazma, harriet } = world.people
    const made = await anAgreement(world).handedOver()
    const draft = await anAgreement(world).drafting()
    const agreed = await anAgreement(world).agreed()
    for (const step of [acceptMatrixRows, takeBackMatrixRows]) {
      const code = (of: string) => ({ code: of })
      await expect(step(made.company, all(made))).rejects.toMatchObject(code("agreements.not_your_turn"))
      await expect(step(rafiq, all(made))).rejects.toMatchObject(code("agreements.role_may_not"))
      for (const stranger of [nazma, harriet])
        await expect(step(stranger, all(made))).rejects.toMatchObject(code("common.not_found"))
      await expect(step(draft.company, all(draft))).rejects.toMatchObject(code("agreements.not_negotiating"))
      await expect(step(draft.local, all(draft))).rejects.toMatchObject(code("common.not_found"))
      await expect(step(agreed.company, all(agreed))).rejects.toMatchObject(code("agreements.not_negotiating"))
    }
  })

  test("is accepted once by two who press at the same time, and by nobody in another's name", async () => {
    const made = await anAgreement(world).handedOver()
    const { ruma, tanvir, nazma } = world.people
    const both = [acceptMatrixRows(ruma, all(made)), acceptMatrixRows(tanvir, all(made))]
    expect(await outcomes(both)).toEqual({ done: 2 })
    const where = { agreementId: made.id, memberId: ruma.member?.id ?? "", subject: { not: null } }
    const kept = await asSystem("tests", tx => tx.expressYes.findMany({ where }))
    expect(kept).toHaveLength(matrixRows(made.terms).length)
    const { id: _, ...copy } = kept[0] ?? ({} as never)
    for (const stranger of [made.company, nazma]) {
      const forged = asActor(stranger, tx => tx.expressYes.create({ data: { ...copy, digest: "f".repeat(64) } }))
      await expect(forged).rejects.toThrow(/row-level security/)
    }
    expect(await asActor(nazma, tx => tx.expressYes.count())).toBe(0)
  })
})

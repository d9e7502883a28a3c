import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { viewForSigning } from "#lib/agreements/commands/view-for-signing"
import { verifyChain } from "#lib/agreements/evidence/chain"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { signAgreementInput } from "#lib/agreements/schema"
import { getTermsInForce } from "#lib/confidentiality/queries/get-terms-in-force"
import { asActor, asSystem, type Tx } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import {
  anAgreement,
  evidenceOf,
  type Made,
  outcomes,
  publishStance,
  rowOf,
  signing,
  withoutPrice,
} from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const projectsOf = ({ id }: Made) =>
  asSystem("tests", tx =>
    tx.project.findMany({
      where: { agreementId: id },
      include: { milestones: true, payments: true, reviewPoints: true },
    }),
  )

const countOf = async (made: Made, type: string) => (await evidenceOf(made)).filter(one => one === type).length

describe("freezing", () => {
  test("asks every signatory of both sides, viewers among them, and nobody else", async () => {
    const made = await anAgreement(world).agreed()
    await freezeAgreement(world.people.tanvir, { agreementId: made.id, version: 3 })
    const row = await rowOf(made)
    expect(row).toMatchObject({ state: "signing", frozenRevisionId: row.revisions[0]?.id })
    expect(row.signatures.map(({ name }) => name).toSorted()).toEqual([
      "Astrid Moen",
      "Ingrid Solberg",
      "Ruma Akter",
      "Shirin Sultana",
    ])
    expect(new Set(row.signatures.map(({ digest, state }) => `${digest} ${state}`))).toEqual(
      new Set([`${made.digest} requested`]),
    )
    expect((await evidenceOf(made)).at(-1)).toBe("frozen")
  })

  test("is refused before all is agreed, to those who look on, from an old version, and to strangers", async () => {
    const { ingrid, astrid, nazma, harriet } = world.people
    for (const early of [await anAgreement(world).drafting(), await anAgreement(world).handedOver()])
      await expect(freezeAgreement(ingrid, { agreementId: early.id, version: 1 })).rejects.toMatchObject({
        code: "agreements.not_agreed",
      })
    const made = await anAgreement(world).agreed()
    const asked = { agreementId: made.id, version: 3 }
    await expect(freezeAgreement(astrid, asked)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    await expect(freezeAgreement(ingrid, { ...asked, version: 2 })).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
    for (const stranger of [nazma, harriet])
      await expect(freezeAgreement(stranger, asked)).rejects.toMatchObject({ code: "common.not_found" })
    expect((await rowOf(made)).state).toBe("agreed")
  })

  test("is refused while a party has nobody who may sign, or only people whose account is closed", async () => {
    const made = await anAgreement(world).agreed()
    const asked = { agreementId: made.id, version: 3 }
    const { ruma, shirin } = world.people
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: shirin.userId }, data: { isSignatory: false } }),
    )
    await asSystem("tests", tx =>
      tx.user.update({ where: { id: ruma.userId }, data: { suspendedAt: new Date() }, select: { id: true } }),
    )
    await expect(freezeAgreement(made.company, asked)).rejects.toMatchObject({
      code: "agreements.party_without_signatory",
    })
    expect((await rowOf(made)).signatures).toEqual([])
  })

  test("is refused where something has come to stand in the way since all agreed", async () => {
    const made = await anAgreement(world).agreed()
    await publishStance(world, world.people.ruma, "no-company-money")
    await expect(freezeAgreement(made.company, { agreementId: made.id, version: 3 })).rejects.toMatchObject({
      code: "agreements.check_blocks",
    })
  })

  test("by both sides at once happens once", async () => {
    const made = await anAgreement(world).agreed()
    const asked = { agreementId: made.id, version: 3 }
    const counts = await outcomes([freezeAgreement(made.company, asked), freezeAgreement(made.local, asked)])
    expect(counts).toEqual({ done: 1, "agreements.not_agreed": 1 })
    expect((await rowOf(made)).signatures).toHaveLength(4)
  })
})

describe("opening the text to sign it", () => {
  test("is noted once for each signatory, and for nobody who is none", async () => {
    const made = await anAgreement(world).inSigning()
    const asked = { agreementId: made.id, version: 4 }
    const { shirin, tanvir, jonas, nazma } = world.people
    expect(await outcomes([viewForSigning(shirin, asked), viewForSigning(shirin, asked)])).toEqual({ done: 2 })
    expect(await countOf(made, "viewed")).toBe(1)
    for (const writer of [tanvir, jonas])
      await expect(viewForSigning(writer, asked)).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
    await expect(viewForSigning(nazma, asked)).rejects.toMatchObject({ code: "common.not_found" })
    const agreed = await anAgreement(world).agreed()
    await expect(viewForSigning(shirin, { ...asked, agreementId: agreed.id })).rejects.toMatchObject({
      code: "agreements.not_in_signing",
    })
  })
})

describe("signing", () => {
  test("binds the person to the very text, with what they typed, and waits for the other side", async () => {
    const made = await anAgreement(world).inSigning()
    expect(await signAgreement(world.people.astrid, signing(made))).toEqual({ agreementId: made.id, inForce: false })
    const { signatures, state } = await rowOf(made)
    expect(state).toBe("signing")
    expect(signatures.find(({ name }) => name === "Astrid Moen")).toMatchObject({
      state: "signed",
      digest: made.digest,
      typedName: "A name as typed",
      capacity: "Director",
      consentDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await projectsOf(made)).toEqual([])
    const view = await getAgreement(made.local, made.id)
    expect(view?.signatures.filter(({ state: one }) => one === "signed").map(({ name }) => name)).toEqual([
      "Astrid Moen",
    ])
  })

  test("by the last side puts the agreement in force, with its terms and its project", async () => {
    const made = await anAgreement(world).signedByCompany()
    expect(await signAgreement(world.people.shirin, signing(made))).toEqual({ agreementId: made.id, inForce: true })

    const row = await rowOf(made)
    expect(row).toMatchObject({ state: "in_force", inForceAt: expect.any(Date) })
    expect(await evidenceOf(made)).toEqual([
      "created",
      "proposed",
      "accepted",
      "frozen",
      "signed",
      "signed",
      "checkpoint",
    ])
    const [project] = await projectsOf(made)
    expect(project).toMatchObject({ partnershipId: made.partnershipId, contactRhythmDays: 14, problemAnswerDays: 5 })
    expect(project?.milestones.map(({ termsRowId }) => termsRowId).toSorted()).toEqual(["m1", "m2"])
    expect(project?.payments.map(payment => Number(payment.amountMinor)).toSorted()).toEqual([500_000, 700_000])
    expect(project?.reviewPoints).toHaveLength(1)
    const terms = await getTermsInForce(made.company, made.partnershipId)
    expect(terms).toMatchObject({ agreementId: made.id, reference: row.reference })
    expect((await getPartnership(made.local, made.partnershipId))?.stage).toBe("working")
  })

  test("leaves a record that holds together and names nobody", async () => {
    const made = await anAgreement(world).inForce()
    const { lines } = (await getEvidence(made.company, made.id)) ?? { lines: [] }
    expect(verifyChain(lines.map(({ line }) => line))).toMatchObject({ ok: true, lines: 7 })
    const text = lines.map(({ line }) => line).join("\n")
    for (const personal of ["A name as typed", "Ingrid", "Ruma", "example.org"]) expect(text).not.toContain(personal)
    const signed = lines.filter(({ type }) => type === "signed").map(({ line }) => JSON.parse(line))
    expect(signed.map(line => line.termsSha256)).toEqual([made.digest, made.digest])
    const file = await getAgreementExport(made.local, made.id)
    expect(file).toMatchObject({ format: "lrn-agreement", terms: made.terms, termsSha256: made.digest })
    const { ok, sentences } = verify(JSON.stringify(file))
    expect([ok, sentences.filter(sentence => sentence.includes("A name as typed")).length]).toEqual([true, 2])
    expect(await getAgreementExport(world.people.nazma, made.id)).toBeNull()
    expect(await getAgreementExport(made.local, (await anAgreement(world).agreed()).id)).toBeNull()
  })

  test("is refused with a wrong password, and nothing is signed", async () => {
    const made = await anAgreement(world).inSigning()
    await expect(signAgreement(made.company, signing(made, { password: "a guess" }))).rejects.toMatchObject({
      code: "accounts.wrong_password",
      problems: { password: { code: "wrongPassword" } },
    })
    expect(await countOf(made, "signed")).toBe(0)
  })

  test("is refused on a digest that differs by one bit", async () => {
    const made = await anAgreement(world).inSigning()
    for (const place of [0, 31, 63]) {
      const bit = (Number.parseInt(made.digest[place] ?? "0", 16) ^ 1).toString(16)
      const digest = made.digest.slice(0, place) + bit + made.digest.slice(place + 1)
      await expect(signAgreement(made.company, signing(made, { digest }))).rejects.toMatchObject({
        code: "agreements.text_differs",
      })
    }
    expect((await rowOf(made)).signatures.map(({ state }) => state)).not.toContain("signed")
  })

  test("needs the yes to what is said before it", () => {
    const fields = { ...signing({ id: "0190a1b2-0000-7000-8000-000000000000", digest: "0".repeat(64) } as Made) }
    expect(signAgreementInput.safeParse(fields).success).toBe(true)
    for (const change of [{ consent: undefined }, { typedName: " " }, { capacity: "" }, { digest: "0" }])
      expect(signAgreementInput.safeParse({ ...fields, ...change }).success).toBe(false)
  })

  test("is the right of signatories, whatever their role, and of nobody else", async () => {
    const made = await anAgreement(world).inSigning()
    const { jonas, even, tanvir, rafiq, nazma, harriet, mira, anders, shirin } = world.people
    for (const person of [jonas, even, tanvir, rafiq])
      await expect(signAgreement(person, signing(made))).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
    for (const stranger of [nazma, harriet, mira, anders])
      await expect(signAgreement(stranger, signing(made))).rejects.toMatchObject({ code: "common.not_found" })
    expect(await signAgreement(shirin, signing(made))).toMatchObject({ inForce: false })
  })

  test("is refused to a signatory who was named only after the text was frozen", async () => {
    const made = await anAgreement(world).inSigning()
    const { jonas } = world.people
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: jonas.userId }, data: { isSignatory: true } }),
    )
    const named: Person = { ...jonas, member: jonas.member && { ...jonas.member, isSignatory: true } }
    await expect(signAgreement(named, signing(made))).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
  })

  test("is refused to a signatory whose right was taken back since the text was frozen", async () => {
    const made = await anAgreement(world).inSigning()
    const { shirin } = world.people
    const now: Person = { ...shirin, member: shirin.member && { ...shirin.member, isSignatory: false } }
    await expect(signAgreement(now, signing(made))).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
    await expect(viewForSigning(now, { agreementId: made.id, version: 4 })).rejects.toMatchObject({
      code: "agreements.not_a_signatory",
    })
  })

  test("is refused before the text is frozen", async () => {
    const made = await anAgreement(world).agreed()
    await expect(signAgreement(made.company, signing(made))).rejects.toMatchObject({
      code: "agreements.not_in_signing",
    })
  })

  test("twice is signing once, also after the agreement came into force", async () => {
    const made = await anAgreement(world).inForce()
    expect(await signAgreement(made.company, signing(made))).toEqual({ agreementId: made.id, inForce: true })
    expect(await countOf(made, "signed")).toBe(2)
    await expect(signAgreement(world.people.astrid, signing(made))).rejects.toMatchObject({
      code: "agreements.not_in_signing",
    })
  })

  test("by one person twenty times at once is one signature and one line", async () => {
    const made = await anAgreement(world).inSigning()
    const counts = await outcomes(Array.from({ length: 20 }, () => signAgreement(made.company, signing(made))))
    // The throttle on passwords may hold some of them back; what is let through finds the work done.
    expect(Object.keys(counts).every(one => one === "done" || one === "accounts.too_many_tries")).toBe(true)
    expect(counts.done).toBeGreaterThan(0)
    expect(await countOf(made, "signed")).toBe(1)
    expect((await rowOf(made)).signatures.filter(({ state }) => state === "signed")).toHaveLength(1)
  })

  test("by both sides at once concludes once, with one project", async () => {
    const made = await anAgreement(world).inSigning()
    const { ingrid, astrid, ruma, shirin } = world.people
    const counts = await outcomes([ingrid, ruma, astrid, shirin].map(person => signAgreement(person, signing(made))))
    const { state, signatures } = await rowOf(made)
    expect(state).toBe("in_force")
    expect(signatures.filter(one => one.state === "signed")).toHaveLength(counts.done ?? 0)
    expect((counts.done ?? 0) + (counts["agreements.not_in_signing"] ?? 0)).toBe(4)
    expect(await projectsOf(made)).toHaveLength(1)
    expect(await countOf(made, "checkpoint")).toBe(1)
    expect((await getTermsInForce(ingrid, made.partnershipId))?.agreementId).toBe(made.id)
  })

  test("and recalling at once: either it is in force, or void", async () => {
    const made = await anAgreement(world).signedByCompany()
    const counts = await outcomes([
      signAgreement(made.local, signing(made)),
      recallAgreement(world.people.jonas, { agreementId: made.id, reason: "A date is wrong." }),
    ])
    expect(counts).toEqual({ done: 1, "agreements.not_in_signing": 1 })
    const { state, signatures } = await rowOf(made)
    const valid = signatures.filter(one => one.state === "signed" && one.voidedAt === null).length
    expect([state, valid]).toEqual(state === "in_force" ? ["in_force", 2] : ["countered", 0])
    expect(await projectsOf(made)).toHaveLength(state === "in_force" ? 1 : 0)
  })

  test("by the last side is undone as a whole when a part of what follows fails", async () => {
    const made = await anAgreement(world).signedByCompany()
    // Something holds the place of the agreement's project, so that the project cannot be made.
    await asSystem(
      "tests",
      tx =>
        tx.$executeRaw`
        INSERT INTO project (id, partnership_id, agreement_id, title, starts_on, ends_on, problem_answer_days,
          site_answer_days, made_at)
        VALUES (gen_random_uuid(), ${made.partnershipId}::uuid, ${made.id}::uuid, 'In the way', '2027-01-01',
          '2027-02-01', 5, 5, now())`,
    )
    const before = await rowOf(made)
    await expect(signAgreement(made.local, signing(made))).rejects.toMatchObject({ code: "common.changed_meanwhile" })
    expect(await rowOf(made)).toEqual(before)
    expect(await getTermsInForce(made.company, made.partnershipId)).toBeNull()
    expect((await getPartnership(made.company, made.partnershipId))?.stage).toBe("agreeing")
  })

  test("without a price works from first word to project with a local resource that takes no company money", async () => {
    const { nazma } = world.people
    await publishStance(world, nazma, "no-company-money")
    const made = await anAgreement(world, { local: nazma, change: withoutPrice }).inForce()
    const [project] = await projectsOf(made)
    expect(project?.payments).toEqual([])
    expect(project?.milestones).toHaveLength(2)
  })

  test("with a price is never reached against what the local resource says of money", async () => {
    const { nazma } = world.people
    await publishStance(world, nazma, "no-company-money")
    await expect(anAgreement(world, { local: nazma }).agreed()).rejects.toThrow("blocked by a check")
  })
})

describe("a signature", () => {
  test("is never changed or deleted again, not even by hand", async () => {
    const made = await anAgreement(world).inForce()
    const changes = [
      (tx: Tx) => tx.$executeRaw`UPDATE signature SET digest = 'other' WHERE state = 'signed'`,
      (tx: Tx) => tx.$executeRaw`UPDATE signature SET state = 'requested' WHERE state = 'signed'`,
      (tx: Tx) => tx.$executeRaw`UPDATE signature SET typed_name = 'Somebody' WHERE state = 'signed'`,
      (tx: Tx) => tx.$executeRaw`UPDATE signature SET signed_at = now() WHERE state = 'signed'`,
    ]
    for (const change of changes) await expect(asActor(made.company, change)).rejects.toThrow("append-only")
  })
})

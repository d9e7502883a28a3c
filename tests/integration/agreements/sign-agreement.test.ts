import { createHash } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { viewForSigning } from "#lib/agreements/commands/view-for-signing"
import { verifyChain } from "#lib/agreements/evidence/chain"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { prepareSignature } from "#lib/agreements/signing/commands/prepare-signature"
import { signWithPasskey } from "#lib/agreements/signing/commands/sign-with-passkey"
import { intentWords } from "#lib/agreements/signing/intent"
import { getSigningIntent } from "#lib/agreements/signing/queries/get-signing-intent"
import { prepareSignatureInput, signAgreementInput } from "#lib/agreements/signing/schema"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { asActor, asSystem, type Tx } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"
import { onPaper } from "#seed/signing"
import {
  anAgreement,
  evidenceOf,
  type Made,
  outcomes,
  publishStance,
  rowOf,
  sign,
  signing,
  withoutPrice,
} from "#tests/support/agreements"
import { moveClock } from "#tests/support/clock"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { readyForPasskey, withPasskey } from "#tests/support/passkeys"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  moveClock(0)
  world = await makeWorld()
})

const projectsOf = ({ id }: Made) =>
  asSystem("tests", tx =>
    tx.project.findMany({
      where: { agreementId: id },
      include: { milestones: true, payments: true, reviewPoints: true },
    }),
  )

type Form = Awaited<ReturnType<typeof signing>>

const usedIntents = ({ id }: Made) =>
  asSystem("tests", tx => tx.signingIntent.count({ where: { agreementId: id, usedAt: { not: null } } }))

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
    expect(await sign(world.people.astrid, made)).toEqual({ agreementId: made.id, inForce: false })
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
    expect(await sign(world.people.shirin, made)).toEqual({ agreementId: made.id, inForce: true })

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
    const [terms] = await listTermsInForce(made.company, made.partnershipId)
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
    await expect(sign(made.company, made, { password: "a guess" })).rejects.toMatchObject({
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
      await expect(sign(made.company, made, { digest })).rejects.toMatchObject({
        code: "agreements.text_differs",
      })
    }
    expect((await rowOf(made)).signatures.map(({ state }) => state)).not.toContain("signed")
  })

  test("needs the yes to what is said before it, and a name", () => {
    const id = "0190a1b2-0000-7000-8000-000000000000"
    const first = { agreementId: id, digest: "0".repeat(64), capacity: "Director", consent: "yes" }
    expect(prepareSignatureInput.safeParse(first).success).toBe(true)
    for (const change of [{ consent: undefined }, { capacity: "" }, { digest: "0" }])
      expect(prepareSignatureInput.safeParse({ ...first, ...change }).success).toBe(false)
    const last = { agreementId: id, intentId: id, typedName: "Ruma", password: "x", code: "123 456" }
    expect(signAgreementInput.parse(last).code).toBe("123456")
    for (const change of [{ typedName: " " }, { password: "" }, { code: "" }, { intentId: "1" }])
      expect(signAgreementInput.safeParse({ ...last, ...change }).success).toBe(false)
  })

  test("is the right of signatories, whatever their role, and of nobody else", async () => {
    const made = await anAgreement(world).inSigning()
    const { jonas, even, tanvir, rafiq, nazma, harriet, mira, anders, shirin } = world.people
    for (const person of [jonas, even, tanvir, rafiq])
      await expect(sign(person, made)).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
    for (const stranger of [nazma, harriet, mira, anders])
      await expect(sign(stranger, made)).rejects.toMatchObject({ code: "common.not_found" })
    expect(await sign(shirin, made)).toMatchObject({ inForce: false })
  })

  test("is refused to a signatory who was named only after the text was frozen", async () => {
    const made = await anAgreement(world).inSigning()
    const { jonas } = world.people
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: jonas.userId }, data: { isSignatory: true } }),
    )
    const named: Person = { ...jonas, member: jonas.member && { ...jonas.member, isSignatory: true } }
    await expect(sign(named, made)).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
  })

  test("is refused to a signatory whose right was taken back since the text was frozen", async () => {
    const made = await anAgreement(world).inSigning()
    const { shirin } = world.people
    const now: Person = { ...shirin, member: shirin.member && { ...shirin.member, isSignatory: false } }
    const form = await signing(shirin, made)
    await expect(signAgreement(now, form)).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
    await expect(viewForSigning(now, { agreementId: made.id, version: 4 })).rejects.toMatchObject({
      code: "agreements.not_a_signatory",
    })
  })

  test("is refused before the text is frozen", async () => {
    const made = await anAgreement(world).agreed()
    await expect(sign(made.company, made)).rejects.toMatchObject({
      code: "agreements.not_in_signing",
    })
  })

  test("twice is signing once, also after the agreement came into force", async () => {
    const made = await anAgreement(world).inForce()
    await expect(sign(made.company, made)).rejects.toMatchObject({ code: "agreements.not_in_signing" })
    const repeated = {
      agreementId: made.id,
      intentId: made.id,
      typedName: "N",
      password: storyPassword,
      code: "000000",
    }
    expect(await signAgreement(made.company, repeated)).toEqual({ agreementId: made.id, inForce: true })
    expect(await countOf(made, "signed")).toBe(2)
    await expect(sign(world.people.astrid, made)).rejects.toMatchObject({
      code: "agreements.not_in_signing",
    })
  })

  test("by one person fifty times at once with one intent is one signature and one line", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.company, made)
    const counts = await outcomes(Array.from({ length: 50 }, () => signAgreement(made.company, form)))
    // The throttle on passwords may hold some of them back; what is let through finds the work done.
    expect(Object.keys(counts).every(one => one === "done" || one === "accounts.too_many_tries")).toBe(true)
    expect(counts.done).toBeGreaterThan(0)
    expect(await countOf(made, "signed")).toBe(1)
    expect((await rowOf(made)).signatures.filter(({ state }) => state === "signed")).toHaveLength(1)
    expect(await usedIntents(made)).toBe(1)
  })

  test("by both sides at once concludes once, with one project", async () => {
    const made = await anAgreement(world).inSigning()
    const { ingrid, astrid, ruma, shirin } = world.people
    const everybody = [ingrid, ruma, astrid, shirin]
    const forms = await Promise.all(everybody.map(person => signing(person, made)))
    const counts = await outcomes(everybody.map((person, place) => signAgreement(person, forms[place] as Form)))
    const { state, signatures } = await rowOf(made)
    expect(state).toBe("in_force")
    expect(signatures.filter(one => one.state === "signed")).toHaveLength(counts.done ?? 0)
    expect((counts.done ?? 0) + (counts["agreements.not_in_signing"] ?? 0)).toBe(4)
    expect(await projectsOf(made)).toHaveLength(1)
    expect(await countOf(made, "checkpoint")).toBe(1)
    expect((await listTermsInForce(ingrid, made.partnershipId))[0]?.agreementId).toBe(made.id)
  })

  test("and recalling at once: either it is in force, or void", async () => {
    const made = await anAgreement(world).signedByCompany()
    const form = await signing(made.local, made)
    const counts = await outcomes([
      signAgreement(made.local, form),
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
    await expect(sign(made.local, made)).rejects.toMatchObject({ code: "common.changed_meanwhile" })
    expect(await rowOf(made)).toEqual(before)
    expect(await listTermsInForce(made.company, made.partnershipId)).toEqual([])
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

describe("an intent", () => {
  const minutes = 60_000
  const intentOf = (intentId: string) =>
    asSystem("tests", tx => tx.signingIntent.findUniqueOrThrow({ where: { id: intentId } }))
  const prepared = (made: Made) =>
    ({ agreementId: made.id, digest: made.digest, capacity: "Director", consent: "yes", locale: "en" }) as const

  test("names the very bytes, who signs, for whom and what was accepted, and the record names it", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.company, made, { capacity: "Head of sourcing" })
    const { text, digest } = await intentOf(form.intentId)
    const paper = await asSystem("tests", tx => tx.agreementDocument.findFirstOrThrow({ where: { kind: "terms" } }))
    expect(digest).toBe(createHash("sha256").update(text).digest("hex"))
    const said = intentWords.parse(JSON.parse(text))
    expect(said).toMatchObject({
      version: 1,
      termsSha256: made.digest,
      pdfSha256: paper.sha256,
      pdfLength: paper.bytes,
      signatory: made.company.userId,
      org: made.company.member?.id,
      capacity: "Head of sourcing",
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const consent = await asSystem("tests", tx => tx.consentText.findUnique({ where: { digest: said.consentSha256 } }))
    expect(consent?.text).toContain("This is an electronic signature.")
    await signAgreement(made.company, form)
    const { evidence } = await rowOf(made)
    expect(JSON.parse(evidence.at(-1)?.line ?? "")).toMatchObject({
      type: "signed",
      intentSha256: digest,
      pdfSha256: paper.sha256,
      consentSha256: said.consentSha256,
      authMethods: "password+totp",
      credentialIdSha256: null,
      stepUpAgeSeconds: expect.any(Number),
    })
  })

  test("is good for five minutes, and not a second longer", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.company, made)
    moveClock(5 * minutes)
    const late = { ...form, code: await freshCode(made.company) }
    await expect(signAgreement(made.company, late)).rejects.toMatchObject({ code: "agreements.intent_over" })
    expect((await getSigningIntent(made.company, made.id, form.intentId))?.isOpen).toBe(false)
    expect(await usedIntents(made)).toBe(0)
    moveClock(4.8 * minutes)
    const inTime = { ...form, code: await freshCode(made.company) }
    expect(await signAgreement(made.company, inTime)).toMatchObject({ inForce: false })
  })

  test("is good once: a used one signs nothing more, whatever became of the signature", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.company, made)
    await signAgreement(made.company, form)
    await besideTheTriggers("UPDATE signature SET state = 'viewed', signed_at = NULL WHERE state = 'signed'")
    const again = { ...form, code: await freshCode(made.company) }
    await expect(signAgreement(made.company, again)).rejects.toMatchObject({ code: "agreements.intent_used" })
  })

  test("is worth nothing when the text went back and was frozen anew, changed or not", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.company, made)
    await recallAgreement(world.people.jonas, { agreementId: made.id, reason: "A date is wrong." })
    const early = { ...form, code: await freshCode(made.company) }
    await expect(signAgreement(made.company, early)).rejects.toMatchObject({ code: "agreements.not_in_signing" })
    const { version } = (await getAgreement(made.company, made.id)) ?? { version: 0 }
    await markAllSections(made.company, { agreementId: made.id, seen: made.digest })
    await freezeAgreement(made.company, { agreementId: made.id, version: version + 1 })
    const stale = { ...form, code: await freshCode(made.company) }
    await expect(signAgreement(made.company, stale)).rejects.toMatchObject({ code: "agreements.text_differs" })
    expect(await usedIntents(made)).toBe(0)
    await sign(made.company, made)
  })

  test("is worth nothing when the paper is not the one it names", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.company, made)
    await besideTheTriggers(`UPDATE agreement_document SET sha256 = repeat('0', 64)`)
    await expect(signAgreement(made.company, form)).rejects.toMatchObject({ code: "agreements.text_differs" })
  })

  test("of somebody else is not there, even for a colleague", async () => {
    const made = await anAgreement(world).inSigning()
    const { astrid, ruma } = world.people
    const form = await signing(made.company, made)
    for (const other of [astrid, ruma]) {
      const theirs = { ...form, code: await freshCode(other) }
      await expect(signAgreement(other, theirs)).rejects.toMatchObject({ code: "common.not_found" })
      expect(await getSigningIntent(other, made.id, form.intentId)).toBeNull()
    }
    const seen = await asActor(ruma, tx => tx.signingIntent.count())
    await signAgreement(made.company, form)
    expect([seen, await asActor(ruma, tx => tx.signingIntent.count())]).toEqual([0, 1])
    expect(await asActor(world.people.nazma, tx => tx.signingIntent.count())).toBe(0)
  })

  test("is not made before the paper is there", async () => {
    const made = await anAgreement(world).inSigning()
    await expect(prepareSignature(made.company, prepared(made))).rejects.toMatchObject({
      code: "agreements.paper_not_made",
    })
    await onPaper(made.company, made.id)
    expect(await prepareSignature(made.company, prepared(made))).toMatchObject({ agreementId: made.id })
  })

  test("is not made by who has only a password, and not twice by who has signed", async () => {
    const made = await anAgreement(world).inSigning()
    await onPaper(made.company, made.id)
    await asSystem("tests", tx => tx.codeApp.deleteMany({ where: { userId: made.local.userId } }))
    await expect(prepareSignature(made.local, prepared(made))).rejects.toMatchObject({
      code: "agreements.second_proof_missing",
    })
    await sign(made.company, made)
    await expect(prepareSignature(made.company, prepared(made))).rejects.toMatchObject({
      code: "agreements.already_signed",
    })
  })

  test("that was signed never changes, and none is written in another's name, not even by hand", async () => {
    const made = await anAgreement(world).signedByCompany()
    const change = (tx: Tx) => tx.$executeRaw`UPDATE signing_intent SET used_at = now()`
    await expect(asActor(made.company, change)).rejects.toThrow("append-only")
    const forged = (tx: Tx) => tx.$executeRaw`
      INSERT INTO signing_intent (id, agreement_id, partnership_id, signature_id, user_id, member_id, text, digest,
        consent_digest, capacity, issued_at, ends_at)
      SELECT gen_random_uuid(), agreement_id, partnership_id, signature_id, user_id, member_id, 'x',
        encode(sha256('x'), 'hex'), consent_digest, capacity, issued_at, ends_at FROM signing_intent`
    await expect(asActor(made.local, forged)).rejects.toThrow("row-level security")
  })

  test("spends no code when nothing comes of it", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.company, made)
    const wrong = { ...form, intentId: made.id }
    await expect(signAgreement(made.company, wrong)).rejects.toMatchObject({ code: "common.not_found" })
    expect(await signAgreement(made.company, form)).toMatchObject({ inForce: false })
    const replay = await signing(world.people.astrid, made, { code: "000000" })
    await expect(signAgreement(world.people.astrid, replay)).rejects.toMatchObject({ code: "accounts.wrong_code" })
    expect(await countOf(made, "signed")).toBe(1)
  })
})

describe("signing with a passkey", () => {
  test("is an answer to the digest of the intent, kept so that anybody can check it", async () => {
    const made = await anAgreement(world).inSigning()
    const device = await withPasskey(made.company)
    const { options, digest, form } = await readyForPasskey(made.company, made)
    const answer = device.get(options)
    expect(await signWithPasskey(made.company, { ...form, answer })).toMatchObject({ inForce: false })
    expect(await signWithPasskey(made.company, { ...form, answer })).toMatchObject({ inForce: false })
    expect(await countOf(made, "signed")).toBe(1)
    const row = await asActor(made.local, tx => tx.signingIntent.findUniqueOrThrow({ where: { digest } }))
    const client = JSON.parse(Buffer.from(row.clientData ?? []).toString())
    expect(Buffer.from(client.challenge, "base64url").toString("hex")).toBe(digest)
    const { evidence } = await rowOf(made)
    const hex = (bytes: Uint8Array | null) =>
      createHash("sha256")
        .update(Buffer.from(bytes ?? []))
        .digest("hex")
    expect(JSON.parse(evidence.at(-1)?.line ?? "")).toMatchObject({
      authMethods: "passkey",
      intentSha256: digest,
      credentialIdSha256: hex(Buffer.from(answer.id, "base64url")),
      publicKeySha256: hex(row.publicKey),
      assertionSha256: hex(row.assertion),
    })
  })

  test("is refused for another intent, by another person's key, unverified, or too late", async () => {
    const made = await anAgreement(world).inSigning()
    const device = await withPasskey(made.company)
    const stranger = await withPasskey(made.local)
    const other = await readyForPasskey(made.company, made)
    const { options, form } = await readyForPasskey(made.company, made)
    for (const answer of [
      device.get(other.options),
      device.get(options, { isVerified: false }),
      device.get(options, { origin: "https://elsewhere.example" }),
      stranger.get(options),
    ])
      await expect(signWithPasskey(made.company, { ...form, answer })).rejects.toMatchObject({
        code: "accounts.passkey_not_valid",
      })
    const theirs = { ...form, answer: stranger.get(options) }
    await expect(signWithPasskey(made.local, theirs)).rejects.toMatchObject({ code: "common.not_found" })
    moveClock(5 * 60_000)
    await expect(signWithPasskey(made.company, { ...form, answer: device.get(options) })).rejects.toMatchObject({
      code: "agreements.intent_over",
    })
    expect(await usedIntents(made)).toBe(0)
  })
})

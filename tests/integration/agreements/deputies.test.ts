import { rmSync, writeFileSync } from "node:fs"
import type { Server } from "node:net"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { viewForSigning } from "#lib/agreements/commands/view-for-signing"
import { nameDeputy } from "#lib/agreements/deputies/commands/name-deputy"
import { delegationsMax } from "#lib/agreements/deputies/policy"
import { getDeputies } from "#lib/agreements/deputies/queries/get-deputies"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { askSigningQuestion } from "#lib/agreements/questions/commands/ask-signing-question"
import { answerForApproval } from "#lib/agreements/roles/commands/answer-for-approval"
import { giveSigningRole } from "#lib/agreements/roles/commands/give-signing-role"
import { type SigningOrder, signingDays } from "#lib/agreements/signing/policy"
import { day, now } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { writeZip } from "#lib/files/write-zip"
import { changeRepresentative } from "#lib/members/commands/change-representative"
import { removeRepresentative } from "#lib/members/commands/remove-representative"
import { setSignaturesNeeded } from "#lib/members/commands/set-signatures-needed"
import { renderMail } from "#lib/notifications/render-mail"
import { attestAs, uploadAs } from "#seed/paper"
import { storyPassword } from "#seed/personas"
import { tellCodeApp } from "#seed/second-proof"
import { anAgreement, evidenceOf, type Made, outcomes, rowOf, sign, signing } from "#tests/support/agreements"
import { rewrittenRecord, runProgram, signedAnew, unpack } from "#tests/support/bundles"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner, wordsOf } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"
import { verifyBundle } from "../../../scripts/verify/bundle.ts"

let world: World
let signer: Server

beforeAll(async () => {
  clearPaper()
  signer = await startSigner()
})
afterAll(() => stopSigner(signer))
beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})
afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const reason = "She has broken her arm and cannot type for six weeks."
const refusedWith = (code: string) => expect.objectContaining({ code })

const representativeOf = (person: Person) =>
  asSystem("tests", tx => tx.representative.findFirstOrThrow({ where: { userId: person.userId } }))

/** Somebody who gets the right to sign, and a code app, after the text was frozen. */
async function nowSigns(person: Person, by: Person): Promise<Person> {
  const { id: representativeId, role } = await representativeOf(person)
  await changeRepresentative(by, { representativeId, role, isSignatory: true, password: storyPassword })
  await asSystem("tests", tx => tellCodeApp(tx, person.userId))
  if (!person.member) throw new Error("This person acts for nobody")
  return { ...person, member: { ...person.member, isSignatory: true } }
}

async function requestOf(person: Person, made: Made): Promise<string> {
  const { signatures } = await rowOf(made)
  const request = signatures.findLast(({ userId, voidedAt }) => userId === person.userId && voidedAt === null)
  if (!request) throw new Error("This person was not asked")
  return request.id
}

async function replace(by: Person, made: Made, [whom, deputy]: [Person, Person], why = reason) {
  const signatureId = await requestOf(whom, made)
  return nameDeputy(by, { agreementId: made.id, signatureId, userId: deputy.userId, reason: why })
}

/** Ingrid and Astrid are asked for Nordvik, Ruma and Shirin for Shishu; Jonas may sign for Nordvik since. */
async function frozen(order?: SigningOrder): Promise<{ made: Made; jonas: Person }> {
  const made = await anAgreement(world).agreed()
  await freezeAgreement(made.company, { agreementId: made.id, version: 3, order })
  return { made, jonas: await nowSigns(world.people.jonas, world.people.ingrid) }
}

async function told(kind: string): Promise<string[]> {
  const notices = await asSystem("tests", tx => tx.notification.findMany({ where: { kind }, select: { userId: true } }))
  const names = Object.entries(world.people)
  return notices.map(({ userId }) => names.find(([, person]) => person.userId === userId)?.[0] ?? "").toSorted()
}

const statesOf = async (made: Made) => {
  const names = Object.entries(world.people)
  const nameOf = (userId: string) => names.find(([, person]) => person.userId === userId)?.[0]
  return (await rowOf(made)).signatures.map(({ userId, state }) => `${nameOf(userId)} ${state}`).toSorted()
}

describe("a deputy", () => {
  test("is named by the signatory or an owner, once, and signs in that person's place", async () => {
    const { made, jonas } = await frozen()
    const { ingrid, astrid, ruma } = world.people
    await viewForSigning(astrid, { agreementId: made.id, version: 4 })
    await replace(astrid, made, [astrid, jonas])
    await nameDeputy(ingrid, {
      agreementId: made.id,
      signatureId: await requestOf(astrid, made),
      userId: jonas.userId,
      reason: "The same again.",
    })
    expect(await statesOf(made)).toEqual([
      "astrid delegated",
      "ingrid requested",
      "jonas requested",
      "ruma requested",
      "shirin requested",
    ])
    await expect(signing(astrid, made)).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
    const question = { agreementId: made.id, text: "Until when?" }
    await expect(askSigningQuestion(astrid, question)).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
    await expect(declineToSign(astrid, { agreementId: made.id, reason })).rejects.toEqual(
      refusedWith("agreements.not_a_signatory"),
    )
    expect(await sign(jonas, made)).toMatchObject({ inForce: false })
    expect(await sign(ruma, made)).toMatchObject({ inForce: true })
    expect((await evidenceOf(made)).filter(type => type === "delegated")).toHaveLength(1)
  })

  test("is refused to everybody else, for anybody who may not sign, and to whoever is asked or has signed", async () => {
    const { made, jonas } = await frozen()
    const { ingrid, astrid, even, ruma, tanvir, nazma, noor } = world.people
    const attempts: [Person, [Person, Person], string][] = [
      [jonas, [astrid, jonas], "agreements.role_may_not"],
      [even, [astrid, jonas], "agreements.role_may_not"],
      [astrid, [ingrid, jonas], "agreements.role_may_not"],
      [ruma, [astrid, jonas], "common.not_found"],
      [ingrid, [ruma, jonas], "common.not_found"],
      [nazma, [astrid, jonas], "common.not_found"],
      [ingrid, [astrid, even], "agreements.deputy_may_not_sign"],
      [ingrid, [astrid, tanvir], "common.not_found"],
      [ingrid, [astrid, noor], "common.not_found"],
      [ingrid, [astrid, ingrid], "agreements.deputy_asked_already"],
      [ingrid, [astrid, astrid], "agreements.deputy_asked_already"],
    ]
    for (const [by, people, code] of attempts)
      await expect(replace(by, made, people)).rejects.toEqual(refusedWith(code))
    expect(await statesOf(made)).not.toContain("astrid delegated")
    const { id: representativeId } = await representativeOf(jonas)
    await removeRepresentative(ingrid, { representativeId, password: storyPassword })
    await expect(replace(ingrid, made, [astrid, jonas])).rejects.toEqual(refusedWith("common.not_found"))
  })

  test("is named only while the signing runs and the party has not signed, also after its last day", async () => {
    const { made, jonas } = await frozen()
    const { ingrid, astrid } = world.people
    writeFileSync(process.env.TEST_CLOCK as string, String((signingDays + 1) * day))
    await expect(replace(ingrid, made, [astrid, jonas])).rejects.toEqual(refusedWith("agreements.signing_over"))
    expect((await getDeputies(ingrid, made.id))?.open).toEqual([])
    rmSync(process.env.TEST_CLOCK as string)
    await sign(ingrid, made)
    await expect(replace(ingrid, made, [ingrid, jonas])).rejects.toEqual(refusedWith("agreements.already_signed"))
    await expect(replace(astrid, made, [astrid, jonas])).rejects.toEqual(refusedWith("agreements.side_has_signed"))
    const signatureId = await requestOf(astrid, made)
    await recallAgreement(made.local, { agreementId: made.id, reason: "One more look." })
    await expect(
      nameDeputy(ingrid, { agreementId: made.id, signatureId, userId: jonas.userId, reason }),
    ).rejects.toEqual(refusedWith("common.not_found"))
  })

  test("may be followed by another, or by who was replaced, and not without end", async () => {
    const { made, jonas } = await frozen()
    const { ingrid, astrid, ruma } = world.people
    for (let turn = 0; turn < delegationsMax; turn++)
      await replace(ingrid, made, turn % 2 === 0 ? [astrid, jonas] : [jonas, astrid])
    expect(await statesOf(made)).toContain("astrid requested")
    await expect(replace(ingrid, made, [astrid, jonas])).rejects.toEqual(refusedWith("agreements.too_many_deputies"))
    expect(await sign(astrid, made)).toMatchObject({ inForce: false })
    expect(await sign(ruma, made)).toMatchObject({ inForce: true })
  })

  test("leaves approvals as they are, waits for them and for their turn, and is asked anew with a new signing", async () => {
    const made = await anAgreement(world).agreed()
    const { ingrid, astrid, even, ruma } = world.people
    await giveSigningRole(ingrid, { agreementId: made.id, kind: "approver", userId: even.userId })
    await freezeAgreement(ingrid, { agreementId: made.id, version: 3, order: "local_resource_first" })
    const jonas = await nowSigns(world.people.jonas, ingrid)
    await replace(ingrid, made, [astrid, jonas])
    expect((await rowOf(made)).version).toBe(4)
    await expect(sign(jonas, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
    await answerForApproval(even, { agreementId: made.id, digest: made.digest, answer: "approved", reason: "" })
    await expect(sign(jonas, made)).rejects.toEqual(refusedWith("agreements.others_sign_first"))
    await sign(ruma, made)
    expect(await told("agreementToSign")).toEqual(["ingrid", "jonas", "ruma", "shirin"])
    await recallAgreement(ingrid, { agreementId: made.id, reason: "One more look." })
    await markAllSections(ingrid, { agreementId: made.id, seen: made.digest })
    const { version = 0 } = (await getAgreement(ingrid, made.id)) ?? {}
    await freezeAgreement(ingrid, { agreementId: made.id, version })
    const asked = (await rowOf(made)).signatures.filter(({ voidedAt }) => voidedAt === null)
    expect(asked.map(({ state, replacesId }) => [state, replacesId])).toEqual(Array(5).fill(["requested", null]))
  })
})

describe("the rule of two signatures", () => {
  test("stays one of two people: nobody signs, and then again in a colleague's place", async () => {
    const { ingrid, astrid, ruma } = world.people
    await setSignaturesNeeded(ingrid, { signaturesNeeded: 2, password: storyPassword })
    const { made, jonas } = await frozen()
    await sign(ingrid, made)
    await sign(ruma, made)
    await expect(replace(ingrid, made, [astrid, ingrid])).rejects.toEqual(
      refusedWith("agreements.deputy_asked_already"),
    )
    await replace(ingrid, made, [astrid, jonas])
    expect((await rowOf(made)).state).toBe("signing")
    expect(await sign(jonas, made)).toMatchObject({ inForce: true })
  })

  test("is held by the database too, with who may ask, in whose place and for whom", async () => {
    const { made, jonas } = await frozen()
    const { ingrid, astrid, even, ruma, tanvir } = world.people
    await sign(ingrid, made)
    const signatureId = await requestOf(astrid, made)
    const { id: _, ...request } = await asSystem("tests", tx =>
      tx.signature.findUniqueOrThrow({ where: { id: signatureId } }),
    )
    const delegated = { state: "delegated", delegatedAt: now() } as const
    const asked = { ...request, replacesId: signatureId, requestedAt: now() }
    const attempt = (by: Person, deputy: Person, change: { turn?: number; memberId?: string } = {}) =>
      asActor(by, async tx => {
        await tx.signature.update({ where: { id: signatureId }, data: delegated, select: { id: true } })
        await tx.signature.create({ data: { ...asked, userId: deputy.userId, ...change }, select: { id: true } })
        throw new Error("the wall has a hole")
      })
    for (const by of [jonas, even, ruma]) await expect(attempt(by, jonas)).rejects.toThrow("signature is delegated by")
    await expect(attempt(ingrid, even)).rejects.toThrow("asked of a deputy")
    await expect(attempt(ingrid, tanvir, { memberId: ruma.member?.id })).rejects.toThrow("asked of a deputy")
    await expect(attempt(ingrid, astrid)).rejects.toThrow("asked of a deputy")
    await expect(attempt(ingrid, jonas, { turn: 2 })).rejects.toThrow("asked of a deputy")
    await expect(attempt(ingrid, ingrid)).rejects.toMatchObject({ code: "common.changed_meanwhile" })
    await expect(attempt(ingrid, jonas)).rejects.toThrow("the wall has a hole")
  })
})

describe("a deputy and a signature at once", () => {
  test("have one effect: it is signed, or somebody else is asked", async () => {
    for (const order of ["sign first", "deputy first"]) {
      await testDatabase().empty()
      world = await makeWorld()
      const { made, jonas } = await frozen()
      const { ingrid, astrid } = world.people
      const ready = await signing(astrid, made)
      const acts = [() => signAgreement(astrid, ready), () => replace(ingrid, made, [astrid, jonas])]
      const counts = await outcomes((order === "sign first" ? acts : acts.toReversed()).map(act => act()))
      expect(counts.done).toBe(1)
      const states = await statesOf(made)
      expect(states.includes("astrid signed")).toBe(!states.includes("jonas requested"))
      expect(["agreements.already_signed", "agreements.not_a_signatory"]).toContain(
        Object.keys(counts).find(code => code !== "done"),
      )
    }
  })

  test("named by two at once is one deputy; an intent of before signs nothing", async () => {
    const { made, jonas } = await frozen()
    const { ingrid, astrid } = world.people
    const ready = await signing(astrid, made)
    const counts = await outcomes([replace(ingrid, made, [astrid, jonas]), replace(astrid, made, [astrid, jonas])])
    expect(counts).toEqual({ done: 2 })
    expect((await evidenceOf(made)).filter(type => type === "delegated")).toHaveLength(1)
    await expect(signAgreement(astrid, ready)).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
  })
})

test("while a scan waits no deputy is named; on paper the deputy's hand counts, and not that of who was replaced", async () => {
  const { made, jonas } = await frozen()
  const { ingrid, astrid, shirin, ruma } = world.people
  await replace(ingrid, made, [astrid, jonas])
  const uploaded = (names: string[]) => uploadAs(ingrid, made.id, { names, place: "Oslo" })
  await expect(uploaded([astrid.name, ruma.name])).rejects.toEqual(refusedWith("agreements.hands_missing"))
  const scanId = await uploaded([jonas.name, ruma.name])
  await expect(replace(ruma, made, [shirin, ruma])).rejects.toEqual(refusedWith("agreements.scan_waits"))
  await attestAs(ruma, made.id, scanId)
  await expect(attestAs(astrid, made.id, scanId)).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
  await attestAs(jonas, made.id, scanId)
  expect(await statesOf(made)).toContain("jonas signed_by_hand")
}, 120_000)

test("the own side reads why and by whom; the other side sees that it changed, and nothing more", async () => {
  const { made, jonas } = await frozen()
  const { ingrid, astrid, even, ruma, tanvir, nazma } = world.people
  expect(await getDeputies(ingrid, made.id)).toMatchObject({
    open: [{ name: astrid.name }, { name: ingrid.name }],
    candidates: [{ userId: jonas.userId }],
    given: [],
  })
  expect((await getDeputies(astrid, made.id))?.open).toMatchObject([{ name: astrid.name, isYou: true }])
  expect((await getDeputies(even, made.id))?.open).toEqual([])
  await replace(ingrid, made, [astrid, jonas])
  expect((await getDeputies(even, made.id))?.given).toMatchObject([
    { name: astrid.name, deputyName: jonas.name, reason, byName: ingrid.name },
  ])
  expect(await getDeputies(nazma, made.id)).toBeNull()
  for (const person of [ruma, tanvir]) {
    const seen = await getDeputies(person, made.id)
    expect(seen?.given).toEqual([])
    expect(seen?.candidates).toEqual([])
    const view = await getAgreement(person, made.id)
    const replaced = view?.signatures.find(({ state }) => state === "delegated")
    expect(replaced).toMatchObject({ name: astrid.name, deputyName: jonas.name })
    const all = JSON.stringify([view, await getEvidence(person, made.id)])
    expect(all).toContain('\\"type\\":\\"delegated\\"')
    expect(all).not.toContain("broken her arm")
    expect(await asActor(person, tx => tx.delegation.count())).toBe(0)
    expect(await asActor(person, tx => tx.auditEvent.count({ where: { event: "signature.delegated" } }))).toBe(0)
  }
  expect(await told("deputyAsked")).toEqual(["jonas"])
  expect(await told("deputyReplacesYou")).toEqual(["astrid"])
  expect(await told("signatoryChanged")).toEqual(["rafiq", "ruma", "shirin", "tanvir"])
  const mails = await asSystem("tests", tx =>
    tx.outboxMail.findMany({ where: { kind: { in: ["deputyAsked", "deputyReplacesYou", "signatoryChanged"] } } }),
  )
  expect(mails).toHaveLength(6)
  for (const { kind, locale, values } of mails) {
    const origin = "https://portal.example"
    const { subject, text } = renderMail({ kind, locale, values: values as Record<string, unknown>, origin })
    for (const secret of [made.terms.title, "Nordvik", "Shishu", "Astrid", "Jonas", "arm"])
      expect(subject + text).not.toContain(secret)
  }
  const line = (await rowOf(made)).evidence.at(-1)
  for (const name of [astrid.name, jonas.name, reason]) expect(line?.line).not.toContain(name)
})

test("the package of what a deputy signed is proved by both programs, which find every deputy that was none", async () => {
  const { ingrid, astrid, ruma } = world.people
  await setSignaturesNeeded(ingrid, { signaturesNeeded: 2, password: storyPassword })
  const { made, jonas } = await frozen()
  await sign(ingrid, made)
  await replace(ingrid, made, [astrid, jonas])
  await sign(jonas, made, { typedName: "Jonas Berg" })
  await sign(ruma, made)
  await doPaperwork()
  const { zip = Buffer.alloc(0) } = (await getAgreementBundle(ruma, { agreementId: made.id, locale: "en" })) ?? {}
  const files = unpack(zip)
  expect(await runProgram(files)).toBe("OK")
  const verdict = verifyBundle(zip)
  expect(verdict.ok).toBe(true)
  expect(verdict.sentences).toContain("Signatories in whose place another person was asked to sign: 1.")
  const words = (await wordsOf(files.get("final.pdf") ?? Buffer.alloc(0))).replaceAll(/\s+/g, " ")
  expect(words).toContain("Another person of this party was asked to sign in a")
  expect(words).toContain("signatory’s place. Jonas Berg, ")
  expect(words).not.toContain("broken her arm")

  const onDelegation = (change: Record<string, string>) => (values: Record<string, string | number>, type: string) =>
    type === "delegated" ? { ...values, ...change } : values
  const retold = {
    "names a deputy for a text that was not frozen": onDelegation({ termsSha256: "0".repeat(64) }),
    "names a deputy for somebody who has signed": onDelegation({ signatoryRef: ingrid.userId }),
    "names a deputy who signs twice": onDelegation({ deputyRef: ingrid.userId }),
    "is by somebody in whose place a deputy was asked": onDelegation({
      signatoryRef: jonas.userId,
      deputyRef: astrid.userId,
    }),
    "is a second signature of one person for one party": (values: Record<string, string | number>, type: string) =>
      type === "signed" && values.signatoryRef === jonas.userId ? { ...values, signatoryRef: ingrid.userId } : values,
  }
  for (const [fault, change] of Object.entries(retold)) {
    const mutated = signedAnew(files, rewrittenRecord(files, change))
    expect(await runProgram(mutated)).toContain(fault)
    const packed = writeZip([...mutated].map(([name, content]) => ({ name, content })))
    expect(verifyBundle(packed)).toMatchObject({
      ok: false,
      sentences: [expect.stringContaining(fault), expect.any(String)],
    })
  }
}, 120_000)

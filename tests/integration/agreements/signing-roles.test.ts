import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { attestScan } from "#lib/agreements/paper/commands/attest-scan"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { answerForApproval } from "#lib/agreements/roles/commands/answer-for-approval"
import { endLeftRoles } from "#lib/agreements/roles/commands/end-left-roles"
import { giveSigningRole } from "#lib/agreements/roles/commands/give-signing-role"
import { takeSigningRole } from "#lib/agreements/roles/commands/take-signing-role"
import type { ApprovalAnswer, SigningRole } from "#lib/agreements/roles/policy"
import { getSigningRoles } from "#lib/agreements/roles/queries/get-signing-roles"
import { asActor, asSystem } from "#lib/db/door"
import { removeRepresentative } from "#lib/members/commands/remove-representative"
import { renderMail } from "#lib/notifications/render-mail"
import { attestAs, readyToAttest, uploadAs } from "#seed/paper"
import { storyPassword } from "#seed/personas"
import { anAgreement, evidenceOf, type Made, outcomes, rowOf, sign, signing } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})
afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const refusedWith = (code: string) => expect.objectContaining({ code })
const reason = "The clause on quicksilver must go first."
const secondsLater = (seconds: number) => writeFileSync(process.env.TEST_CLOCK as string, String(seconds * 1_000))

const give = (by: Person, made: Made, kind: SigningRole, whom: Person) =>
  giveSigningRole(by, { agreementId: made.id, kind, userId: whom.userId })
const take = (by: Person, made: Made, kind: SigningRole, whom: Person) =>
  takeSigningRole(by, { agreementId: made.id, kind, userId: whom.userId })
const answer = (by: Person, made: Made, said: ApprovalAnswer, digest = made.digest) =>
  answerForApproval(by, { agreementId: made.id, digest, answer: said, reason: said === "refused" ? reason : "" })
const rolesOf = async (person: Person, made: Made) => {
  const roles = await getSigningRoles(person, made.id)
  if (!roles) throw new Error("The roles are not seen")
  return roles
}
async function told(kind: string): Promise<string[]> {
  const notices = await asSystem("tests", tx => tx.notification.findMany({ where: { kind }, select: { userId: true } }))
  const names = Object.entries(world.people)
  return notices.map(({ userId }) => names.find(([, person]) => person.userId === userId)?.[0] ?? "").toSorted()
}

/** An agreed text of which Nordvik's Even approves before Nordvik signs. */
async function withApprover(): Promise<Made> {
  const made = await anAgreement(world).agreed()
  await give(world.people.jonas, made, "approver", world.people.even)
  return made
}
async function freeze(made: Made, by = made.company): Promise<void> {
  const { version } = (await getAgreement(by, made.id)) ?? { version: 0 }
  await freezeAgreement(by, { agreementId: made.id, version })
}
async function frozen(): Promise<Made> {
  const made = await withApprover()
  await freeze(made)
  return made
}

describe("giving a part in the signing", () => {
  test("is done by who writes for the side, to a colleague, once, and taken away again", async () => {
    const made = await anAgreement(world).agreed()
    const { ingrid, jonas, even, ruma, harriet, noor } = world.people
    await expect(give(even, made, "approver", jonas)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(give(jonas, made, "approver", ruma)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(give(jonas, made, "approver", noor)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(give(harriet, made, "approver", harriet)).rejects.toEqual(refusedWith("common.not_found"))
    expect(await outcomes([1, 2, 3].map(() => give(ingrid, made, "approver", even)))).toEqual({ done: 3 })
    await give(jonas, made, "copy", jonas)
    expect(await rolesOf(even, made)).toMatchObject({
      approvers: [{ userId: even.userId, isYou: true, answer: null }],
      copies: [{ userId: jonas.userId }],
      mayName: false,
      toAnswer: null,
    })
    expect(await told("approverNamed")).toEqual(["even"])
    await expect(take(even, made, "approver", even)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await take(ruma, made, "approver", even)
    await take(ruma, made, "copy", jonas)
    expect((await rolesOf(even, made)).approvers).toHaveLength(1)
    await take(jonas, made, "approver", even)
    await take(jonas, made, "approver", even)
    expect((await rolesOf(even, made)).approvers).toEqual([])
    expect(await told("approverReleased")).toEqual(["even"])
    const events = await asSystem("tests", tx =>
      tx.auditEvent.findMany({ where: { event: { startsWith: "signing_role." } }, orderBy: { seq: "asc" } }),
    )
    expect(events.map(({ event }) => event)).toEqual(["signing_role.given", "signing_role.given", "signing_role.taken"])
    expect(new Set(events.flatMap(({ partyIds }) => partyIds))).toEqual(new Set([ingrid.member?.id]))
  })

  test("ends when the text is signed; an approver is named before the own side has signed", async () => {
    const made = await anAgreement(world).inSigning()
    const { ingrid, jonas, even } = world.people
    await sign(ingrid, made)
    await expect(give(jonas, made, "approver", even)).rejects.toEqual(refusedWith("agreements.side_has_signed"))
    await give(jonas, made, "copy", even)
    await sign(made.local, made)
    await expect(give(jonas, made, "copy", jonas)).rejects.toEqual(refusedWith("agreements.not_negotiating"))
  })
})

describe("an approval", () => {
  test("is asked for when the text is frozen, and comes before every signature of its side, and of no other", async () => {
    const made = await frozen()
    const { ingrid, astrid, even, ruma } = world.people
    expect(await told("approvalAsked")).toEqual(["even"])
    expect(await told("agreementToSign")).toEqual(["ruma", "shirin"])
    await expect(signing(ingrid, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
    await expect(sign(astrid, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
    expect(await rolesOf(astrid, made)).toMatchObject({ isOut: true, toAnswer: null })
    expect(await sign(ruma, made)).toMatchObject({ inForce: false })
    expect((await rolesOf(even, made)).toAnswer).toBe(made.digest)
    await answer(even, made, "approved")
    await answer(even, made, "approved")
    expect(await asSystem("tests", tx => tx.approvalAnswer.count())).toBe(1)
    expect(await told("agreementToSign")).toEqual(["astrid", "ingrid", "ruma", "shirin"])
    expect(await sign(astrid, made)).toMatchObject({ inForce: true })
  })

  test("is given by those who were asked, to the very text, while it is signed and their side has not", async () => {
    const made = await withApprover()
    const { even, jonas, rafiq, harriet, ingrid } = world.people
    await expect(answer(even, made, "approved")).rejects.toEqual(refusedWith("agreements.not_in_signing"))
    await freeze(made)
    await expect(answer(jonas, made, "approved")).rejects.toEqual(refusedWith("agreements.not_an_approver"))
    await expect(answer(rafiq, made, "approved")).rejects.toEqual(refusedWith("agreements.not_an_approver"))
    await expect(answer(harriet, made, "approved")).rejects.toEqual(refusedWith("common.not_found"))
    await expect(answer(even, made, "approved", "0".repeat(64))).rejects.toEqual(refusedWith("agreements.text_differs"))
    await answer(even, made, "approved")
    await sign(ingrid, made)
    await expect(answer(even, made, "refused")).rejects.toEqual(refusedWith("agreements.side_has_signed"))
  })

  test("that is refused has a reason, declines nothing, keeps the side from signing, and may be thought better of", async () => {
    const made = await frozen()
    const { ingrid, even, jonas } = world.people
    await answer(even, made, "refused")
    expect((await rowOf(made)).state).toBe("signing")
    expect((await rolesOf(jonas, made)).approvers).toMatchObject([{ answer: "refused", reason }])
    expect(await told("approvalRefused")).toEqual(["astrid", "ingrid", "jonas"])
    await expect(sign(ingrid, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
    secondsLater(1)
    await answer(even, made, "approved")
    expect((await rolesOf(jonas, made)).approvers).toMatchObject([{ answer: "approved", reason: "" }])
    secondsLater(2)
    await answer(even, made, "refused")
    await expect(sign(ingrid, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
  })

  test("falls when the signing is stopped, also where the same text is frozen anew", async () => {
    const made = await frozen()
    const { ingrid, even } = world.people
    await answer(even, made, "approved")
    await recallAgreement(made.company, { agreementId: made.id, reason: "One more look." })
    expect((await rolesOf(even, made)).approvers).toMatchObject([{ answer: null }])
    await markAllSections(made.company, { agreementId: made.id, seen: made.digest })
    await freeze(made)
    expect((await rowOf(made)).state).toBe("signing")
    await expect(sign(ingrid, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
    await answer(even, made, "approved")
    expect(await sign(ingrid, made)).toMatchObject({ inForce: false })
  })

  test("of two approvers is complete with both; one who is named during the signing counts too", async () => {
    const made = await frozen()
    const { ingrid, even, jonas } = world.people
    await give(ingrid, made, "approver", jonas)
    expect(await told("approvalAsked")).toEqual(["even", "jonas"])
    await answer(even, made, "approved")
    await expect(sign(ingrid, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
    await answer(jonas, made, "approved")
    expect(await sign(ingrid, made)).toMatchObject({ inForce: false })
  })

  test("is not waited for from somebody who has left, nor from one whom the side has released", async () => {
    const made = await frozen()
    const { ingrid, even, jonas } = world.people
    await give(jonas, made, "approver", jonas)
    const { id = "" } =
      (await asSystem("tests", tx => tx.representative.findFirst({ where: { userId: even.userId } }))) ?? {}
    await removeRepresentative(ingrid, { representativeId: id, password: storyPassword })
    expect((await rolesOf(ingrid, made)).approvers.map(({ userId }) => userId)).toEqual([jonas.userId])
    await expect(sign(ingrid, made)).rejects.toEqual(refusedWith("agreements.approval_missing"))
    expect(await told("agreementToSign")).toEqual(["ruma", "shirin"])
    await take(ingrid, made, "approver", jonas)
    expect(await told("agreementToSign")).toEqual(["astrid", "ingrid", "ruma", "shirin"])
    expect(await sign(ingrid, made)).toMatchObject({ inForce: false })
  })

  const leaves = async (person: Person) => {
    const found = await asSystem("tests", tx => tx.representative.findFirst({ where: { userId: person.userId } }))
    await removeRepresentative(world.people.ingrid, { representativeId: found?.id ?? "", password: storyPassword })
  }
  const job = systemActor("tests")

  test("that nobody will give any more is written down, and who waited for it alone is told, once", async () => {
    const made = await frozen()
    const { even, ruma } = world.people
    expect(await endLeftRoles(job)).toEqual({ ended: 0 })
    await leaves(even)
    expect(await endLeftRoles(job)).toEqual({ ended: 1 })
    expect(await endLeftRoles(job)).toEqual({ ended: 0 })
    expect(await told("agreementToSign")).toEqual(["astrid", "ingrid", "ruma", "shirin"])
    const seen = await asActor(ruma, tx => tx.auditEvent.count({ where: { event: "signing_role.taken" } }))
    expect(seen).toBe(0)
    expect(await sign(made.company, made)).toMatchObject({ inForce: false })
    await expect(endLeftRoles(ruma)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })

  test("of somebody who said yes and left needs no second word to those who sign, nor does one while another is missing", async () => {
    const made = await frozen()
    const { even, jonas, ingrid } = world.people
    await give(ingrid, made, "approver", jonas)
    await leaves(even)
    expect(await endLeftRoles(job)).toEqual({ ended: 1 })
    expect(await told("agreementToSign")).toEqual(["ruma", "shirin"])
    await answer(jonas, made, "approved")
    const before = await told("agreementToSign")
    await leaves(jonas)
    expect(await endLeftRoles(job)).toEqual({ ended: 1 })
    expect(await told("agreementToSign")).toEqual(before)
  })
})

test("who signed, approved or gets a copy is told once when the document is sealed, by a mail with nothing of it", async () => {
  clearPaper()
  const made = await frozen()
  const { ingrid, even, jonas, ruma, rafiq } = world.people
  await give(jonas, made, "copy", jonas)
  await give(jonas, made, "copy", even)
  await give(ruma, made, "copy", rafiq)
  await take(jonas, made, "copy", jonas)
  await answer(even, made, "approved")
  await sign(ingrid, made)
  await sign(ruma, made)
  expect(await told("copyReady")).toEqual([])
  const signer = await startSigner()
  await doPaperwork()
  await doPaperwork()
  await stopSigner(signer)
  expect(await told("copyReady")).toEqual(["even", "ingrid", "rafiq", "ruma"])
  const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "copyReady" } }))
  expect(mails).toHaveLength(4)
  const { reference } = await rowOf(made)
  const sealed = await getAgreementDocument(ingrid, made.id, "final")
  for (const { kind, locale, values } of mails) {
    const mail = renderMail({
      kind,
      locale,
      values: values as Record<string, unknown>,
      origin: "https://portal.example",
    })
    expect(mail.text).toContain(reference)
    expect(mail.text).toContain(`\n${sealed?.sha256}\n`)
    for (const secret of [made.terms.title, "Nordvik", "Shishu", reference]) expect(mail.subject).not.toContain(secret)
    for (const secret of [made.terms.title, "Nordvik", "Shishu"]) expect(mail.text).not.toContain(secret)
  }
})

test("paper is no way around: nobody uploads a scan for a side, or attests to one, before its approvers have said yes", async () => {
  clearPaper()
  const made = await frozen()
  const { ingrid, even, jonas, ruma } = world.people
  const missing = refusedWith("agreements.approval_missing")
  await expect(uploadAs(ingrid, made.id)).rejects.toEqual(missing)
  const scanId = await uploadAs(ruma, made.id)
  await attestAs(ruma, made.id, scanId)
  await expect(attestAs(ingrid, made.id, scanId)).rejects.toEqual(missing)
  expect(await told("scanToAttest")).toEqual([])
  await answer(even, made, "approved")
  expect(await told("scanToAttest")).toEqual(["astrid", "ingrid"])
  const prepared = await readyToAttest(ingrid, made.id, scanId)
  secondsLater(1)
  await answer(even, made, "refused")
  await expect(attestScan(ingrid, prepared)).rejects.toEqual(missing)
  secondsLater(2)
  await answer(even, made, "approved")
  expect(await rolesOf(ruma, made)).toMatchObject({ mayNameApprovers: false })
  await expect(give(ruma, made, "approver", ruma)).rejects.toEqual(refusedWith("agreements.side_has_signed"))
  await give(jonas, made, "copy", jonas)
  expect(await attestAs(ingrid, made.id, scanId)).toMatchObject({ inForce: true })
})

describe("raced", () => {
  test("an approval and a signature: the signature counts only after the approval", async () => {
    const made = await frozen()
    const { ingrid, even, ruma } = world.people
    await answer(even, made, "approved")
    const form = await signing(ingrid, made)
    secondsLater(1)
    const results = await outcomes([answer(even, made, "refused"), signAgreement(ingrid, form)])
    const { signatures } = await rowOf(made)
    const hasSigned = signatures.some(({ userId, state }) => userId === ingrid.userId && state === "signed")
    // Whichever came first, the other knew of it: a refused text bears no signature that came after.
    expect(results).toEqual(
      hasSigned ? { done: 1, "agreements.side_has_signed": 1 } : { done: 1, "agreements.approval_missing": 1 },
    )
    await sign(ruma, made)
  })

  test("an approver named and a signature at once: one of the two is refused", async () => {
    const made = await anAgreement(world).inSigning()
    const { ingrid, jonas, even } = world.people
    const form = await signing(ingrid, made)
    const results = await outcomes([give(jonas, made, "approver", even), signAgreement(ingrid, form)])
    expect([
      { done: 1, "agreements.side_has_signed": 1 },
      { done: 1, "agreements.approval_missing": 1 },
    ]).toContainEqual(results)
  })

  test("the same answer twice at once is one", async () => {
    const made = await frozen()
    expect(await outcomes([1, 2].map(() => answer(world.people.even, made, "approved")))).toEqual({ done: 2 })
    expect(await asSystem("tests", tx => tx.approvalAnswer.count())).toBe(1)
  })
})

describe("the other side", () => {
  test("learns nothing: not who approves, not that somebody does, not why somebody did not", async () => {
    const made = await frozen()
    const { even, ruma, jonas } = world.people
    const before = await evidenceOf(made)
    await answer(even, made, "refused")
    await give(jonas, made, "copy", even)
    const theirs = await rolesOf(ruma, made)
    expect(theirs).toMatchObject({ approvers: [], copies: [], isOut: false, toAnswer: null })
    expect(await asActor(ruma, tx => tx.signingRole.count())).toBe(0)
    expect(await asActor(ruma, tx => tx.approvalAnswer.count())).toBe(0)
    const seen = JSON.stringify([
      await getAgreement(ruma, made.id),
      await getEvidence(ruma, made.id),
      await getNegotiationRecord(ruma, made.id),
      await getAgreementExport(ruma, made.id),
      await asActor(ruma, tx => tx.auditEvent.findMany()),
      await asActor(ruma, tx => tx.notification.findMany()),
    ])
    expect(seen).not.toContain("quicksilver")
    expect(seen).not.toContain(even.userId)
    expect(seen).not.toMatch(/approv/i)
    expect(await evidenceOf(made)).toEqual(before)
    // No number of the shared chain is missing to them but that of the draft, which was not theirs to see.
    const chain = { subject: `agreement:${made.id}` }
    const seqs = await asActor(ruma, tx => tx.auditEvent.findMany({ where: chain, orderBy: { seq: "asc" } }))
    expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map((_, place) => place + 2))
  })

  test("cannot write there either, and nobody answers in another's name", async () => {
    const made = await frozen()
    const { even, ruma, jonas } = world.people
    const place = { agreementId: made.id, partnershipId: made.partnershipId, memberId: even.member?.id ?? "" }
    const role = { ...place, userId: ruma.userId, kind: "approver" as const, namedById: ruma.userId, namedByName: "R" }
    await expect(
      asActor(ruma, tx => tx.signingRole.create({ data: { ...role, namedAt: new Date() } })),
    ).rejects.toThrow()
    const yes = { name: "E", digest: made.digest, agreementVersion: 4, answer: "approved" as const, reason: "" }
    const forged = { ...place, ...yes, userId: even.userId, answeredAt: new Date() }
    await expect(asActor(jonas, tx => tx.approvalAnswer.create({ data: forged }))).rejects.toThrow()
    await expect(
      asActor(jonas, tx => tx.approvalAnswer.create({ data: { ...forged, userId: jonas.userId } })),
    ).rejects.toThrow()
    expect(await asSystem("tests", tx => tx.approvalAnswer.count())).toBe(0)
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { resolveComment } from "#lib/agreements/commands/resolve-comment"
import { appendEntry, lineDigest } from "#lib/agreements/evidence/chain"
import { now } from "#lib/clock"
import { asActor, asSystem, type Tx } from "#lib/db/door"
import { anAgreement, type Made, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

// What a party could do with its own rights in the database if a command were wrong. Nothing here goes through a command.
let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

type Attempt = (tx: Tx) => Promise<unknown>

describe("a signature", () => {
  test("that was given keeps every column, whoever tries", async () => {
    const made = await anAgreement(world).signedByCompany()
    const before = await rowOf(made)
    const attempts: Attempt[] = [
      tx => tx.$executeRaw`UPDATE signature SET capacity = 'Clerk' WHERE state = 'signed'`,
      tx => tx.$executeRaw`UPDATE signature SET consent_digest = 'other' WHERE state = 'signed'`,
      tx => tx.$executeRaw`UPDATE signature SET name = 'Somebody' WHERE state = 'signed'`,
      tx => tx.$executeRaw`UPDATE signature SET viewed_at = now() WHERE state = 'signed'`,
    ]
    for (const attempt of attempts) {
      await expect(asActor(made.local, attempt)).rejects.toThrow("append-only")
      await expect(asActor(made.company, attempt)).rejects.toThrow("append-only")
      await expect(asSystem("tests", attempt)).rejects.toThrow("append-only")
    }
    expect(await rowOf(made)).toEqual(before)
  })

  test("is given by its signatory alone: not by the other side, a colleague or the portal", async () => {
    const made = await anAgreement(world).inSigning()
    const { ruma, shirin, ingrid } = world.people
    const sign: Attempt = tx =>
      tx.signature.updateMany({ where: { userId: ruma.userId }, data: { state: "signed", signedAt: now() } })
    for (const person of [ingrid, shirin]) await expect(asActor(person, sign)).rejects.toThrow("its signatory")
    await expect(asSystem("tests", sign)).rejects.toThrow("its signatory")
    expect((await rowOf(made)).signatures.map(({ state }) => state)).not.toContain("signed")
  })

  test("is asked for on the frozen text only, and what was asked never changes", async () => {
    const made = await anAgreement(world).inSigning()
    const { ruma } = world.people
    const reword: Attempt = tx =>
      tx.signature.updateMany({ where: { userId: ruma.userId }, data: { digest: "another text" } })
    await expect(asActor(ruma, reword)).rejects.toThrow("append-only")
    const [asked] = (await rowOf(made)).signatures
    if (!asked) throw new Error("Nobody was asked")
    const { id: _, ...request } = asked
    const forged = [
      { state: "signed" as const, signedAt: now() },
      { capacity: "Director" },
      { digest: "another text" },
      { memberId: world.members["alder-and-finch"] },
    ]
    const ask = (change: Partial<typeof asked>) =>
      asActor(made.company, tx =>
        tx.signature.create({
          data: { ...request, userId: world.people.jonas.userId, ...change },
          select: { id: true },
        }),
      )
    for (const change of forged) await expect(ask(change)).rejects.toThrow("row-level security")
    await expect(ask({})).rejects.toThrow("when the text is frozen")
    expect((await rowOf(made)).signatures).toHaveLength(4)
  })

  test("is voided by the other side while the signing runs, and never once the agreement is in force", async () => {
    const declined = await anAgreement(world).signedByCompany()
    await declineToSign(declined.local, { agreementId: declined.id, reason: "The dates are wrong" })
    expect((await rowOf(declined)).signatures.every(({ voidedAt }) => voidedAt !== null)).toBe(true)
    const revive: Attempt = tx => tx.$executeRaw`UPDATE signature SET voided_at = NULL, void_reason = NULL`
    await expect(asActor(declined.company, revive)).rejects.toThrow("append-only")

    const made = await anAgreement(world, { local: world.people.nazma }).inForce()
    const where = { agreementId: made.id }
    for (const person of [made.company, made.local]) {
      const annul: Attempt = tx => tx.signature.updateMany({ where, data: { voidedAt: now(), voidReason: "No" } })
      await expect(asActor(person, annul)).rejects.toThrow("while the signing runs")
      const setBack: Attempt = tx => tx.agreement.updateMany({ where: { id: made.id }, data: { state: "signing" } })
      await expect(asActor(person, setBack)).rejects.toThrow("append-only")
    }
    expect((await rowOf(made)).signatures.every(({ voidedAt }) => voidedAt === null)).toBe(true)
  })
})

describe("a yes to a section", () => {
  test("is given, changed and taken back by its party alone", async () => {
    const made = await anAgreement(world).handedOver()
    const { marks } = await rowOf(made)
    const [mark] = marks
    if (!mark) throw new Error("Nothing was marked")
    const changed = await asActor(made.local, async tx => [
      await tx.$executeRaw`UPDATE section_mark SET section_digest = 'other'`,
      await tx.$executeRaw`DELETE FROM section_mark`,
    ])
    expect(changed).toEqual([0, 0])
    const forge: Attempt = tx =>
      tx.$executeRaw`
        INSERT INTO section_mark (id, agreement_id, partnership_id, member_id, section, section_digest, marked_by_id,
          marked_by_name, marked_at)
        SELECT gen_random_uuid(), agreement_id, partnership_id, member_id, 'forged', section_digest, marked_by_id,
          marked_by_name, marked_at FROM section_mark LIMIT 1`
    await expect(asActor(made.local, forge)).rejects.toThrow("row-level security")
    expect((await rowOf(made)).marks).toEqual(marks)
    expect(await asActor(made.company, tx => tx.sectionMark.deleteMany({ where: { id: mark.id } }))).toEqual({
      count: 1,
    })
  })
})

describe("a comment", () => {
  test("stays as it was said, in nobody else's name, and is put away by either side", async () => {
    const made = await anAgreement(world).handedOver()
    await commentOnSection(made.company, { agreementId: made.id, section: "price", text: "Too early?" })
    const [comment] = (await rowOf(made)).comments
    if (!comment) throw new Error("Nothing was said")
    const { id: commentId, ...said } = comment
    const reword: Attempt = tx => tx.$executeRaw`UPDATE section_comment SET text = 'Never'`
    for (const person of [made.local, made.company])
      await expect(asActor(person, reword)).rejects.toThrow("append-only")
    const forge: Attempt = tx => tx.sectionComment.create({ data: said, select: { id: true } })
    await expect(asActor(made.local, forge)).rejects.toThrow("row-level security")
    expect(await asActor(made.local, tx => tx.$executeRaw`DELETE FROM section_comment`)).toBe(0)
    await resolveComment(made.local, { agreementId: made.id, section: "price", commentId })
    expect((await rowOf(made)).comments).toMatchObject([{ text: "Too early?", resolvedByName: made.local.name }])
    const half: Attempt = tx => tx.$executeRaw`UPDATE section_comment SET resolved_at = NULL`
    await expect(asActor(made.company, half)).rejects.toThrow("append-only")
    const unsaid: Attempt = tx => tx.$executeRaw`UPDATE section_comment SET resolved_at = NULL, resolved_by_name = NULL`
    await expect(asActor(made.company, unsaid)).rejects.toThrow("moves with its step")
    const step = { commentId, agreementId: made.id, partnershipId: made.partnershipId, number: 2, kind: "taken_up" }
    const by = { takenByName: "N", takenAt: new Date() }
    const asOther = { memberId: made.local.member?.id, takenById: made.local.userId }
    await expect(
      asActor(made.company, tx => tx.commentStep.create({ data: { ...step, ...by, ...asOther } })),
    ).rejects.toThrow()
    const rewrite: Attempt = tx => tx.$executeRaw`UPDATE comment_step SET taken_by_name = 'Nobody'`
    await expect(asActor(made.local, rewrite)).rejects.toThrow()
    expect((await rowOf(made)).comments).toMatchObject([{ resolvedByName: made.local.name }])
  })
})

describe("evidence", () => {
  test("grows only by the line that follows its last", async () => {
    const made = await anAgreement(world).handedOver()
    const { reference, evidence } = await rowOf(made)
    const last = evidence.at(-1)
    if (!last) throw new Error("There is no evidence")
    const next = appendEntry(last.line, { agreement: reference, type: "accepted", at: last.writtenAt.toISOString() })
    const unchained = appendEntry(null, { agreement: reference, type: "created", at: last.writtenAt.toISOString() })
    const follows = { seq: last.seq + 1, line: next, digest: lineDigest(next), writtenAt: last.writtenAt }
    const forged = [
      { ...follows, seq: last.seq + 50 },
      { ...follows, digest: lineDigest("another line") },
      { ...follows, line: unchained, digest: lineDigest(unchained) },
      { ...follows, writtenAt: new Date(last.writtenAt.getTime() - 1000) },
    ]
    for (const line of forged)
      await expect(asActor(made.local, tx => add(tx, made, line))).rejects.toThrow("at its end")
    expect((await rowOf(made)).evidence).toEqual(evidence)
    await asActor(made.local, tx => add(tx, made, follows))
  })

  test("keeps its times, and what lies behind it is erased by the portal alone", async () => {
    const made = await anAgreement(world).signedByCompany()
    const { evidence } = await rowOf(made)
    const backdate: Attempt = tx => tx.$executeRaw`UPDATE evidence_entry SET written_at = '2020-01-01'`
    const erase: Attempt = tx => tx.$executeRaw`UPDATE evidence_entry SET reveal = '{}'`
    for (const person of [made.company, made.local])
      for (const change of [backdate, erase]) await expect(asActor(person, change)).rejects.toThrow("append-only")
    await expect(asSystem("tests", backdate)).rejects.toThrow("append-only")
    expect((await rowOf(made)).evidence).toEqual(evidence)
    await asSystem("tests", erase)
    expect((await rowOf(made)).evidence).toEqual(evidence.map(entry => ({ ...entry, reveal: {} })))
  })
})

test("the parties of a partnership never change", async () => {
  const made = await anAgreement(world).inSigning()
  const stranger = world.members["alder-and-finch"]
  const invite: Attempt = tx =>
    tx.$executeRaw`UPDATE partnership SET party_ids = party_ids || ${stranger}::uuid WHERE id = ${made.partnershipId}::uuid`
  for (const person of [made.company, made.local]) await expect(asActor(person, invite)).rejects.toThrow("append-only")
  await expect(asSystem("tests", invite)).rejects.toThrow("append-only")
})

describe("who acts for a member", () => {
  test("is not changed by a viewer or editor, and nobody joins by their own hand", async () => {
    const { rafiq, tanvir, mira } = world.people
    const shishu = world.members["shishu-odhikar-kendra"]
    const before = await representatives()
    for (const person of [rafiq, tanvir]) {
      const raise: Attempt = tx =>
        tx.representative.updateMany({ where: { userId: person.userId }, data: { role: "owner", isSignatory: true } })
      await expect(asActor(person, raise)).rejects.toThrow("by owners")
      const dismiss: Attempt = tx =>
        tx.representative.updateMany({ where: { memberId: shishu, role: "owner" }, data: { endedAt: now() } })
      await expect(asActor(person, dismiss)).rejects.toThrow("by owners")
    }
    const joined = { memberId: shishu, userId: mira.userId, name: "", email: "", joinedAt: now() }
    const join: Attempt = tx => tx.representative.create({ data: { ...joined, role: "viewer" }, select: { id: true } })
    for (const person of [rafiq, world.people.ruma])
      await expect(asActor(person, join)).rejects.toThrow("row-level security")
    expect(await asActor(world.people.ruma, tx => tx.representative.deleteMany())).toEqual({ count: 0 })
    expect(await representatives()).toEqual(before)
  })

  test("may leave, and does not come back by their own hand", async () => {
    const { rafiq } = world.people
    const where = { userId: rafiq.userId }
    await asActor(rafiq, tx => tx.representative.updateMany({ where, data: { endedAt: now() } }))
    const back: Attempt = tx => tx.representative.updateMany({ where, data: { endedAt: null } })
    await expect(asActor(rafiq, back)).rejects.toThrow("by owners")
  })

  test("is changed by an owner, but never into somebody else", async () => {
    const { ruma, rafiq, mira } = world.people
    const where = { userId: rafiq.userId }
    const promote: Attempt = tx => tx.representative.updateMany({ where, data: { role: "editor" } })
    expect(await asActor(ruma, promote)).toEqual({ count: 1 })
    const replace: Attempt = tx => tx.representative.updateMany({ where, data: { userId: mira.userId } })
    await expect(asActor(ruma, replace)).rejects.toThrow("by owners")
  })
})

test("nobody changes, deletes or makes an account by their own hand, so nobody gives themself a network role", async () => {
  const { rafiq, mira } = world.people
  for (const person of [rafiq, mira]) {
    const where = { id: person.userId }
    const raised = await asActor(person, tx => tx.user.updateMany({ where, data: { networkRole: "administrator" } }))
    expect(raised).toEqual({ count: 0 })
    expect(await asActor(person, tx => tx.user.deleteMany({ where }))).toEqual({ count: 0 })
    const after = await asSystem("tests", tx => tx.user.findUniqueOrThrow({ where, select: { networkRole: true } }))
    expect(after.networkRole).toBe(person.networkRole)
  }
})

type Line = { seq: number; line: string; digest: string; writtenAt: Date }

function add(tx: Tx, made: Made, line: Line) {
  const { id: agreementId, partnershipId } = made
  return tx.evidenceEntry.create({ data: { ...line, agreementId, partnershipId, reveal: {} }, select: { id: true } })
}

function representatives() {
  return asSystem("tests", tx => tx.representative.findMany({ orderBy: { id: "asc" } }))
}

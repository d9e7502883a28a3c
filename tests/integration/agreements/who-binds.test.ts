import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import type { SigningOrder } from "#lib/agreements/signing/policy"
import { asSystem } from "#lib/db/door"
import { setSignaturesNeeded } from "#lib/members/commands/set-signatures-needed"
import { getSignaturesNeeded } from "#lib/members/queries/get-signatures-needed"
import { storyPassword } from "#seed/personas"
import { anAgreement, type Made, outcomes, rowOf, sign } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const two = { signaturesNeeded: 2, password: storyPassword }
const one = { ...two, signaturesNeeded: 1 }

async function frozen(order?: SigningOrder): Promise<Made> {
  const made = await anAgreement(world).agreed()
  await freezeAgreement(made.company, { agreementId: made.id, version: 3, order })
  return made
}

/** Whom a request to sign reached, by name. */
async function told(): Promise<string[]> {
  const notices = await asSystem("tests", tx =>
    tx.notification.findMany({ where: { kind: "agreementToSign" }, select: { userId: true } }),
  )
  const names = Object.entries(world.people)
  return notices.map(({ userId }) => names.find(([, person]) => person.userId === userId)?.[0] ?? "").toSorted()
}

describe("the rule of two signatures", () => {
  test("is set by owners, with their password, and only for their own organisation", async () => {
    const { ingrid, jonas, ruma, noor } = world.people
    await expect(setSignaturesNeeded(jonas, two)).rejects.toMatchObject({ code: "members.owners_only" })
    await expect(setSignaturesNeeded(noor, two)).rejects.toMatchObject({ code: "members.act_for_member_first" })
    await expect(setSignaturesNeeded(ingrid, { ...two, password: "a guess" })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    await setSignaturesNeeded(ingrid, two)
    await setSignaturesNeeded(ingrid, two)
    expect([await getSignaturesNeeded(jonas), await getSignaturesNeeded(ruma)]).toEqual([2, 1])
    const events = await asSystem("tests", tx =>
      tx.auditEvent.count({ where: { event: "member.signature_rule_changed" } }),
    )
    expect(events).toBe(1)
  })

  test("keeps an agreement out of force until the second signatory of that side has signed", async () => {
    await setSignaturesNeeded(world.people.ingrid, two)
    const made = await frozen()
    const { ingrid, astrid, ruma } = world.people
    expect(await sign(ingrid, made)).toMatchObject({ inForce: false })
    expect(await sign(ruma, made)).toMatchObject({ inForce: false })
    const { signatures } = await rowOf(made)
    expect(signatures.filter(({ state }) => state === "signed")).toHaveLength(2)
    expect(await sign(astrid, made)).toMatchObject({ inForce: true })
    const { inForceAt, signatures: all } = await rowOf(made)
    const latest = Math.max(...all.map(({ signedAt }) => signedAt?.getTime() ?? 0))
    expect(Math.abs((inForceAt?.getTime() ?? 0) - latest)).toBeLessThan(5_000)
  })

  test("is frozen with the text: who changes it while signing runs changes the next signing", async () => {
    const { ingrid, astrid, ruma } = world.people
    await setSignaturesNeeded(ingrid, two)
    const made = await frozen()
    await setSignaturesNeeded(ingrid, one)
    await sign(ingrid, made)
    expect(await sign(ruma, made)).toMatchObject({ inForce: false })
    await recallAgreement(made.company, { agreementId: made.id, reason: "One is enough now." })
    await markAllSections(made.company, { agreementId: made.id, seen: made.digest })
    const { version } = (await getAgreement(made.company, made.id)) ?? { version: 0 }
    await freezeAgreement(made.company, { agreementId: made.id, version })
    await sign(astrid, made)
    expect(await sign(ruma, made)).toMatchObject({ inForce: true })
  })

  test("stops the freezing where an organisation has fewer signatories than it asks for", async () => {
    const { harriet, ruma } = world.people
    await setSignaturesNeeded(ruma, two)
    const made = await anAgreement(world).agreed()
    const asked = { agreementId: made.id, version: 3 }
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: world.people.shirin.userId }, data: { isSignatory: false } }),
    )
    await expect(freezeAgreement(made.company, asked)).rejects.toMatchObject({
      code: "agreements.too_few_signatories",
    })
    expect((await rowOf(made)).state).toBe("agreed")
    expect(await getSignaturesNeeded(harriet)).toBe(1)
  })

  test("counts two people, not one person twice, also when all sign at once", async () => {
    await setSignaturesNeeded(world.people.ingrid, two)
    const made = await frozen()
    const { ingrid, astrid, ruma } = world.people
    await sign(ruma, made)
    await sign(ingrid, made)
    await expect(sign(ingrid, made)).rejects.toMatchObject({ code: "agreements.already_signed" })
    expect((await rowOf(made)).state).toBe("signing")
    expect(await outcomes([sign(astrid, made)])).toEqual({ done: 1 })
    expect((await rowOf(made)).state).toBe("in_force")
  })
})

describe("the order of signing", () => {
  const first = (order: SigningOrder): Person => (order === "company_first" ? world.people.ingrid : world.people.ruma)
  const second = (order: SigningOrder): Person => (order === "company_first" ? world.people.ruma : world.people.ingrid)

  test.each(["company_first", "local_resource_first"] as const)("%s lets the others sign only then", async order => {
    const made = await frozen(order)
    await expect(sign(second(order), made)).rejects.toMatchObject({ code: "agreements.others_sign_first" })
    expect(await sign(first(order), made)).toMatchObject({ inForce: false })
    expect(await sign(second(order), made)).toMatchObject({ inForce: true })
  })

  test("asks those who wait only when their turn comes, and after both signatures of who goes first", async () => {
    await setSignaturesNeeded(world.people.ingrid, two)
    const made = await frozen("company_first")
    const { ingrid, astrid, ruma, shirin } = world.people
    expect(await told()).toEqual(["astrid", "ingrid"])
    await sign(ingrid, made)
    await expect(sign(ruma, made)).rejects.toMatchObject({ code: "agreements.others_sign_first" })
    expect(await told()).toEqual(["astrid", "ingrid"])
    await sign(astrid, made)
    expect(await told()).toEqual(["astrid", "ingrid", "ruma", "shirin"])
    expect(await sign(shirin, made)).toMatchObject({ inForce: true })
  })

  test("is free where nobody says otherwise", async () => {
    const made = await frozen()
    expect(await told()).toEqual(["astrid", "ingrid", "ruma", "shirin"])
    await sign(world.people.ruma, made)
    expect(await sign(world.people.ingrid, made)).toMatchObject({ inForce: true })
  })
})

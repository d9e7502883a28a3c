import { beforeEach, describe, expect, test } from "vitest"
import { checkCredentials } from "#lib/accounts/commands/check-credentials"
import { addPasskey } from "#lib/accounts/second-factor/commands/add-passkey"
import { beginPasskey } from "#lib/accounts/second-factor/commands/begin-passkey"
import { completeSignInWithPasskey } from "#lib/accounts/second-factor/commands/complete-sign-in-with-passkey"
import { removePasskey } from "#lib/accounts/second-factor/commands/remove-passkey"
import { getPasskeyOffer } from "#lib/accounts/second-factor/queries/get-passkey-offer"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { getSecondStep } from "#lib/accounts/second-factor/queries/get-second-step"
import type { Person } from "#lib/actor"
import { minute } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"
import { outcomes } from "#tests/support/agreements"
import { anAuthenticator } from "#tests/support/authenticator"
import { moveClock } from "#tests/support/clock"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
const password = storyPassword
const notValid = { code: "accounts.passkey_not_valid" }

beforeEach(async () => {
  await testDatabase().empty()
  moveClock(0)
  world = await makeWorld()
})

async function offered(person: Person): Promise<string> {
  await beginPasskey(person, { password, code: await freshCode(person) })
  return (await getPasskeyOffer(person))?.options ?? ""
}

/** A device whose passkey this person has added. */
async function added(person: Person, name = "Phone") {
  const device = anAuthenticator()
  await addPasskey(person, { name, answer: device.create(await offered(person)) })
  return device
}

async function secondStep(name = "ruma"): Promise<{ token: string; options: string }> {
  const { secondStep: token } = await checkCredentials(world.visitor, { name, password, returnTo: "" })
  return { token: token ?? "", options: (await getSecondStep(world.visitor, token ?? ""))?.options ?? "" }
}

describe("adding a passkey", () => {
  test("wants password and code, and so a code app beside it", async () => {
    const { ruma, noor } = world.people
    const code = await freshCode(ruma)
    await expect(beginPasskey(ruma, { password: "a guess", code })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    await expect(beginPasskey(ruma, { password, code: "000000" })).rejects.toMatchObject({
      code: "accounts.wrong_code",
    })
    await expect(beginPasskey(noor, { password, code })).rejects.toMatchObject({ code: "accounts.no_code_app" })
    expect(await getPasskeyOffer(ruma)).toBeNull()
    await added(ruma, "The office laptop")
    expect((await getSecondFactor(ruma))?.passkeys).toMatchObject([{ name: "The office laptop", usedAt: null }])
    const told = await asSystem("tests", tx => tx.outboxMail.count({ where: { kind: "secondProofChanged" } }))
    expect(told).toBe(1)
  })

  test("takes one answer, to the challenge of the moment, at our address, by a device that knew its holder", async () => {
    const { ruma } = world.people
    const options = await offered(ruma)
    const device = anAuthenticator()
    for (const wish of [
      { challenge: Buffer.from("another").toString("base64url") },
      { origin: "https://elsewhere.example" },
      { host: "elsewhere.example" },
      { isVerified: false },
      { type: "webauthn.get" },
    ])
      await expect(addPasskey(ruma, { name: "X", answer: device.create(options, wish) })).rejects.toMatchObject(
        notValid,
      )
    const answer = device.create(options)
    expect(await outcomes([1, 2, 3].map(() => addPasskey(ruma, { name: "X", answer })))).toEqual({
      done: 1,
      "accounts.passkey_not_valid": 2,
    })
    await expect(addPasskey(ruma, { name: "X", answer })).rejects.toMatchObject(notValid)
  })

  test("is too late after ten minutes, and nobody answers for somebody else", async () => {
    const { ruma, ingrid } = world.people
    const options = await offered(ruma)
    await expect(addPasskey(ingrid, { name: "X", answer: anAuthenticator().create(options) })).rejects.toMatchObject(
      notValid,
    )
    moveClock(10 * minute)
    await expect(addPasskey(ruma, { name: "X", answer: anAuthenticator().create(options) })).rejects.toMatchObject(
      notValid,
    )
    expect(await asActor(ingrid, tx => tx.passkey.count())).toBe(0)
  })

  test("is finished in the browser where it was begun: one left open elsewhere sees no challenge and takes no answer", async () => {
    const { ruma } = world.people
    const options = await offered(ruma)
    const elsewhere = { ...ruma, sessionId: makeId() }
    expect(await getPasskeyOffer(elsewhere)).toBeNull()
    await expect(addPasskey(elsewhere, { name: "X", answer: anAuthenticator().create(options) })).rejects.toMatchObject(
      notValid,
    )
  })
})

describe("signing in with a passkey", () => {
  test("follows the password, and one answer opens one session", async () => {
    const { ruma } = world.people
    const device = await added(ruma)
    const { token, options } = await secondStep()
    const answer = device.get(options)
    const counts = await outcomes([1, 2, 3].map(() => completeSignInWithPasskey(world.visitor, { token, answer })))
    expect(counts.done).toBe(1)
    expect((await getSecondFactor(ruma))?.passkeys[0]?.usedAt).not.toBeNull()
    await expect(completeSignInWithPasskey(world.visitor, { token, answer })).rejects.toMatchObject({
      code: "accounts.sign_in_again",
    })
  })

  test("is refused with an old challenge, another address, an unknown or foreign key, a copied or unverified one", async () => {
    const { ruma, ingrid } = world.people
    const device = await added(ruma)
    const foreign = await added(ingrid)
    const old = await secondStep()
    const { token, options } = await secondStep()
    for (const answer of [
      device.get(old.options),
      device.get(options, { origin: "https://elsewhere.example" }),
      device.get(options, { host: "elsewhere.example" }),
      device.get(options, { isVerified: false }),
      device.get(options, { count: 1 }),
      foreign.get(options),
      anAuthenticator().get(options),
    ])
      await expect(completeSignInWithPasskey(world.visitor, { token, answer })).rejects.toMatchObject(notValid)
    const answer = device.get(options)
    const forged = {
      ...answer,
      response: { ...answer.response, signature: device.get(old.options).response.signature },
    }
    await expect(completeSignInWithPasskey(world.visitor, { token, answer: forged })).rejects.toMatchObject(notValid)
    expect(await completeSignInWithPasskey(world.visitor, { token, answer: device.get(options) })).toEqual({
      userId: ruma.userId,
    })
  })

  test("is offered to nobody who has none, and to nobody without the right password", async () => {
    expect((await secondStep()).options).toBe("")
    expect(await getSecondStep(world.visitor, "a guess")).toBeNull()
    expect(await getSecondStep(world.visitor, "")).toBeNull()
  })
})

test("a passkey is removed with password and code, by its own person, and then opens nothing", async () => {
  const { ruma, ingrid } = world.people
  const device = await added(ruma)
  const [passkey] = (await getSecondFactor(ruma))?.passkeys ?? []
  const passkeyId = passkey?.id ?? ""
  const code = await freshCode(ruma)
  await expect(removePasskey(ruma, { passkeyId, password: "a guess", code })).rejects.toMatchObject({
    code: "accounts.wrong_password",
  })
  await expect(removePasskey(ruma, { passkeyId, password, code: "000000" })).rejects.toMatchObject({
    code: "accounts.wrong_code",
  })
  expect((await getSecondFactor(ruma))?.passkeys).toHaveLength(1)
  await removePasskey(ingrid, { passkeyId, password, code })
  const { token, options } = await secondStep()
  await removePasskey(ruma, { passkeyId, password, code })
  await removePasskey(ruma, { passkeyId, password, code })
  await expect(completeSignInWithPasskey(world.visitor, { token, answer: device.get(options) })).rejects.toMatchObject(
    notValid,
  )
  const events = await asSystem("tests", tx => tx.auditEvent.count({ where: { event: "account.passkey_removed" } }))
  expect(events).toBe(1)
})

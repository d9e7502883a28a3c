import { beforeEach, describe, expect, test } from "vitest"
import { checkCredentials } from "#lib/accounts/commands/check-credentials"
import { closeAccount } from "#lib/accounts/commands/close-account"
import { forgetEndedRows } from "#lib/accounts/commands/forget-ended-rows"
import { requestPasswordReset } from "#lib/accounts/commands/request-password-reset"
import { resetPassword } from "#lib/accounts/commands/reset-password"
import { countSignInTry } from "#lib/accounts/passwords/throttle"
import { getSession } from "#lib/accounts/queries/get-session"
import { beginCodeApp } from "#lib/accounts/second-factor/commands/begin-code-app"
import { completeSignIn } from "#lib/accounts/second-factor/commands/complete-sign-in"
import { confirmCodeApp } from "#lib/accounts/second-factor/commands/confirm-code-app"
import { openSetUp } from "#lib/accounts/second-factor/commands/open-set-up"
import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import { removeCodeApp } from "#lib/accounts/second-factor/commands/remove-code-app"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { getSetUpLink } from "#lib/accounts/second-factor/queries/get-set-up-link"
import { makeRecoveryCodes, recoveryCodeDigest } from "#lib/accounts/second-factor/recovery-codes"
import { codeAt, fromBase32, stepAt } from "#lib/accounts/second-factor/totp"
import type { Person } from "#lib/actor"
import { systemActor } from "#lib/actor"
import { fromNow, hour, minute, now } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { storyPassword } from "#seed/personas"
import { freshCode, storyCode } from "#seed/second-proof"
import { outcomes } from "#tests/support/agreements"
import { moveClock } from "#tests/support/clock"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  moveClock(0)
  world = await makeWorld()
})

const password = storyPassword
const wrongCode = { code: "accounts.wrong_code", problems: { code: { code: "wrongCode" } } }
const rowOf = ({ userId }: Person) =>
  asSystem("tests", tx => tx.codeApp.findUnique({ where: { userId }, include: { user: true } }))
const recoveryRows = ({ userId }: Person) => asSystem("tests", tx => tx.recoveryCode.findMany({ where: { userId } }))

/** The secret in the newest link with which a second proof begins. */
async function mailedToken(): Promise<string> {
  const mail = await asSystem("tests", tx =>
    tx.outboxMail.findFirstOrThrow({ where: { kind: "setUpSecondProof" }, orderBy: { writtenAt: "desc" } }),
  )
  return (mail.values as { token: string }).token
}

/** The same person in another browser. */
async function elsewhere(person: Person): Promise<Person> {
  const { id } = await asSystem("tests", tx =>
    tx.session.create({
      data: {
        userId: person.userId,
        tokenDigest: makeId(),
        browser: "elsewhere",
        openedAt: now(),
        seenAt: now(),
        steppedUpAt: now(),
        endsAt: fromNow(hour),
      },
      select: { id: true },
    }),
  )
  return { ...person, sessionId: id }
}

/** Password and mailed link: the key is shown from here on. */
async function begin(person: Person): Promise<void> {
  await beginCodeApp(person, { password, returnTo: "" })
  await openSetUp(person, { token: await mailedToken() })
}

/** Sets up a code app as its person does. Returns the key and the recovery codes that the page showed. */
async function setUp(person: Person) {
  await begin(person)
  const { begun } = (await getSecondFactor(person)) ?? {}
  if (!begun) throw new Error("Nothing was begun")
  const code = codeAt(fromBase32(begun.key), stepAt(now()))
  await confirmCodeApp(person, { code, returnTo: "" })
  return begun
}

/** The right password, and the secret for the step after it. */
async function firstStep(name = "ruma"): Promise<string> {
  const { secondStep } = await checkCredentials(world.visitor, { name, password, returnTo: "" })
  if (!secondStep) throw new Error("The password was enough")
  return secondStep
}

describe("setting up a code app", () => {
  test("wants the password, and a code of the app before it counts", async () => {
    const { noor } = world.people
    await expect(beginCodeApp(noor, { password: "a guess", returnTo: "" })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    await expect(confirmCodeApp(noor, { code: "123456", returnTo: "" })).rejects.toMatchObject({
      code: "accounts.no_code_app",
    })
    await begin(noor)
    const signIn = { name: "noor", password, returnTo: "" }
    expect(await checkCredentials(world.visitor, signIn)).toMatchObject({ secondStep: null })
    await expect(confirmCodeApp(noor, { code: storyCode(), returnTo: "" })).rejects.toMatchObject(wrongCode)
    expect(await getSecondFactor(noor)).toMatchObject({ codeApp: null, begun: { key: expect.any(String) } })
    await setUp(noor)
    expect(await getSecondFactor(noor)).toMatchObject({ begun: null, codeApp: { recoveryCodesLeft: 10 } })
    expect(await checkCredentials(world.visitor, signIn)).toMatchObject({ secondStep: expect.any(String) })
  })

  test("shows its secrets until then and never again, and keeps none of them readable", async () => {
    const { noor } = world.people
    const { key, recoveryCodes, address } = await setUp(noor)
    expect(key).toMatch(/^[A-Z2-7]{32}$/)
    expect(address).toContain(`secret=${key}`)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(JSON.stringify(await getSecondFactor(noor))).not.toContain(key)
    const kept = Buffer.from((await rowOf(noor))?.sealed ?? []).toString("latin1")
    const digests = (await recoveryRows(noor)).map(({ digest }) => digest)
    expect(digests).toHaveLength(10)
    for (const secret of [key, ...recoveryCodes]) {
      expect(kept).not.toContain(secret)
      expect(digests).not.toContain(secret)
    }
  })

  test("that was begun and left is gone after half an hour: its key does not wait for whoever comes next", async () => {
    const { noor } = world.people
    await begin(noor)
    const { begun } = (await getSecondFactor(noor)) ?? {}
    moveClock(30 * minute)
    expect(await getSecondFactor(noor)).toMatchObject({ begun: null, codeApp: null })
    const code = codeAt(fromBase32(begun?.key ?? ""), stepAt(now()))
    await expect(confirmCodeApp(noor, { code, returnTo: "" })).rejects.toMatchObject({ code: "accounts.no_code_app" })
  })

  test("is not done over one in use: whoever finds the browser open cannot put theirs in its place", async () => {
    const { ruma } = world.people
    const before = await rowOf(ruma)
    await expect(beginCodeApp(ruma, { password, returnTo: "" })).rejects.toMatchObject({
      code: "accounts.code_app_in_use",
    })
    expect(await rowOf(ruma)).toEqual(before)
  })

  test("signs every other browser out, tells the person by mail and the record, and is done once", async () => {
    const { noor } = world.people
    const other = await elsewhere(noor)
    await setUp(noor)
    await confirmCodeApp(noor, { code: "whatever", returnTo: "" })
    const [sessions, mails, audit] = await asSystem("tests", async tx => [
      await tx.session.findMany({ where: { userId: noor.userId, revokedAt: { not: null } } }),
      await tx.outboxMail.findMany({ where: { kind: "secondProofChanged" } }),
      await tx.auditEvent.findMany({ where: { event: "account.code_app_added" } }),
    ])
    expect(sessions.map(({ id }) => id)).toEqual([other.sessionId])
    expect(await getSession(world.visitor, world.cookies.noor)).not.toBeNull()
    expect([mails.length, audit.length]).toEqual([1, 1])
  })
})

describe("the mailed link", () => {
  const gone = { code: "accounts.set_up_link_not_valid" }
  const ask = (person: Person, returnTo = "") => beginCodeApp(person, { password, returnTo })

  test("stands before any key: a password alone shows none and makes none", async () => {
    const { noor } = world.people
    await ask(noor)
    expect(await getSecondFactor(noor)).toMatchObject({ begun: null, mailed: { to: noor.email } })
    expect(await rowOf(noor)).toBeNull()
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "setUpSecondProof" } }))
    expect(mails).toMatchObject([{ recipient: noor.email }])
    const key = { userId: noor.userId, sealed: Buffer.of(1), begunAt: now() }
    await expect(asActor(noor, tx => tx.codeApp.create({ data: key }))).rejects.toThrow("begins with a mailed link")
  })

  test("is not used up by being read, opens once, and a second post finds the work done", async () => {
    const { noor } = world.people
    await ask(noor, "/en/agreements")
    const token = await mailedToken()
    expect(await getSetUpLink(noor, token)).toMatchObject({ isHere: true })
    expect(await getSetUpLink(noor, token)).toMatchObject({ isHere: true })
    expect(await rowOf(noor)).toBeNull()
    const counts = await outcomes([1, 2, 3].map(() => openSetUp(noor, { token })))
    expect(counts).toEqual({ done: 3 })
    const before = await rowOf(noor)
    expect(await openSetUp(noor, { token })).toEqual({ isHere: true, returnTo: "/en/agreements" })
    expect(await rowOf(noor)).toEqual(before)
    expect(await asSystem("tests", tx => tx.auditEvent.count({ where: { event: "account.set_up_opened" } }))).toBe(1)
  })

  test("opened on another device shows the key where it was asked for, and there alone", async () => {
    const { noor } = world.people
    const phone = await elsewhere(noor)
    await ask(noor)
    const token = await mailedToken()
    expect(await getSetUpLink(phone, token)).toMatchObject({ isHere: false })
    expect(await openSetUp(phone, { token })).toMatchObject({ isHere: false })
    expect(await getSecondFactor(phone)).toMatchObject({ begun: null, mailed: null, codeApp: null })
    const { begun } = (await getSecondFactor(noor)) ?? {}
    const code = codeAt(fromBase32(begun?.key ?? ""), stepAt(now()))
    await expect(confirmCodeApp(phone, { code, returnTo: "" })).rejects.toMatchObject({ code: "accounts.no_code_app" })
    await confirmCodeApp(noor, { code, returnTo: "" })
    expect((await getSecondFactor(noor))?.codeApp).not.toBeNull()
  })

  test("is worth nothing to anybody else, after a newer one, after half an hour, and at an address of before", async () => {
    const { noor, even } = world.people
    await ask(noor)
    const first = await mailedToken()
    await expect(openSetUp(even, { token: first })).rejects.toMatchObject(gone)
    await expect(openSetUp(world.visitor, { token: first })).rejects.toMatchObject({ code: "accounts.sign_in_first" })
    expect(await getSetUpLink(even, first)).toBeNull()
    expect(await getSetUpLink(world.visitor, first)).toBeNull()
    moveClock(minute)
    await ask(noor)
    const second = await mailedToken()
    await expect(openSetUp(noor, { token: first })).rejects.toMatchObject(gone)
    await expect(openSetUp({ ...noor, email: "noor.new@example.org" }, { token: second })).rejects.toMatchObject(gone)
    moveClock(31 * minute)
    await expect(openSetUp(noor, { token: second })).rejects.toMatchObject(gone)
    expect(await rowOf(noor)).toBeNull()
  })

  test("takes back with it what a link before it had opened", async () => {
    const { noor } = world.people
    await begin(noor)
    await ask(noor)
    expect(await getSecondFactor(noor)).toMatchObject({ begun: null, mailed: { to: noor.email } })
    expect(await rowOf(noor)).toBeNull()
  })

  test("opens also where a key was left by one that was opened while it was asked for", async () => {
    const { noor } = world.people
    await ask(noor)
    const key = { userId: noor.userId, sealed: Buffer.of(1), begunAt: now() }
    await asSystem("tests", tx => tx.codeApp.create({ data: key }))
    await openSetUp(noor, { token: await mailedToken() })
    expect((await getSecondFactor(noor))?.begun?.key).toMatch(/^[A-Z2-7]{32}$/)
  })

  test("is not sent without end, and is forgotten", async () => {
    const { noor } = world.people
    for (let i = 0; i < 6; i++) await ask(noor)
    await expect(ask(noor)).rejects.toMatchObject({ code: "accounts.too_many_tries" })
    moveClock(61 * minute)
    await forgetEndedRows(systemActor("tests"))
    expect(await asSystem("tests", tx => tx.setUpLink.count())).toBe(0)
  })
})

describe("a new password by a mailed link", () => {
  async function reset({ email }: Person) {
    await requestPasswordReset(world.visitor, { email, locale: "en" })
    const mail = await asSystem("tests", tx =>
      tx.outboxMail.findFirstOrThrow({ where: { kind: "resetPassword" }, orderBy: { id: "desc" } }),
    )
    const { token } = mail.values as { token: string }
    await resetPassword(world.visitor, { token, password: "four words make it long" })
  }

  test("takes away a code app that was set up in the last days: whoever had the password may have set it up", async () => {
    const { noor } = world.people
    await setUp(noor)
    await reset(noor)
    expect(await getSecondFactor(noor)).toMatchObject({ codeApp: null, begun: null })
    expect(await recoveryRows(noor)).toEqual([])
    const told = await asSystem("tests", tx => tx.outboxMail.count({ where: { kind: "secondProofChanged" } }))
    expect(told).toBe(2)
  })

  test("leaves no link open that somebody with the old password had asked for", async () => {
    const { noor } = world.people
    await beginCodeApp(noor, { password, returnTo: "" })
    const token = await mailedToken()
    await reset(noor)
    await expect(openSetUp(noor, { token })).rejects.toMatchObject({ code: "accounts.set_up_link_not_valid" })
    const told = await asSystem("tests", tx => tx.outboxMail.count({ where: { kind: "secondProofChanged" } }))
    expect(told).toBe(0)
  })

  test("leaves an older one: a mailbox alone does not undo it", async () => {
    const { noor } = world.people
    await setUp(noor)
    moveClock(8 * 24 * 60 * minute)
    await reset(noor)
    expect(await getSecondFactor(noor)).toMatchObject({ codeApp: { recoveryCodesLeft: 10 } })
    expect(await recoveryRows(noor)).toHaveLength(10)
  })
})

describe("the second step of signing in", () => {
  test("takes the code of the moment, once, and the secret of the first step, once", async () => {
    const token = await firstStep()
    const { userId } = world.people.ruma
    const code = storyCode()
    await expect(completeSignIn(world.visitor, { token, code: "000000" })).rejects.toMatchObject(wrongCode)
    expect(await completeSignIn(world.visitor, { token, code })).toEqual({ userId })
    await expect(completeSignIn(world.visitor, { token, code })).rejects.toMatchObject({
      code: "accounts.sign_in_again",
    })
    const again = await firstStep()
    await expect(completeSignIn(world.visitor, { token: again, code })).rejects.toMatchObject(wrongCode)
  })

  test("ten times at once with one code opens one session", async () => {
    const { ruma } = world.people
    const tokens = await Promise.all([firstStep(), firstStep(), firstStep(), firstStep()])
    const code = await freshCode(ruma)
    const counts = await outcomes(tokens.map(token => completeSignIn(world.visitor, { token, code })))
    expect(counts).toEqual({ done: 1, "accounts.wrong_code": 3 })
    const [token] = [await firstStep()]
    const next = await freshCode(ruma)
    const same = await outcomes([1, 2, 3].map(() => completeSignIn(world.visitor, { token, code: next })))
    expect(same.done).toBe(1)
  })

  test("takes a recovery code as it was written down by hand, once", async () => {
    const { noor } = world.people
    const { recoveryCodes } = await setUp(noor)
    const [first = "", second = ""] = recoveryCodes
    const typed = first.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")
    expect(await completeSignIn(world.visitor, { token: await firstStep("noor"), code: typed })).toEqual({
      userId: noor.userId,
    })
    const replay = { token: await firstStep("noor"), code: first }
    await expect(completeSignIn(world.visitor, replay)).rejects.toMatchObject(wrongCode)
    await completeSignIn(world.visitor, { ...replay, code: second })
    expect((await getSecondFactor(noor))?.codeApp?.recoveryCodesLeft).toBe(8)
  })

  test("takes nobody else's code and nobody else's step", async () => {
    const { recoveryCodes } = await setUp(world.people.noor)
    const token = await firstStep("ruma")
    await expect(completeSignIn(world.visitor, { token, code: recoveryCodes[0] ?? "" })).rejects.toMatchObject(
      wrongCode,
    )
    await expect(completeSignIn(world.visitor, { token: "a guess", code: storyCode() })).rejects.toMatchObject({
      code: "accounts.sign_in_again",
    })
  })

  test("waits ten minutes and not a second longer, and ends with a new password and a closed or suspended account", async () => {
    const { ruma, nazma, harriet } = world.people
    const again = { code: "accounts.sign_in_again" }
    const late = await firstStep("astrid")
    moveClock(10 * minute)
    await expect(completeSignIn(world.visitor, { token: late, code: storyCode() })).rejects.toMatchObject(again)
    moveClock(0)
    const suspended = await firstStep("nazma")
    await asSystem("tests", tx => tx.user.update({ where: { id: nazma.userId }, data: { suspendedAt: now() } }))
    await expect(completeSignIn(world.visitor, { token: suspended, code: storyCode() })).rejects.toMatchObject(again)
    const overtaken = await firstStep("ruma")
    await requestPasswordReset(world.visitor, { email: ruma.email, locale: "en" })
    const mail = await asSystem("tests", tx => tx.outboxMail.findFirstOrThrow({ where: { kind: "resetPassword" } }))
    const { token } = mail.values as { token: string }
    await resetPassword(world.visitor, { token, password: "four words make it long" })
    await expect(completeSignIn(world.visitor, { token: overtaken, code: storyCode() })).rejects.toMatchObject(again)
    await firstStep("harriet")
    await asSystem("tests", tx => tx.representative.updateMany({ data: { role: "owner" } }))
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: harriet.userId }, data: { endedAt: now() } }),
    )
    await closeAccount(harriet, { password })
    const left = await asSystem("tests", async tx => [
      await tx.codeApp.count({ where: { userId: harriet.userId } }),
      await tx.pendingSignIn.count({ where: { userId: harriet.userId } }),
    ])
    expect(left).toEqual([0, 0])
  })

  test("is slowed down for who guesses, and not for its person elsewhere", async () => {
    const { userId } = world.people.ruma
    const token = await firstStep()
    const guess = () => completeSignIn(world.visitor, { token, code: "000000" })
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toMatchObject(wrongCode)
    await expect(guess()).rejects.toMatchObject({ code: "accounts.too_many_tries" })
    const elsewhere = { kind: "visitor", address: "198.51.100.7" } as const
    const { secondStep } = await checkCredentials(elsewhere, { name: "ruma", password, returnTo: "" })
    expect(await completeSignIn(elsewhere, { token: secondStep ?? "", code: storyCode() })).toEqual({ userId })
  })

  test("that nobody took is forgotten", async () => {
    await firstStep()
    moveClock(11 * minute)
    await forgetEndedRows(systemActor("tests"))
    expect(await asSystem("tests", tx => tx.pendingSignIn.count())).toBe(0)
  })
})

describe("wrong codes", () => {
  const quarter = 16 * minute
  const mails = () => asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "codesTried" } }))
  const usedUp = { code: "accounts.codes_used_up" }
  const sureToBeWrong = () => (storyCode() === "000000" ? "111111" : "000000")

  /** Ten wrong codes from each browser, thirty in all. */
  async function tryAll(person: Person, attempt: (who: Person) => Promise<unknown>) {
    for (let i = 0; i < 3; i++) {
      const who = await elsewhere(person)
      for (let j = 0; j < 10; j++) await expect(attempt(who)).rejects.toMatchObject(wrongCode)
    }
  }

  test("of one day end for all browsers together; the person is told once, and is not shut out", async () => {
    const { ruma } = world.people
    const [recovery = ""] = makeRecoveryCodes()
    const digest = recoveryCodeDigest(ruma.userId, recovery)
    await asSystem("tests", tx => tx.recoveryCode.create({ data: { userId: ruma.userId, digest, madeAt: now() } }))
    await tryAll(ruma, who => removeCodeApp(who, { password, code: sureToBeWrong() }))
    expect(await mails()).toMatchObject([{ recipient: ruma.email }])
    await expect(removeCodeApp(ruma, { password, code: storyCode() })).rejects.toMatchObject(usedUp)
    expect(await mails()).toHaveLength(1)
    expect(await asSystem("tests", tx => tx.auditEvent.count({ where: { event: "account.codes_used_up" } }))).toBe(1)
    // At the door the same person still comes in, and a recovery code is taken here too.
    await completeSignIn(world.visitor, { token: await firstStep(), code: await freshCode(ruma) })
    await removeCodeApp(ruma, { password, code: recovery })
    expect((await getSecondFactor(ruma))?.codeApp).toBeNull()
  })

  test("at the door of one day end too, from however many places", async () => {
    for (let i = 0; i < 3; i++) {
      const visitor = { kind: "visitor", address: `198.51.100.${i}` } as const
      const { secondStep: token } = await checkCredentials(visitor, { name: "ruma", password, returnTo: "" })
      const guess = () => completeSignIn(visitor, { token: token ?? "", code: sureToBeWrong() })
      for (let j = 0; j < 10; j++) await expect(guess()).rejects.toMatchObject(wrongCode)
    }
    const late = { token: await firstStep(), code: storyCode() }
    await expect(completeSignIn(world.visitor, late)).rejects.toMatchObject(usedUp)
    expect(await mails()).toHaveLength(1)
  })

  test("many at once are counted one by one, and right ones count for nothing", async () => {
    const { ruma } = world.people
    for (let i = 0; i < 5; i++) {
      const code = await freshCode(ruma)
      await proveWithCode(ruma, { password, code }, ({ spend }) => asActor(ruma, spend))
    }
    const browsers = await Promise.all(Array.from({ length: 4 }, () => elsewhere(ruma)))
    const tries = browsers.flatMap(who =>
      Array.from({ length: 9 }, () => removeCodeApp(who, { password, code: sureToBeWrong() })),
    )
    expect(await outcomes(tries)).toEqual({ "accounts.wrong_code": 30, "accounts.codes_used_up": 6 })
    expect(await mails()).toHaveLength(1)
    moveClock(quarter)
    await expect(removeCodeApp(ruma, { password, code: storyCode() })).rejects.toMatchObject(usedUp)
  })
})

describe("removing a code app", () => {
  test("wants password and code, is told, and is done once", async () => {
    const { ruma } = world.people
    await expect(removeCodeApp(ruma, { password: "a guess", code: storyCode() })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    await expect(removeCodeApp(ruma, { password, code: "000000" })).rejects.toMatchObject(wrongCode)
    expect((await getSecondFactor(ruma))?.codeApp).not.toBeNull()
    await removeCodeApp(ruma, { password, code: storyCode() })
    await removeCodeApp(ruma, { password, code: storyCode() })
    expect(await getSecondFactor(ruma)).toEqual({ mailed: null, begun: null, codeApp: null, passkeys: [] })
    const told = await asSystem("tests", tx => tx.outboxMail.count({ where: { kind: "secondProofChanged" } }))
    expect(told).toBe(1)
  })

  test("is refused while there are passkeys: scripts do not run everywhere", async () => {
    const { ruma } = world.people
    const key = { userId: ruma.userId, credentialId: "a", publicKey: Buffer.of(1), signCount: 0, name: "Phone" }
    await asSystem("tests", tx => tx.passkey.create({ data: { ...key, addedAt: now() } }))
    await expect(removeCodeApp(ruma, { password, code: storyCode() })).rejects.toMatchObject({
      code: "accounts.passkeys_first",
    })
    expect((await getSecondFactor(ruma))?.codeApp).not.toBeNull()
  })

  test("cannot be kept from its person by whoever tries codes at the door", async () => {
    const { ruma } = world.people
    const tries = Array.from({ length: 150 }, (_, place) => countSignInTry(`code ${ruma.userId}`, `192.0.2.${place}`))
    expect((await outcomes(tries))["accounts.too_many_tries"]).toBeGreaterThan(0)
    await removeCodeApp(ruma, { password, code: await freshCode(ruma) })
    expect(await rowOf(ruma)).toBeNull()
  })

  test("is stopped after ten wrong codes, however often the password comes right", async () => {
    const { ruma } = world.people
    for (let i = 0; i < 10; i++)
      await expect(removeCodeApp(ruma, { password, code: "000000" })).rejects.toMatchObject(wrongCode)
    await expect(removeCodeApp(ruma, { password, code: storyCode() })).rejects.toMatchObject({
      code: "accounts.too_many_tries",
    })
  })
})

test("what somebody proves with is out of everybody else's reach, in the database too", async () => {
  const { ruma, ingrid } = world.people
  const seen = await asActor(ingrid, async tx => ({
    apps: await tx.codeApp.findMany({ select: { userId: true } }),
    pending: await tx.pendingSignIn.count(),
    taken: (await tx.codeApp.updateMany({ where: { userId: ruma.userId }, data: { usedStep: 0 } })).count,
  }))
  expect(seen).toEqual({ apps: [{ userId: ingrid.userId }], pending: 0, taken: 0 })
})

import { beforeEach, describe, expect, test } from "vitest"
import { checkCredentials } from "#lib/accounts/commands/check-credentials"
import { closeAccount } from "#lib/accounts/commands/close-account"
import { confirmEmail } from "#lib/accounts/commands/confirm-email"
import { registerPerson } from "#lib/accounts/commands/register-person"
import { requestPasswordReset } from "#lib/accounts/commands/request-password-reset"
import { resetPassword } from "#lib/accounts/commands/reset-password"
import { stepUp } from "#lib/accounts/commands/step-up"
import { getSession } from "#lib/accounts/queries/get-session"
import { asSystem } from "#lib/db/door"
import { storyPassword } from "#seed/personas"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const fresh = "four words make it long"
const newcomer = {
  name: "New Comer",
  userName: "newcomer",
  email: "new@example.org",
  password: fresh,
  locale: "en",
} as const

/** The secret in the newest mail of a kind, as its recipient would find it. */
async function mailed(kind: string): Promise<string> {
  const mail = await asSystem("tests", tx =>
    tx.outboxMail.findFirst({ where: { kind }, orderBy: { writtenAt: "desc" } }),
  )
  return (mail?.values as { token?: string } | undefined)?.token ?? ""
}

const mails = () => asSystem("tests", tx => tx.outboxMail.findMany({ select: { kind: true, recipient: true } }))

describe("registering", () => {
  test("an account can be used once its address is confirmed, and its link works once", async () => {
    await registerPerson(world.visitor, newcomer)
    const credentials = { name: "newcomer", password: fresh, returnTo: "" }
    await expect(checkCredentials(world.visitor, credentials)).rejects.toMatchObject({
      code: "accounts.wrong_credentials",
    })
    const token = await mailed("confirmEmail")
    await expect(confirmEmail(world.visitor, { token, password: "not the one chosen" })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    await confirmEmail(world.visitor, { token, password: fresh })
    expect(await checkCredentials(world.visitor, credentials)).toHaveProperty("userId")
    await expect(confirmEmail(world.visitor, { token, password: fresh })).rejects.toMatchObject({
      code: "accounts.link_not_valid",
    })
  })

  test("an address that is known gets the same answer, and its owner is told", async () => {
    expect(await registerPerson(world.visitor, { ...newcomer, email: "ruma@example.org" })).toBeUndefined()
    expect(await mails()).toEqual([{ kind: "alreadyRegistered", recipient: "ruma@example.org" }])
  })

  test("a taken user name is told alike whether or not the address has an account", async () => {
    for (const email of ["ruma@example.org", "unknown@example.org"])
      await expect(registerPerson(world.visitor, { ...newcomer, userName: "ruma", email })).rejects.toMatchObject({
        code: "accounts.user_name_taken",
      })
    expect(await mails()).toEqual([])
  })

  test("a user name belongs to one person, also when two ask for it at once", async () => {
    const answers = await Promise.allSettled([
      registerPerson(world.visitor, newcomer),
      registerPerson(world.visitor, { ...newcomer, email: "other@example.org" }),
    ])
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "accounts.user_name_taken" },
    })
  })
})

describe("a forgotten password", () => {
  test("is set anew by a link that works once, and every session ends", async () => {
    await requestPasswordReset(world.visitor, { email: "ruma@example.org", locale: "en" })
    const token = await mailed("resetPassword")
    await resetPassword(world.visitor, { token, password: fresh })
    expect(await getSession(world.visitor, world.cookies.ruma)).toBeNull()
    expect(await checkCredentials(world.visitor, { name: "ruma", password: fresh, returnTo: "" })).toHaveProperty(
      "userId",
    )
    await expect(resetPassword(world.visitor, { token, password: fresh })).rejects.toMatchObject({
      code: "accounts.link_not_valid",
    })
  })

  test("two who use one link at once have one effect", async () => {
    await requestPasswordReset(world.visitor, { email: "ruma@example.org", locale: "en" })
    const token = await mailed("resetPassword")
    const answers = await Promise.allSettled([1, 2].map(() => resetPassword(world.visitor, { token, password: fresh })))
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  })

  test("a link is void once another was sent, and for an address without account none is", async () => {
    await requestPasswordReset(world.visitor, { email: "ruma@example.org", locale: "en" })
    const first = await mailed("resetPassword")
    await requestPasswordReset(world.visitor, { email: "ruma@example.org", locale: "en" })
    await expect(resetPassword(world.visitor, { token: first, password: fresh })).rejects.toMatchObject({
      code: "accounts.link_not_valid",
    })
    await requestPasswordReset(world.visitor, { email: "nobody@example.org", locale: "en" })
    expect((await mails()).filter(({ recipient }) => recipient === "nobody@example.org")).toEqual([])
  })
})

describe("a fresh password", () => {
  test("is noted in the session, and a wrong one is not", async () => {
    await expect(stepUp(world.people.ruma, { password: "something else" })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    expect(await stepUp(world.people.ruma, { password: storyPassword })).toHaveProperty("steppedUpAt")
  })

  test("is nobody's who is not signed in", async () => {
    await expect(stepUp(world.visitor, { password: storyPassword })).rejects.toMatchObject({
      code: "accounts.sign_in_first",
    })
  })
})

describe("closing an account", () => {
  test("takes its personal values away and ends everything it could do", async () => {
    await closeAccount(world.people.tanvir, { password: storyPassword })
    expect(await getSession(world.visitor, world.cookies.tanvir)).toBeNull()
    const [user] = await asSystem("tests", tx => tx.user.findMany({ where: { id: world.people.tanvir.userId } }))
    expect(user).toMatchObject({ name: "", passwordHash: "" })
    expect(JSON.stringify(user)).not.toContain("tanvir")
  })

  test("is refused to the last owner of a member", async () => {
    await expect(closeAccount(world.people.ruma, { password: storyPassword })).rejects.toMatchObject({
      code: "accounts.last_owner",
    })
    expect(await getSession(world.visitor, world.cookies.ruma)).not.toBeNull()
  })
})

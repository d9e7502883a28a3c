import { beforeEach, describe, expect, test } from "vitest"
import { appointAdministrator } from "#lib/accounts/commands/appoint-administrator"
import { becomeAdministrator } from "#lib/accounts/commands/become-administrator"
import { checkCredentials } from "#lib/accounts/commands/check-credentials"
import { getSession } from "#lib/accounts/queries/get-session"
import { systemActor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const password = "seven quiet boats at noon"
const appoint = (email: string) => appointAdministrator(systemActor("accounts"), { email, locale: "en" })
const become = (token: string, userName = "sofia") =>
  becomeAdministrator(world.visitor, { token, name: "Sofia Lind", userName, password })
const credentials = { name: "sofia", password, returnTo: "" }
const linkNotValid = { code: "accounts.link_not_valid" }

describe("appointing an administrator", () => {
  test("makes a link with which an address without an account gets one, with the role", async () => {
    const { token, isKnown } = await appoint("sofia@example.org")
    expect(isKnown).toBe(false)
    await become(token)
    const { userId } = await checkCredentials(world.visitor, credentials)
    const user = await asSystem("tests", tx => tx.user.findUnique({ where: { id: userId } }))
    expect(user).toMatchObject({ email: "sofia@example.org", name: "Sofia Lind", networkRole: "administrator" })
  })

  test("gives nobody a way in before the link was used", async () => {
    await appoint("sofia@example.org")
    for (const guess of ["", password])
      await expect(
        checkCredentials(world.visitor, { name: "sofia@example.org", password: guess, returnTo: "" }),
      ).rejects.toMatchObject({ code: "accounts.wrong_credentials" })
  })

  test("sets an account that was there anew and signs it out everywhere", async () => {
    const { token, isKnown } = await appoint("noor@example.org")
    expect(isKnown).toBe(true)
    await become(token, "noor")
    expect(await getSession(world.visitor, world.cookies.noor)).toBeNull()
    expect(await checkCredentials(world.visitor, { ...credentials, name: "noor" })).toMatchObject({
      userId: world.people.noor.userId,
    })
  })

  test("is for the portal itself and for no person", async () => {
    const input = { email: "sofia@example.org", locale: "en" } as const
    for (const actor of [world.people.anders, world.people.ingrid, world.visitor])
      await expect(appointAdministrator(actor, input)).rejects.toMatchObject({ code: "common.forbidden" })
  })
})

describe("the link", () => {
  test("works once, also when it is used twice at the same time", async () => {
    const { token } = await appoint("sofia@example.org")
    const outcomes = await Promise.allSettled([
      become(token, "sofia"),
      become(token, "sofia2"),
      become(token, "sofia3"),
    ])
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await expect(become(token)).rejects.toMatchObject(linkNotValid)
  })

  test("is worth nothing when it is wrong, another purpose's, replaced by a later one or past its time", async () => {
    await expect(become("guessed")).rejects.toMatchObject(linkNotValid)
    const first = await appoint("sofia@example.org")
    const second = await appoint("sofia@example.org")
    await expect(become(first.token)).rejects.toMatchObject(linkNotValid)
    await asSystem("tests", tx => tx.accountToken.updateMany({ data: { endsAt: new Date() } }))
    await expect(become(second.token)).rejects.toMatchObject(linkNotValid)
  })

  test("stays good when the chosen user name is somebody's", async () => {
    const { token } = await appoint("sofia@example.org")
    await expect(become(token, "ruma")).rejects.toMatchObject({ code: "accounts.user_name_taken" })
    await become(token)
  })
})

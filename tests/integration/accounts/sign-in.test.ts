import { beforeEach, describe, expect, test } from "vitest"
import { checkCredentials } from "#lib/accounts/commands/check-credentials"
import { endAllSessions } from "#lib/accounts/commands/end-all-sessions"
import { openSession } from "#lib/accounts/commands/open-session"
import { switchMember } from "#lib/accounts/commands/switch-member"
import { countSignInTry } from "#lib/accounts/passwords/throttle"
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

const credentials = (name: string, password = storyPassword) => ({ name, password, returnTo: "" })

describe("signing in", () => {
  test("a person signs in with user name or address", async () => {
    const { userId } = world.people.ruma
    expect(await checkCredentials(world.visitor, credentials("ruma"))).toMatchObject({ userId })
    expect(await checkCredentials(world.visitor, credentials("ruma@example.org"))).toMatchObject({ userId })
  })

  test("a wrong password, an unknown name and a closed account get the same answer", async () => {
    await asSystem("tests", tx => tx.user.update({ where: { userName: "even" }, data: { closedAt: new Date() } }))
    for (const attempt of [credentials("ruma", "something else"), credentials("nobody"), credentials("even")]) {
      await expect(checkCredentials(world.visitor, attempt)).rejects.toMatchObject({
        code: "accounts.wrong_credentials",
      })
    }
  })

  test("a guesser elsewhere is slowed down and the owner is not locked out", async () => {
    for (let i = 0; i < 10; i++)
      await checkCredentials(world.visitor, credentials("ruma", `guess ${i}`)).catch(() => null)
    await expect(checkCredentials(world.visitor, credentials("ruma"))).rejects.toMatchObject({
      code: "accounts.too_many_tries",
    })
    const atHome = { kind: "visitor", address: "198.51.100.7" } as const
    expect(await checkCredentials(atHome, credentials("ruma"))).toMatchObject({ userId: world.people.ruma.userId })
  })

  test("guessers in many places shut the owner out of no place they are known in, and are stopped themselves", async () => {
    const atHome = { kind: "visitor", address: "198.51.100.7" } as const
    await checkCredentials(atHome, credentials("ruma"))
    for (let place = 1; place <= 100; place++) await countSignInTry("ruma", `203.0.113.${place}`).catch(() => null)
    await expect(countSignInTry("ruma", "203.0.113.200")).rejects.toMatchObject({ code: "accounts.too_many_tries" })
    expect(await checkCredentials(atHome, credentials("ruma"))).toMatchObject({ userId: world.people.ruma.userId })
  })
})

describe("a session", () => {
  test("knows the person and the member they act for, with the rights of this moment", async () => {
    const token = await openSession(world.visitor, { userId: world.people.tanvir.userId, browser: "a phone" })
    expect((await getSession(world.visitor, token))?.member).toMatchObject({ role: "editor", isSignatory: false })
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: world.people.tanvir.userId }, data: { role: "viewer" } }),
    )
    expect((await getSession(world.visitor, token))?.member).toMatchObject({ role: "viewer" })
  })

  test("acts for nobody once its member is suspended", async () => {
    const token = world.cookies.ruma
    await asSystem("tests", tx =>
      tx.member.update({ where: { id: world.people.ruma.member?.id }, data: { state: "suspended" } }),
    )
    expect(await getSession(world.visitor, token)).toMatchObject({ name: "Ruma Akter", member: null })
  })

  test("is gone everywhere after signing out everywhere", async () => {
    const elsewhere = await openSession(world.visitor, { userId: world.people.ruma.userId, browser: "another" })
    await endAllSessions(world.people.ruma)
    expect(await getSession(world.visitor, elsewhere)).toBeNull()
    expect(await getSession(world.visitor, world.cookies.ruma)).toBeNull()
  })

  test("cannot be made to act for a member the person does not represent", async () => {
    const foreign = { memberId: world.members["nordvik-apparel"] }
    await expect(switchMember(world.people.ruma, foreign)).rejects.toMatchObject({
      code: "accounts.not_a_representative",
    })
  })
})

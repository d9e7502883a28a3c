import { beforeEach, describe, expect, test } from "vitest"
import { getSession } from "#lib/accounts/queries/get-session"
import { asPublic, asSystem } from "#lib/db/door"
import { hideProfile } from "#lib/members/commands/hide-profile"
import { recordVerification } from "#lib/members/commands/record-verification"
import { reinstateMember } from "#lib/members/commands/reinstate-member"
import { removeMember } from "#lib/members/commands/remove-member"
import { suspendMember } from "#lib/members/commands/suspend-member"
import { unhideProfile } from "#lib/members/commands/unhide-profile"
import { getMemberForSecretariat } from "#lib/members/queries/get-member-for-secretariat"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { listMembersForSecretariat } from "#lib/members/queries/list-members-for-secretariat"
import { testDatabase } from "#tests/support/database"
import { fillProfile, publish } from "#tests/support/profiles"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let memberId: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  memberId = world.members["shishu-odhikar-kendra"]
  await fillProfile(world.people.ruma)
  await publish(world.people.ruma)
})

const entries = () => asPublic(db => db.directoryEntry.findMany())
const visited = () => ({ memberId, level: "visited", scope: "Statutes and safeguarding policy" }) as const

/** Mira comes to represent the member that she would decide about. */
const miraJoins = () =>
  asSystem("tests", tx =>
    tx.representative.create({
      data: {
        memberId,
        userId: world.people.mira.userId,
        name: "Mira",
        email: "",
        role: "viewer",
        joinedAt: new Date(),
      },
    }),
  )

const decisions = [
  ["hideProfile", hideProfile],
  ["unhideProfile", unhideProfile],
  ["suspendMember", suspendMember],
  ["reinstateMember", reinstateMember],
  ["removeMember", removeMember],
] as const

describe("a decision about a member", () => {
  test.each(decisions)("%s is the secretariat's, and not of somebody who represents the member", async (_, decide) => {
    for (const actor of [world.people.ruma, world.people.ingrid, world.people.noor, world.visitor])
      await expect(decide(actor, { memberId })).rejects.toMatchObject({ code: "members.secretariat_only" })
    await miraJoins()
    await expect(decide(world.people.mira, { memberId })).rejects.toMatchObject({
      code: "members.conflict_of_interest",
    })
    await expect(decide(world.people.anders, { memberId: crypto.randomUUID() })).rejects.toMatchObject({
      code: "common.not_found",
    })
    await expect(decide(world.people.anders, { memberId, version: 99 })).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
  })

  test("a suspended member is found by nobody and acted for by nobody, from the next request on", async () => {
    await suspendMember(world.people.mira, { memberId })
    await suspendMember(world.people.mira, { memberId })
    expect(await entries()).toEqual([])
    expect((await getSession(world.visitor, world.cookies.ruma))?.member).toBeNull()
    await reinstateMember(world.people.mira, { memberId })
    expect((await getSession(world.visitor, world.cookies.ruma))?.member).toMatchObject({ role: "owner" })
    expect(await getOwnProfile(world.people.ruma)).toMatchObject({ state: "preparing" })
    expect(await publish(world.people.ruma)).toEqual({ number: 2 })
    await expect(reinstateMember(world.people.mira, { memberId })).rejects.toMatchObject({
      code: "members.wrong_state",
    })
  })

  test("a removed member does not come back", async () => {
    await removeMember(world.people.mira, { memberId })
    expect(await entries()).toEqual([])
    for (const [, decide] of decisions.filter(([, one]) => one !== removeMember))
      await expect(decide(world.people.mira, { memberId })).rejects.toMatchObject({ code: "members.wrong_state" })
    await expect(recordVerification(world.people.mira, visited())).rejects.toMatchObject({
      code: "members.wrong_state",
    })
  })

  test("tells everybody who acts for the member, in the same step", async () => {
    await hideProfile(world.people.mira, { memberId })
    const told = await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "memberHidden" } }))
    expect(told).toHaveLength(4)
  })

  test("of two at once one decides", async () => {
    const both = await Promise.allSettled([
      hideProfile(world.people.mira, { memberId }),
      suspendMember(world.people.anders, { memberId }),
    ])
    expect(both.some(one => one.status === "fulfilled")).toBe(true)
    expect(await entries()).toEqual([])
  })
})

describe("a check", () => {
  test("is shown with level, scope, reviewer and end, and raises the entry in the directory", async () => {
    await recordVerification(world.people.mira, { ...visited(), level: "documents-checked" })
    await recordVerification(world.people.mira, visited())
    expect(await entries()).toMatchObject([{ verificationLevel: "visited" }])
    const own = await getOwnProfile(world.people.rafiq)
    expect(own?.verifications).toMatchObject([
      { reviewedByName: "Mira Okafor", isExpired: false },
      { scope: "Statutes and safeguarding policy" },
    ])
    const [check] = own?.verifications ?? []
    expect(Number(check?.expiresOn.slice(0, 4))).toBe(Number(check?.checkedOn.slice(0, 4)) + 1)
  })

  test("is recorded by the secretariat only, and about members that they do not represent", async () => {
    await expect(recordVerification(world.people.ruma, visited())).rejects.toMatchObject({
      code: "members.secretariat_only",
    })
    await miraJoins()
    await expect(recordVerification(world.people.mira, visited())).rejects.toMatchObject({
      code: "members.conflict_of_interest",
    })
    await expect(
      recordVerification(world.people.anders, { ...visited(), memberId: crypto.randomUUID() }),
    ).rejects.toMatchObject({ code: "common.not_found" })
  })
})

describe("the secretariat's view", () => {
  test("shows all members in every state, by part of the name, with people and checks", async () => {
    await suspendMember(world.people.mira, { memberId })
    expect(await listMembersForSecretariat(world.people.mira)).toHaveLength(4)
    expect(await listMembersForSecretariat(world.people.mira, "odhikar")).toMatchObject([
      { id: memberId, state: "suspended", level: null },
    ])
    expect(await getMemberForSecretariat(world.people.mira, memberId)).toMatchObject({
      representatives: [{ name: "Ruma Akter" }, {}, {}, {}],
      published: { number: 1 },
    })
  })

  test("is empty for everybody else", async () => {
    for (const actor of [world.people.ruma, world.people.ingrid, world.people.noor, world.visitor]) {
      expect(await listMembersForSecretariat(actor)).toEqual([])
      expect(await getMemberForSecretariat(actor, memberId)).toBeNull()
    }
  })
})

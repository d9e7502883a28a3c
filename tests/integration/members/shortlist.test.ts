import { beforeEach, describe, expect, test } from "vitest"
import { asSystem } from "#lib/db/door"
import { addToShortlist } from "#lib/members/commands/add-to-shortlist"
import { removeFromShortlist } from "#lib/members/commands/remove-from-shortlist"
import { getProfilePage } from "#lib/members/queries/get-profile-page"
import { listShortlist } from "#lib/members/queries/list-shortlist"
import { testDatabase } from "#tests/support/database"
import { listedMember } from "#tests/support/listed-members"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let localResourceId: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  localResourceId = await listedMember({ name: "Kendra", slug: "kendra" })
})

const kept = () => ({ localResourceId, returnTo: "" })

describe("a shortlist", () => {
  test("is seen by the colleagues of its company and by nobody else", async () => {
    await addToShortlist(world.people.jonas, kept())
    expect((await listShortlist(world.people.even)).rows.map(row => row.name)).toEqual(["Kendra"])
    for (const actor of [world.people.harriet, world.people.ruma, world.people.mira, world.people.noor, world.visitor])
      expect((await listShortlist(actor)).rows).toEqual([])
    expect((await getProfilePage(world.people.ingrid, "kendra"))?.isSaved).toBe(true)
    expect((await getProfilePage(world.people.harriet, "kendra"))?.isSaved).toBe(false)
  })

  test("holds a local resource once, however often and at once it is saved", async () => {
    await Promise.all([addToShortlist(world.people.ingrid, kept()), addToShortlist(world.people.jonas, kept())])
    expect((await listShortlist(world.people.ingrid)).rows).toHaveLength(1)
    expect(await asSystem("tests", tx => tx.auditEvent.count({ where: { event: "shortlist.extended" } }))).toBe(1)
  })

  test("lets go of a member, and a repeat finds its work done", async () => {
    await addToShortlist(world.people.ingrid, kept())
    await removeFromShortlist(world.people.jonas, kept())
    await removeFromShortlist(world.people.jonas, kept())
    expect((await listShortlist(world.people.ingrid)).rows).toEqual([])
  })

  test("only counts those that are no longer listed", async () => {
    await addToShortlist(world.people.ingrid, kept())
    await asSystem("tests", tx =>
      tx.member.update({ where: { id: localResourceId }, data: { state: "suspended" }, select: { id: true } }),
    )
    expect(await listShortlist(world.people.ingrid)).toEqual({ rows: [], unlisted: 1 })
  })
})

describe("saving is refused", () => {
  test("to local resources, viewers, and people who act for nobody", async () => {
    await expect(addToShortlist(world.people.ruma, kept())).rejects.toMatchObject({ code: "members.companies_only" })
    await expect(addToShortlist(world.people.even, kept())).rejects.toMatchObject({ code: "members.viewers_only_read" })
    await expect(addToShortlist(world.people.noor, kept())).rejects.toMatchObject({
      code: "members.act_for_member_first",
    })
    await expect(removeFromShortlist(world.people.even, kept())).rejects.toMatchObject({
      code: "members.viewers_only_read",
    })
  })

  test("for what is not listed, and for companies: both are not there", async () => {
    const company = await listedMember({ name: "Nordvik", slug: "nordvik", kind: "corporate" })
    const unlisted = world.members["shishu-odhikar-kendra"]
    for (const id of [company, unlisted])
      await expect(addToShortlist(world.people.ingrid, { localResourceId: id, returnTo: "" })).rejects.toMatchObject({
        code: "common.not_found",
      })
  })
})

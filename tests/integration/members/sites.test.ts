import { beforeEach, describe, expect, test } from "vitest"
import { asActor } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { addSite } from "#lib/members/commands/add-site"
import { linkSite } from "#lib/members/commands/link-site"
import { unlinkSite } from "#lib/members/commands/unlink-site"
import { listOwnSites } from "#lib/members/queries/list-own-sites"
import { searchSites } from "#lib/members/queries/search-sites"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const mill = { name: "Meghna Knit Composite", country: "BD", address: "Road 4, Tongi, Gazipur" } as const

describe("the sites a member has to do with", () => {
  test("a site that is added is on the list of who added it, and in the register for others", async () => {
    await addSite(world.people.ingrid, mill)
    expect(await listOwnSites(world.people.ingrid)).toMatchObject([mill])
    expect(await listOwnSites(world.people.harriet)).toEqual([])
    expect(await searchSites(world.people.harriet, "gazipur MEGHNA")).toMatchObject([mill])
  })

  test("nobody else learns who has to do with a site, not even at the door of the database", async () => {
    await addSite(world.people.ingrid, mill)
    const seen = await asActor(world.people.harriet, tx => tx.siteLink.findMany())
    expect(seen).toEqual([])
    const [row] = await asActor(world.people.harriet, tx => tx.site.findMany())
    expect(JSON.stringify(row)).not.toContain(world.members["nordvik-apparel"])
  })

  test("linking twice is linking once, and a site on the list is not found again", async () => {
    const { siteId } = await addSite(world.people.ingrid, mill)
    await Promise.all([linkSite(world.people.harriet, { siteId }), linkSite(world.people.harriet, { siteId })])
    expect(await listOwnSites(world.people.harriet)).toHaveLength(1)
    expect(await searchSites(world.people.harriet, "meghna")).toEqual([])
    await unlinkSite(world.people.harriet, { siteId })
    await unlinkSite(world.people.harriet, { siteId })
    expect(await listOwnSites(world.people.harriet)).toEqual([])
    expect(await listOwnSites(world.people.ingrid)).toHaveLength(1)
  })

  test("viewers read and change nothing, visitors see no register, and a site that is not there cannot be linked", async () => {
    await expect(addSite(world.people.even, mill)).rejects.toMatchObject({ code: "members.viewers_only_read" })
    await expect(linkSite(world.people.ingrid, { siteId: makeId() })).rejects.toMatchObject({
      code: "common.not_found",
    })
    await addSite(world.people.ingrid, mill)
    expect(await searchSites(world.visitor, "meghna")).toEqual([])
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { asPublic, asSystem } from "#lib/db/door"
import { hideProfile } from "#lib/members/commands/hide-profile"
import { publishProfile } from "#lib/members/commands/publish-profile"
import { saveProfilePart } from "#lib/members/commands/save-profile-part"
import { unhideProfile } from "#lib/members/commands/unhide-profile"
import { withdrawProfile } from "#lib/members/commands/withdraw-profile"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { saveProfilePartInput } from "#lib/members/schema"
import { testDatabase } from "#tests/support/database"
import { fillProfile, publish, savePart } from "#tests/support/profiles"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let kendra: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  kendra = world.members["shishu-odhikar-kendra"]
})

const entries = () => asPublic(db => db.directoryEntry.findMany())
const knowledge = (version: number) =>
  saveProfilePartInput.parse({
    kind: "local_resource",
    part: "knowledge",
    version,
    workersSay: "They fear the nights.",
  })

describe("saving a part", () => {
  test("a draft accepts gaps, keeps the other parts and counts its versions", async () => {
    await savePart(world.people.ruma, "about", { summary: "We are here." })
    await savePart(world.people.tanvir, "knowledge", { workersSay: "Wages come late." })
    expect(await getOwnProfile(world.people.ruma)).toMatchObject({
      state: "preparing",
      published: null,
      differs: true,
      draft: {
        version: 2,
        savedByName: "Tanvir Hasan",
        profile: { about: { summary: "We are here." }, knowledge: { workersSay: "Wages come late." } },
      },
    })
  })

  test("rows that say nothing or are ticked for removal are left out", async () => {
    await savePart(world.people.ruma, "places", {
      places: [
        { country: "BD", regions: "Dhaka" },
        { country: "", regions: "" },
        { country: "IN", regions: "", remove: "yes" },
      ],
    })
    const own = await getOwnProfile(world.people.ruma)
    expect(own?.draft.profile).toMatchObject({ places: { places: [{ country: "BD", regions: "Dhaka" }] } })
  })

  test("viewers, people without a member and visitors change nothing", async () => {
    await expect(saveProfilePart(world.people.rafiq, knowledge(0))).rejects.toMatchObject({
      code: "members.viewers_only_read",
    })
    for (const actor of [world.people.noor, world.visitor])
      await expect(saveProfilePart(actor, knowledge(0))).rejects.toMatchObject({
        code: "members.act_for_member_first",
      })
  })

  test("a company has no part of a local resource", async () => {
    await expect(saveProfilePart(world.people.ingrid, knowledge(0))).rejects.toMatchObject({ code: "common.not_found" })
  })

  test("of two who save what they both read one is told that it changed", async () => {
    for (const version of [0, 1]) {
      const both = await Promise.allSettled([
        saveProfilePart(world.people.ruma, knowledge(version)),
        saveProfilePart(world.people.tanvir, knowledge(version)),
      ])
      expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
      expect(both.find(one => one.status === "rejected")?.reason).toMatchObject({ code: "common.changed_meanwhile" })
    }
  })
})

describe("publishing", () => {
  test("makes a version, lists the member and fills its entry in the directory", async () => {
    await fillProfile(world.people.ruma)
    expect(await publish(world.people.tanvir)).toEqual({ number: 1 })
    expect(await getPublishedProfile(world.visitor, kendra)).toMatchObject({
      state: "listed",
      number: 1,
      profile: { funding: { stance: "costs-only" } },
    })
    expect(await getPublishedProfile(world.visitor, "shishu-odhikar-kendra")).toMatchObject({ memberId: kendra })
    const [entry] = await entries()
    expect(entry).toMatchObject({
      memberId: kendra,
      localResourceKind: "ngo-local",
      countries: ["BD"],
      services: ["child-labour-remediation"],
      topics: ["remediation", "child-labour"],
      sectors: ["14", "C"],
      languages: ["bn"],
      fundingStance: "costs-only",
      leadTimeDays: 14,
      verificationLevel: "self-declared",
    })
    for (const word of ["Bangladesh", "Child labour", "Bangla", "Mirpur"]) expect(entry?.words).toContain(word)
  })

  test("a company is listed by where it sources", async () => {
    await fillProfile(world.people.ingrid)
    await publish(world.people.ingrid)
    expect(await entries()).toMatchObject([
      { kind: "corporate", countries: ["BD"], sectors: ["14", "C"], services: [] },
    ])
  })

  test("names what is missing, part by part, and publishes nothing", async () => {
    await savePart(world.people.ruma, "about", { summary: "We are here." })
    await expect(publish(world.people.ruma)).rejects.toMatchObject({
      code: "members.profile_incomplete",
      problems: { "about.mission": { code: "required" }, "places.places": { code: "required" } },
    })
    expect(await entries()).toEqual([])
  })

  test("edits of the draft never change what others see, until they are published", async () => {
    await fillProfile(world.people.ruma)
    await publish(world.people.ruma)
    await savePart(world.people.ruma, "funding", { stance: "no-company-money" })
    const before = await getPublishedProfile(world.people.ingrid, kendra)
    expect(before).toMatchObject({ number: 1, profile: { funding: { stance: "costs-only" } } })
    expect(await entries()).toMatchObject([{ fundingStance: "costs-only" }])
    expect(await getOwnProfile(world.people.ruma)).toMatchObject({ differs: true, published: { number: 1 } })
    expect(await publish(world.people.ruma)).toEqual({ number: 2 })
    expect(await entries()).toMatchObject([{ fundingStance: "no-company-money" }])
    expect(await getOwnProfile(world.people.ruma)).toMatchObject({ differs: false, published: { number: 2 } })
  })

  test("what says nothing new is published already, and every version stays", async () => {
    await fillProfile(world.people.ruma)
    await publish(world.people.ruma)
    expect(await publish(world.people.ruma)).toEqual({ number: 1 })
    await expect(asSystem("tests", tx => tx.profileVersion.updateMany({ data: { number: 9 } }))).rejects.toThrow()
  })

  test("nobody publishes a draft that they have not read", async () => {
    await fillProfile(world.people.ruma)
    await expect(publishProfile(world.people.ruma, { version: 1 })).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
    await expect(publishProfile(world.people.rafiq, { version: 7 })).rejects.toMatchObject({
      code: "members.viewers_only_read",
    })
    await expect(publishProfile(world.people.harriet, { version: 0 })).rejects.toMatchObject({
      code: "common.not_found",
    })
  })

  test("of two who publish at once one makes the version", async () => {
    await fillProfile(world.people.ruma)
    const both = await Promise.allSettled([publish(world.people.ruma), publish(world.people.tanvir)])
    expect(both.some(one => one.status === "fulfilled")).toBe(true)
    expect(await asSystem("tests", tx => tx.profileVersion.count())).toBe(1)
  })

  test("nobody else reads what was not published", async () => {
    await fillProfile(world.people.ruma)
    for (const actor of [world.visitor, world.people.ingrid, world.people.nazma, world.people.mira])
      expect(await getPublishedProfile(actor, kendra)).toBeNull()
    expect(await getOwnProfile(world.people.noor)).toBeNull()
    expect(await asPublic(db => db.profileDraft.count())).toBe(0)
  })
})

describe("leaving the directory", () => {
  beforeEach(async () => {
    await fillProfile(world.people.ruma)
    await publish(world.people.ruma)
  })

  const memberVersion = async () => (await getOwnProfile(world.people.ruma))?.memberVersion ?? 0

  test("a member takes its profile out and brings it back by publishing", async () => {
    await withdrawProfile(world.people.tanvir, { version: await memberVersion() })
    expect(await entries()).toEqual([])
    expect(await getPublishedProfile(world.visitor, kendra)).toBeNull()
    expect(await publish(world.people.ruma)).toEqual({ number: 2 })
    expect(await entries()).toHaveLength(1)
  })

  test("viewers do not, nor anybody who saw another state", async () => {
    await expect(withdrawProfile(world.people.rafiq, { version: 2 })).rejects.toMatchObject({
      code: "members.viewers_only_read",
    })
    await expect(withdrawProfile(world.people.ruma, { version: 99 })).rejects.toMatchObject({
      code: "common.changed_meanwhile",
    })
    await withdrawProfile(world.people.ruma, { version: await memberVersion() })
    await expect(withdrawProfile(world.people.ruma, { version: await memberVersion() })).rejects.toMatchObject({
      code: "members.wrong_state",
    })
  })

  test("what the secretariat has hidden is gone at once, and the member does not bring it back by publishing", async () => {
    await hideProfile(world.people.mira, { memberId: kendra })
    await hideProfile(world.people.mira, { memberId: kendra })
    expect(await entries()).toEqual([])
    expect(await getPublishedProfile(world.people.ingrid, kendra)).toBeNull()
    expect(await getPublishedProfile(world.people.ruma, kendra)).toMatchObject({ state: "hidden" })
    await expect(publish(world.people.ruma)).rejects.toMatchObject({ code: "members.wrong_state" })
    await unhideProfile(world.people.mira, { memberId: kendra })
    expect(await entries()).toHaveLength(1)
  })
})

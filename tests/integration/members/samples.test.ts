import { beforeEach, describe, expect, test } from "vitest"
import { addWorkSample } from "#lib/members/commands/add-work-sample"
import { archiveWorkSample } from "#lib/members/commands/archive-work-sample"
import { listSamples } from "#lib/members/queries/list-samples"
import { type AddWorkSampleInput, addWorkSampleInput } from "#lib/members/schema"
import { testDatabase } from "#tests/support/database"
import { fillProfile, publish } from "#tests/support/profiles"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let kendra: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  kendra = world.members["shishu-odhikar-kendra"]
  await fillProfile(world.people.ruma)
  await publish(world.people.ruma)
})

const sample = (visibility: AddWorkSampleInput["visibility"], file?: File): AddWorkSampleInput => ({
  title: `For ${visibility}`,
  summary: "How we count.",
  visibility,
  isRedacted: "yes",
  file,
})
const table = () => new File(["topic,count\nwages,3\n"], "counts.csv")
const titles = async (actor: Parameters<typeof listSamples>[0]) =>
  (await listSamples(actor, kendra)).map(({ title }) => title).sort()

describe("work samples", () => {
  test("are seen by those they were chosen for", async () => {
    for (const visibility of ["public", "members", "on_request"] as const)
      await addWorkSample(world.people.tanvir, sample(visibility))
    const all = ["For members", "For on_request", "For public"]
    expect(await titles(world.visitor)).toEqual(["For public"])
    expect(await titles(world.people.noor)).toEqual(["For public"])
    for (const actor of [world.people.ingrid, world.people.nazma, world.people.mira, world.people.rafiq])
      expect(await titles(actor)).toEqual(all)
  })

  test("keep the file to themselves where it is given on request", async () => {
    await addWorkSample(world.people.ruma, sample("on_request", table()))
    await addWorkSample(world.people.ruma, sample("members", table()))
    const foreign = await listSamples(world.people.ingrid, kendra)
    expect(foreign.find(({ visibility }) => visibility === "on_request")).toMatchObject({
      fileId: null,
      fileOnRequest: true,
    })
    expect(foreign.find(({ visibility }) => visibility === "members")?.fileId).not.toBeNull()
    const own = await listSamples(world.people.ruma, kendra)
    expect(own.every(({ fileId }) => fileId !== null)).toBe(true)
  })

  test("are not added without the word that they are redacted, nor with a file of another kind", async () => {
    const typed = { title: "A report", summary: "What we saw", visibility: "public" }
    expect(addWorkSampleInput.safeParse(typed).error?.issues[0]?.message).toBe("redactionNotConfirmed")
    const disguised = new File(["not a picture"], "picture.png")
    await expect(addWorkSample(world.people.ruma, sample("public", disguised))).rejects.toMatchObject({
      code: "common.invalid_input",
    })
    expect(await listSamples(world.people.ruma, kendra)).toEqual([])
  })

  test("belong to local resources, and viewers add none", async () => {
    await expect(addWorkSample(world.people.ingrid, sample("public"))).rejects.toMatchObject({
      code: "members.local_resources_only",
    })
    await expect(addWorkSample(world.people.rafiq, sample("public"))).rejects.toMatchObject({
      code: "members.viewers_only_read",
    })
    await expect(addWorkSample(world.people.noor, sample("public"))).rejects.toMatchObject({
      code: "members.act_for_member_first",
    })
  })

  test("archived are their own people's only, and archived once", async () => {
    const { sampleId } = await addWorkSample(world.people.ruma, sample("public"))
    await expect(archiveWorkSample(world.people.nazma, { sampleId })).rejects.toMatchObject({
      code: "common.not_found",
    })
    await expect(archiveWorkSample(world.people.rafiq, { sampleId })).rejects.toMatchObject({
      code: "members.viewers_only_read",
    })
    await archiveWorkSample(world.people.tanvir, { sampleId })
    await archiveWorkSample(world.people.tanvir, { sampleId })
    expect(await titles(world.people.ingrid)).toEqual([])
    expect(await listSamples(world.people.ruma, kendra)).toMatchObject([{ isArchived: true }])
  })
})

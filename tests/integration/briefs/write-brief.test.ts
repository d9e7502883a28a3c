import { beforeEach, describe, expect, test } from "vitest"
import { chooseRecipients } from "#lib/briefs/commands/choose-recipients"
import { closeBrief } from "#lib/briefs/commands/close-brief"
import { saveBriefPart } from "#lib/briefs/commands/save-brief-part"
import { sendBrief } from "#lib/briefs/commands/send-brief"
import { startBrief } from "#lib/briefs/commands/start-brief"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { listBriefs } from "#lib/briefs/queries/list-briefs"
import { listSiteChoices } from "#lib/briefs/queries/list-site-choices"
import { saveBriefPartInput } from "#lib/briefs/schema"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import {
  aDraft,
  aProposal,
  aSentBrief,
  type BriefsWorld,
  inDays,
  makeBriefsWorld,
  placeOf,
  requireOwnView,
} from "#tests/support/briefs-story"
import { testDatabase } from "#tests/support/database"

let world: BriefsWorld

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeBriefsWorld()
})

const code = (expected: string) => ({ code: expected })
const offer = (briefId: string, version: number) =>
  saveBriefPartInput.parse({ part: "offer", briefId, version, offers: "A room in the town" })

describe("starting a brief", () => {
  test("an editor begins a draft for the local resource whose profile led here", async () => {
    const to = world.members["shishu-odhikar-kendra"]
    const { briefId } = await startBrief(world.people.jonas, { title: "Interviews", to })
    const brief = await requireOwnView(world, briefId)
    expect(brief).toMatchObject({ state: "draft", content: { title: "Interviews" } })
    expect(brief.chosen.map(one => one.id)).toEqual([to])
  })

  test("a local resource, a viewer and somebody without a member may not", async () => {
    const { ruma, even, noor } = world.people
    await expect(startBrief(ruma, { title: "A need" })).rejects.toMatchObject(code("briefs.companies_only"))
    await expect(startBrief(noor, { title: "A need" })).rejects.toMatchObject(code("briefs.companies_only"))
    await expect(startBrief(even, { title: "A need" })).rejects.toMatchObject(code("briefs.not_your_role"))
  })

  test("nobody can be named who is not a listed local resource", async () => {
    for (const to of [makeId(), world.members["alder-and-finch"]])
      await expect(startBrief(world.people.ingrid, { title: "A need", to })).rejects.toMatchObject(
        code("common.not_found"),
      )
  })
})

describe("writing a draft", () => {
  test("each page is kept with its gaps, and amounts in minor units", async () => {
    const brief = await aDraft(world)
    expect(brief.content).toMatchObject({
      countries: ["BD"],
      budget: { currency: "EUR", fromMinor: 400_000, toMinor: 600_000 },
    })
    expect(brief.sites).toMatchObject([{ name: "Meghna Knit Composite" }])
  })

  test("two who write at once do not overwrite each other", async () => {
    const { id, version } = await aDraft(world)
    const tries = [
      saveBriefPart(world.people.ingrid, offer(id, version)),
      saveBriefPart(world.people.jonas, offer(id, version)),
    ]
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: code("common.changed_meanwhile"),
    })
  })

  test("a site that the company is not linked to cannot be named", async () => {
    const { id: briefId, version } = await aDraft(world)
    const input = saveBriefPartInput.parse({ part: "where", briefId, version, siteIds: [world.foreignSiteId] })
    await expect(saveBriefPart(world.people.ingrid, input)).rejects.toMatchObject(code("briefs.site_unknown"))
    expect(await listSiteChoices(world.people.ingrid, briefId)).toMatchObject([{ id: world.siteId }])
    expect(await listSiteChoices(world.people.harriet, briefId)).toBeNull()
  })

  test("a viewer reads it and changes nothing", async () => {
    const { id, version } = await aDraft(world)
    expect(await getBrief(world.people.even, id)).not.toBeNull()
    await expect(saveBriefPart(world.people.even, offer(id, version))).rejects.toMatchObject(
      code("briefs.not_your_role"),
    )
  })

  test("for another company, a local resource and a visitor it is as if it were missing", async () => {
    const { id, version } = await aDraft(world)
    for (const stranger of [world.people.harriet, world.people.ruma, world.people.mira, world.visitor]) {
      expect(await getBrief(stranger, id)).toEqual(await getBrief(stranger, makeId()))
      await expect(saveBriefPart(stranger, offer(id, version))).rejects.toMatchObject(code("common.not_found"))
      expect(await asActor(stranger, tx => tx.brief.count())).toBe(0)
    }
  })
})

describe("choosing recipients", () => {
  test("those chosen learn nothing of it before it is sent", async () => {
    const { id: briefId, version } = await aDraft(world)
    const recipientIds = [world.members["shishu-odhikar-kendra"]]
    await chooseRecipients(world.people.ingrid, { briefId, version, intent: "next", recipientIds })
    expect((await requireOwnView(world, briefId)).chosen).toMatchObject([{ name: "Shishu Odhikar Kendra" }])
    expect(await getBrief(world.people.ruma, briefId)).toBeNull()
    expect(await listBriefs(world.people.ruma)).toEqual({ own: [], received: [] })
  })

  test("a company or somebody unknown cannot be chosen", async () => {
    const { id: briefId, version } = await aDraft(world)
    for (const recipientId of [world.members["alder-and-finch"], makeId()])
      await expect(
        chooseRecipients(world.people.ingrid, { briefId, version, intent: "next", recipientIds: [recipientId] }),
      ).rejects.toMatchObject(code("briefs.recipient_unknown"))
  })

  test("a page that was left open too long changes nothing", async () => {
    const { id: briefId } = await aDraft(world)
    const stale = { briefId, version: 1, intent: "next" as const, recipientIds: [] }
    await expect(chooseRecipients(world.people.ingrid, stale)).rejects.toMatchObject(code("common.changed_meanwhile"))
  })
})

describe("sending a brief", () => {
  test("each recipient gets a place of its own and the list of those chosen is gone from what they can read", async () => {
    const brief = await aSentBrief(world)
    expect(brief.recipients.map(({ name, state }) => [name, state])).toEqual([
      ["Garment Workers’ Solidarity Federation", "invited"],
      ["Shishu Odhikar Kendra", "invited"],
    ])
    expect(brief.content.recipientIds).toEqual([])
    const told = await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "briefReceived" } }))
    expect(new Set(told.map(({ memberId }) => memberId)).size).toBe(2)
  })

  test("sending twice is sending once", async () => {
    const brief = await aSentBrief(world)
    await sendBrief(world.people.ingrid, { briefId: brief.id, version: brief.version - 1 })
    expect((await requireOwnView(world, brief.id)).recipients).toHaveLength(2)
  })

  test("two presses at once send it once", async () => {
    const { id: briefId, version } = await aDraft(world)
    const recipientIds = [world.members["shishu-odhikar-kendra"]]
    await chooseRecipients(world.people.ingrid, { briefId, version, intent: "next", recipientIds })
    const press = () => sendBrief(world.people.ingrid, { briefId, version: version + 1 })
    await Promise.allSettled([press(), press()])
    expect((await requireOwnView(world, briefId)).recipients).toHaveLength(1)
  })

  test("a draft with gaps, or for nobody, stays", async () => {
    const { id: briefId, version } = await aDraft(world)
    await expect(sendBrief(world.people.ingrid, { briefId, version })).rejects.toMatchObject(code("briefs.incomplete"))
  })

  test("a day for answers that has passed is no day for answers", async () => {
    const sending = aSentBrief(world, [world.people.ruma], { answerBy: inDays(-1) })
    await expect(sending).rejects.toMatchObject(code("briefs.answer_date_passed"))
  })

  test("a recipient that was hidden meanwhile stops it", async () => {
    const { id: briefId, version } = await aDraft(world)
    const recipientId = world.members["shishu-odhikar-kendra"]
    await chooseRecipients(world.people.ingrid, { briefId, version, intent: "next", recipientIds: [recipientId] })
    await asSystem("tests", tx => tx.member.update({ where: { id: recipientId }, data: { state: "hidden" } }))
    await expect(sendBrief(world.people.ingrid, { briefId, version: version + 1 })).rejects.toMatchObject(
      code("briefs.recipient_unknown"),
    )
  })

  test("what was sent is not rewritten", async () => {
    const brief = await aSentBrief(world)
    await expect(saveBriefPart(world.people.ingrid, offer(brief.id, brief.version))).rejects.toMatchObject(
      code("briefs.sent_already"),
    )
  })
})

describe("closing a brief", () => {
  test("everybody gets an outcome", async () => {
    const sent = await aSentBrief(world)
    const brief = await aProposal(world, world.people.ruma, sent.id)
    const input = { briefId: brief.id, version: brief.version, reason: "The site has closed." }
    await closeBrief(world.people.ingrid, input)
    const closed = await requireOwnView(world, brief.id)
    expect(closed.state).toBe("closed")
    expect(placeOf(closed, world.people.ruma).state).toBe("not_selected")
    expect(placeOf(closed, world.people.nazma).state).toBe("expired")
    expect(await getBrief(world.people.ruma, brief.id)).toMatchObject({ recipient: { reason: "The site has closed." } })
  })

  test("whoever wrote a proposal is owed a reason", async () => {
    const sent = await aSentBrief(world)
    const { id: briefId, version } = await aProposal(world, world.people.ruma, sent.id)
    await expect(closeBrief(world.people.ingrid, { briefId, version, reason: "" })).rejects.toMatchObject(
      code("briefs.reason_needed"),
    )
  })

  test("a closed brief is not closed again, and a draft is put away quietly", async () => {
    const { id: briefId, version } = await aDraft(world)
    await closeBrief(world.people.ingrid, { briefId, version, reason: "" })
    await expect(closeBrief(world.people.ingrid, { briefId, version: version + 1, reason: "" })).rejects.toMatchObject(
      code("briefs.closed"),
    )
  })
})

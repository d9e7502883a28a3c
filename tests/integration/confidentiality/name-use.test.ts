import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { askNameUse } from "#lib/confidentiality/requests/commands/ask-name-use"
import { expireDisclosures } from "#lib/confidentiality/requests/commands/expire-disclosures"
import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { revokeDisclosure } from "#lib/confidentiality/requests/commands/revoke-disclosure"
import { getDisclosureRequest } from "#lib/confidentiality/requests/queries/get-disclosure-request"
import { listGrants } from "#lib/confidentiality/requests/queries/list-grants"
import { listNamePermissions } from "#lib/confidentiality/requests/queries/list-name-permissions"
import { askNameUseInput } from "#lib/confidentiality/requests/schema"
import { askMayShareInput } from "#lib/confidentiality/schema"
import { audiences } from "#lib/confidentiality/terms"
import { openFile } from "#lib/files/open-file"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { daysAgo, endStory } from "#seed/clock"
import { aNameUse, dayAhead, putBalancedTermsInForce } from "#tests/support/consents"
import { testDatabase } from "#tests/support/database"
import { aPartnership, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const refusedWith = (code: string) => expect.objectContaining({ code })

let world: World
let partnershipId: string

beforeEach(async () => {
  daysAgo(0)
  await testDatabase().empty()
  world = await makeWorld()
  partnershipId = await aPartnership(world)
  await putBalancedTermsInForce(world.people.ingrid, partnershipId)
})
afterAll(endStory)

async function granted(until = dayAhead(100)) {
  const { requestId } = await askNameUse(world.people.jonas, aNameUse(partnershipId))
  const place = { partnershipId, requestId }
  await grantDisclosure(world.people.ruma, { ...place, scope: "named", until, conditions: "In Bengali too." })
  return place
}

describe("asking to use a name or a logo", () => {
  test("shows the other side the exact text, the places, the days and the picture", async () => {
    const picture = new File(["The page, with our name in its last line."], "page.txt")
    const { requestId } = await askNameUse(world.people.jonas, aNameUse(partnershipId, { picture }))
    const request = await getDisclosureRequest(world.people.ruma, requestId)
    expect(request).toMatchObject({
      about: { kind: "name_use", uses: ["name", "logo"], startsOn: dayAhead(20) },
      occasion: "Our web page on human rights, nowhere else.",
      until: dayAhead(200),
      may: { answer: true },
    })
    expect(await openFile(world.people.rafiq, request?.pictureId ?? "")).toMatchObject({ name: "page.txt" })
    for (const stranger of strangers(world)) expect(await openFile(stranger, request?.pictureId ?? "")).toBeNull()
    expect((await listNotifications(world.people.ruma)).unread.map(({ kind }) => kind)).toContain("nameUseAsked")
  })

  test("sent twice is asked once", async () => {
    const ask = () => askNameUse(world.people.jonas, aNameUse(partnershipId))
    const [one, other] = await Promise.all([ask(), ask()])
    expect(one).toEqual(other)
  })

  test("names what is to be used and days that can be kept", async () => {
    const nothing = askNameUseInput.safeParse({ ...aNameUse(partnershipId), uses: [] })
    expect(nothing.error?.issues).toMatchObject([{ path: ["uses"], message: "choose" }])
    const { jonas } = world.people
    await expect(askNameUse(jonas, aNameUse(partnershipId, { until: dayAhead(19) }))).rejects.toMatchObject({
      problems: { until: { code: "endsBeforeStart" } },
    })
    await expect(askNameUse(jonas, aNameUse(partnershipId, { startsOn: dayAhead(-1) }))).rejects.toMatchObject({
      problems: { startsOn: { code: "dateInPast" } },
    })
  })

  test("is for those who write for a party; for strangers there is nothing", async () => {
    await expect(askNameUse(world.people.even, aNameUse(partnershipId))).rejects.toEqual(
      refusedWith("confidentiality.viewers_only_read"),
    )
    await granted()
    for (const stranger of strangers(world)) {
      await expect(askNameUse(stranger, aNameUse(partnershipId))).rejects.toEqual(refusedWith("common.not_found"))
      expect(await listNamePermissions(stranger, partnershipId)).toEqual([])
    }
  })
})

describe("the register", () => {
  test("lists a permission with its conditions, before its first day and from then on", async () => {
    await granted()
    expect(await listNamePermissions(world.people.even, partnershipId)).toMatchObject([
      {
        conditions: ["In Bengali too."],
        until: dayAhead(100),
        hasBegun: false,
        grantedTo: { name: "Nordvik Apparel" },
      },
    ])
    daysAgo(-20)
    expect(await listNamePermissions(world.people.rafiq, partnershipId)).toMatchObject([{ hasBegun: true }])
  })

  test("no longer lists what was taken back or what has ended", async () => {
    const place = await granted()
    daysAgo(-101)
    expect(await listNamePermissions(world.people.jonas, partnershipId)).toEqual([])
    expect(await expireDisclosures(systemActor("confidentiality.test"))).toEqual({ expired: 1 })
    daysAgo(0)
    const other = await askNameUse(world.people.jonas, aNameUse(partnershipId, { words: "Another text." }))
    const second = { ...place, ...other }
    await grantDisclosure(world.people.ruma, { ...second, scope: "named", until: dayAhead(200), conditions: "" })
    expect(await listNamePermissions(world.people.jonas, partnershipId)).toHaveLength(1)
    await revokeDisclosure(world.people.tanvir, { ...second, revokeReason: "It stood beside a product." })
    expect(await listNamePermissions(world.people.jonas, partnershipId)).toEqual([])
  })

  test("holds no permission that would end before it begins, or last longer than asked", async () => {
    await expect(granted(dayAhead(19))).rejects.toMatchObject({ problems: { until: { code: "endsBeforeStart" } } })
    await testDatabase().empty()
    world = await makeWorld()
    partnershipId = await aPartnership(world)
    await expect(granted(dayAhead(201))).rejects.toMatchObject({ problems: { until: { code: "widerThanAsked" } } })
  })
})

test("a permission to use a name answers no question about who may be told what", async () => {
  const { jonas } = world.people
  const answers = async () => {
    const kept = await Promise.all(
      audiences.map(async audience => {
        const question = { partnershipId, subject: "local_resource_identity", audience }
        const { questionId } = await askMayShare(jonas, askMayShareInput.parse(question))
        return getSharingQuestion(jonas, questionId)
      }),
    )
    return kept.map(answer => [answer?.permission, answer?.basis])
  }
  const before = await answers()
  await granted()
  daysAgo(-30)
  expect(await answers()).toEqual(before)
  expect(await listGrants(jonas, partnershipId)).toEqual([])
})

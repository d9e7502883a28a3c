import { beforeEach, expect, test } from "vitest"
import { asActor, asSystem } from "#lib/db/door"
import { markAllRead } from "#lib/notifications/commands/mark-all-read"
import { markRead } from "#lib/notifications/commands/mark-read"
import { notifyMember, notifyPerson, notifySecretariat } from "#lib/notifications/notify"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const tellNordvik = (path: string, kind = "paymentDue") =>
  asSystem("tests", tx => notifyMember(tx, world.members["nordvik-apparel"], { kind, values: { number: 1 }, path }))

test("what a member is told stands on the page of each of its people, newest first, one a place", async () => {
  await tellNordvik("/projects/1")
  await tellNordvik("/projects/2")
  await tellNordvik("/projects/1", "paymentPaid")
  const { unread } = await listNotifications(world.people.jonas)
  expect(unread.map(({ path, kind, earlier }) => [path, kind, earlier])).toEqual([
    ["/projects/1", "paymentPaid", 1],
    ["/projects/2", "paymentDue", 0],
  ])
  for (const stranger of [world.people.harriet, world.people.ruma, world.people.mira, world.visitor])
    expect((await listNotifications(stranger)).unread).toEqual([])
})

test("going there reads it and all earlier words about the same place, for this person only", async () => {
  await tellNordvik("/projects/1")
  await tellNordvik("/projects/1")
  await tellNordvik("/projects/2")
  const { ingrid, jonas } = world.people
  const newest = (await listNotifications(ingrid)).unread.find(({ path }) => path === "/projects/1")
  const input = { notificationId: newest?.id ?? "" }
  expect(await markRead(ingrid, input)).toEqual({ path: "/projects/1" })
  expect(await markRead(ingrid, input)).toEqual({ path: "/projects/1" })
  const after = await listNotifications(ingrid)
  expect(after.unread.map(({ path }) => path)).toEqual(["/projects/2"])
  expect(after.read.map(({ path }) => path)).toEqual(["/projects/1"])
  expect((await listNotifications(jonas)).unread).toHaveLength(2)
})

test("nobody reads what somebody else was told", async () => {
  await tellNordvik("/projects/1")
  const [notification] = (await listNotifications(world.people.ingrid)).unread
  const input = { notificationId: notification?.id ?? "" }
  for (const stranger of [world.people.jonas, world.people.harriet])
    await expect(markRead(stranger, input)).rejects.toMatchObject({ code: "common.not_found" })
  await expect(markRead(world.visitor, input)).rejects.toMatchObject({ code: "common.forbidden" })
  expect(await asActor(world.people.harriet, tx => tx.notification.findMany())).toEqual([])
})

test("everything can be put aside at once", async () => {
  await tellNordvik("/projects/1")
  await tellNordvik("/projects/2")
  await markAllRead(world.people.ingrid, {})
  expect((await listNotifications(world.people.ingrid)).unread).toEqual([])
  expect((await listNotifications(world.people.jonas)).unread).toHaveLength(2)
  await expect(markAllRead(world.visitor, {})).rejects.toMatchObject({ code: "common.forbidden" })
})

test("somebody who acts for two members is told where else something waits, without what it is", async () => {
  const { ingrid } = world.people
  const other = world.members["alder-and-finch"]
  await asSystem("tests", async tx => {
    const joined = { memberId: other, userId: ingrid.userId, name: ingrid.name, email: ingrid.email }
    await tx.representative.create({ data: { ...joined, role: "editor", joinedAt: new Date() } })
    await notifyMember(tx, other, { kind: "paymentDue", values: { number: 1 }, path: "/projects/9" })
  })
  expect(await listNotifications(ingrid)).toMatchObject({ unread: [], elsewhere: [{ memberId: other, waiting: 1 }] })
})

test("the secretariat and single people are told as themselves", async () => {
  const { mira, anders } = world.people
  await asSystem("tests", async tx => {
    await notifySecretariat(tx, { kind: "reportReceived", path: "/moderation" }, { exceptUserIds: [mira.userId] })
    await notifyPerson(tx, mira.userId, { kind: "reportMessage", path: "/moderation/reports/1" })
  })
  expect((await listNotifications(mira)).unread.map(({ kind }) => kind)).toEqual(["reportMessage"])
  expect((await listNotifications(anders)).unread.map(({ kind }) => kind)).toEqual(["reportReceived"])
})

test("each notification brings one mail that says nothing of the matter", async () => {
  await tellNordvik("/projects/1")
  const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ select: { recipient: true, values: true } }))
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
    ["astrid", "even", "ingrid", "jonas"].map(name => `${name}@example.org`),
  )
  for (const { values } of mails) expect(values).toEqual({ path: "/projects/1" })
})

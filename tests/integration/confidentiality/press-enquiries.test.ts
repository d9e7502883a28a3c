import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { closePressEnquiry } from "#lib/confidentiality/press/commands/close-press-enquiry"
import { recordPressEnquiry } from "#lib/confidentiality/press/commands/record-press-enquiry"
import { remindOfPressEnquiries } from "#lib/confidentiality/press/commands/remind-of-press-enquiries"
import { getPressEnquiry } from "#lib/confidentiality/press/queries/get-press-enquiry"
import { listPressEnquiries } from "#lib/confidentiality/press/queries/list-press-enquiries"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { askMayShareInput } from "#lib/confidentiality/schema"
import { asActor } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { paths } from "#lib/paths"
import { daysAgo, endStory } from "#seed/clock"
import { anAgreement } from "#tests/support/agreements"
import { anEnquiry, aPartnershipOfThree, dayAhead, putBalancedTermsInForce } from "#tests/support/consents"
import { testDatabase } from "#tests/support/database"
import { aPartnership, strangers, twoParties } from "#tests/support/work"
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

async function recorded() {
  const { enquiryId } = await recordPressEnquiry(world.people.tanvir, anEnquiry(partnershipId))
  return { partnershipId, enquiryId, version: 1 }
}

describe("a journalist's question", () => {
  test("is referred to the client, who is told at once, with the line that holds that day", async () => {
    const { enquiryId } = await recorded()
    expect(await getPressEnquiry(world.people.even, enquiryId)).toMatchObject({
      state: "referred",
      referredTo: [{ name: "Nordvik Apparel" }],
      recordedBy: { name: "Shishu Odhikar Kendra" },
      holdingLine: "Please ask Nordvik Apparel.",
      reference: "2026-A1B2",
      answerNeededBy: dayAhead(2),
      outcome: null,
    })
    expect((await listNotifications(world.people.ingrid)).unread).toMatchObject([
      { kind: "pressAsked", path: paths.partnerships.pressEnquiry(partnershipId, enquiryId) },
    ])
    expect((await listNotifications(world.people.ruma)).unread).toEqual([])
    const later = { agreementId: makeId(), reference: "later", terms: [], holdingLine: "Another line." }
    await putTermsInForce(world.people.ingrid, { ...later, partnershipId })
    expect(await getPressEnquiry(world.people.ruma, enquiryId)).toMatchObject({
      holdingLine: "Please ask Nordvik Apparel.",
    })
  })

  test("is referred to whom the terms in force name, where they name a party", async () => {
    const made = await anAgreement(world, {
      change: ({ press, parties }) => {
        const ngo = parties.parties.find(({ side }) => side === "local_resource")
        Object.assign(parties.contacts[1] ?? {}, { memberId: ngo?.memberId, email: "press@example.org" })
        Object.assign(press, { referTo: ngo?.memberId, contactId: parties.contacts[1]?.id })
      },
    }).inForce()
    const { enquiryId } = await recordPressEnquiry(world.people.jonas, anEnquiry(made.partnershipId))
    expect((await getPressEnquiry(world.people.ruma, enquiryId))?.referredTo).toMatchObject([
      { name: "Shishu Odhikar Kendra" },
    ])
    const [terms] = await listTermsInForce(world.people.ingrid, made.partnershipId)
    expect(terms).toMatchObject({
      pressPartyId: made.local.member?.id,
      pressContact: expect.stringMatching(/^Shirin Akter, .*press@example\.org$/),
    })
  })

  test("is referred to whom every agreement that goes on names, with the line of each, and to none that has ended", async () => {
    const [company, local] = twoParties(world).map(({ memberId }) => memberId)
    const pressed = (reference: string, pressPartyId: string | undefined, holdingLine = `Line of ${reference}.`) => ({
      ...{ partnershipId, agreementId: makeId(), reference, terms: [], holdingLine, pressPartyId },
    })
    const over = pressed("over", local)
    await putTermsInForce(world.people.ingrid, over)
    await putTermsInForce(world.people.ingrid, pressed("same", company, "Please ask Nordvik Apparel."))
    await noteCompletion(world.people.ingrid, {
      ...{ partnershipId, agreementId: over.agreementId, completedOn: "2026-01-01", agreementEnded: true },
    })
    const first = await recordPressEnquiry(world.people.ruma, anEnquiry(partnershipId))
    const one = await getPressEnquiry(world.people.ruma, first.enquiryId)
    expect(one?.referredTo.map(({ memberId }) => memberId)).toEqual([company])
    expect(one).toMatchObject({ holdingLine: "Please ask Nordvik Apparel.", reference: "same" })
    await putTermsInForce(world.people.ingrid, pressed("other", local))
    const second = await recordPressEnquiry(world.people.ruma, anEnquiry(partnershipId, { question: "And the union?" }))
    const two = await getPressEnquiry(world.people.ruma, second.enquiryId)
    expect(two?.referredTo.map(({ memberId }) => memberId).toSorted()).toEqual([company, local].toSorted())
    expect(two?.holdingLine).toBe("Line of other.\n\nPlease ask Nordvik Apparel.")
  })

  test("opens nothing: what may be told to journalists stays as it was", async () => {
    const asked = askMayShareInput.parse({ partnershipId, subject: "client_identity", audience: "journalists" })
    const answer = async () => {
      const { questionId } = await askMayShare(world.people.ruma, asked)
      return (await getSharingQuestion(world.people.ruma, questionId))?.permission
    }
    const before = await answer()
    await recorded()
    expect(await answer()).toBe(before)
  })

  test("may be written down before there is an agreement, and then there is no line to say", async () => {
    await testDatabase().empty()
    world = await makeWorld()
    partnershipId = await aPartnership(world)
    const { enquiryId } = await recorded()
    expect(await getPressEnquiry(world.people.ruma, enquiryId)).toMatchObject({ holdingLine: "", reference: null })
  })

  test("reaches every other party where there are three", async () => {
    partnershipId = await aPartnershipOfThree(world)
    const { enquiryId } = await recorded()
    const kinds = async (person: typeof world.people.nazma) =>
      (await listNotifications(person)).unread.map(({ kind }) => kind)
    expect(await kinds(world.people.nazma)).toEqual(["pressAsked"])
    expect(await kinds(world.people.jonas)).toEqual(["pressAsked"])
    expect((await getPressEnquiry(world.people.nazma, enquiryId))?.referredTo).toMatchObject([
      { name: "Nordvik Apparel" },
    ])
  })

  test("sent twice is written down once, and its days make sense", async () => {
    const [one, other] = await Promise.all([recorded(), recorded()])
    expect(one).toEqual(other)
    const { tanvir } = world.people
    await expect(recordPressEnquiry(tanvir, anEnquiry(partnershipId, { askedOn: dayAhead(3) }))).rejects.toMatchObject({
      problems: { askedOn: { code: "dayAhead" } },
    })
    const early = anEnquiry(partnershipId, { answerNeededBy: dayAhead(-1) })
    await expect(recordPressEnquiry(tanvir, early)).rejects.toMatchObject({
      problems: { answerNeededBy: { code: "neededBeforeAsked" } },
    })
  })

  test("is there for the parties alone; viewers read it", async () => {
    await expect(recordPressEnquiry(world.people.rafiq, anEnquiry(partnershipId))).rejects.toEqual(
      refusedWith("confidentiality.viewers_only_read"),
    )
    const place = await recorded()
    expect(await listPressEnquiries(world.people.rafiq, partnershipId)).toHaveLength(1)
    for (const stranger of strangers(world)) {
      expect(await getPressEnquiry(stranger, place.enquiryId)).toBeNull()
      expect(await listPressEnquiries(stranger, partnershipId)).toEqual([])
      await expect(recordPressEnquiry(stranger, anEnquiry(partnershipId))).rejects.toEqual(
        refusedWith("common.not_found"),
      )
      const close = closePressEnquiry(stranger, { ...place, outcome: "published", words: "" })
      await expect(close).rejects.toEqual(refusedWith("common.not_found"))
    }
    expect(await asActor(world.people.harriet, tx => tx.pressEnquiry.count())).toBe(0)
  })
})

describe("what came of it", () => {
  test("is noted once by either side, and the other is told", async () => {
    const place = await recorded()
    const noted = { ...place, outcome: "client_answered", words: "On the evening news of Tuesday." } as const
    await expect(closePressEnquiry(world.people.even, noted)).rejects.toEqual(
      refusedWith("confidentiality.viewers_only_read"),
    )
    await closePressEnquiry(world.people.jonas, noted)
    await closePressEnquiry(world.people.jonas, noted)
    expect(await getPressEnquiry(world.people.ruma, place.enquiryId)).toMatchObject({
      state: "closed",
      outcome: { kind: "client_answered", words: "On the evening news of Tuesday.", by: { name: "Nordvik Apparel" } },
      mayClose: false,
    })
    await expect(closePressEnquiry(world.people.ruma, { ...noted, words: "Other." })).rejects.toEqual(
      refusedWith("confidentiality.not_now"),
    )
    expect((await listNotifications(world.people.ruma)).unread.map(({ kind }) => kind)).toEqual(["pressClosed"])
    const events = (await listHistory(world.people.ruma, partnershipId)).map(({ event }) => event)
    expect(events.filter(event => event === "press_enquiry.closed")).toHaveLength(1)
  })

  test("of two different ones at once, one holds; what was asked never changes", async () => {
    const place = await recorded()
    const both = await Promise.allSettled([
      closePressEnquiry(world.people.jonas, { ...place, outcome: "published", words: "" }),
      closePressEnquiry(world.people.ruma, { ...place, outcome: "nothing_said", words: "" }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const changed = asActor(world.people.tanvir, tx => tx.pressEnquiry.updateMany({ data: { question: "Nothing." } }))
    await expect(changed).rejects.toThrow("append-only")
  })
})

describe("the day on which a journalist needs an answer", () => {
  const portal = systemActor("confidentiality.test")
  const kindsTold = async (person: typeof world.people.ruma) =>
    (await listNotifications(person)).unread.map(({ kind }) => kind)
  const remindAfter = (days: number) => {
    daysAgo(-days)
    return remindOfPressEnquiries(portal)
  }

  test("is told once, the day before, to those who are to answer and to nobody else", async () => {
    await recordPressEnquiry(world.people.tanvir, anEnquiry(partnershipId, { answerNeededBy: dayAhead(3) }))
    expect([await remindAfter(1), await remindAfter(2), await remindAfter(3)].map(({ reminded }) => reminded)).toEqual([
      0, 1, 0,
    ])
    // What is told of the same page takes the place of what was told before.
    expect(await kindsTold(world.people.ingrid)).toEqual(["pressReminder"])
    expect(await kindsTold(world.people.ruma)).toEqual([])
    const events = (await listHistory(world.people.ruma, partnershipId)).map(({ event }) => event)
    expect(events.filter(event => event === "press_enquiry.reminded")).toHaveLength(1)
  })

  test("is told by two at once a single time", async () => {
    await recorded()
    daysAgo(-1)
    const both = await Promise.all([remindOfPressEnquiries(portal), remindOfPressEnquiries(portal)])
    expect(both.map(({ reminded }) => reminded).toSorted()).toEqual([0, 1])
  })

  test("is told on the day itself where the question came the day before, and not on the day on which it came", async () => {
    await recordPressEnquiry(world.people.tanvir, anEnquiry(partnershipId, { answerNeededBy: dayAhead(1) }))
    expect([await remindAfter(0), await remindAfter(1)].map(({ reminded }) => reminded)).toEqual([0, 1])
  })

  test("is told to nobody once it has gone by, once it is noted what came of it, or where none was named", async () => {
    const place = await recorded()
    const noDay = anEnquiry(partnershipId, { question: "Since when?", answerNeededBy: null })
    await recordPressEnquiry(world.people.tanvir, noDay)
    expect(await remindAfter(3)).toEqual({ reminded: 0 })
    daysAgo(-1)
    await closePressEnquiry(world.people.jonas, { ...place, outcome: "client_answered", words: "" })
    expect(await remindAfter(1)).toEqual({ reminded: 0 })
  })

  test("is told by the portal alone, which alone writes down that it was", async () => {
    const { ruma, ingrid } = world.people
    await recorded()
    for (const person of [ruma, ingrid, ...strangers(world)])
      await expect(remindOfPressEnquiries(person)).rejects.toEqual(refusedWith("confidentiality.jobs_only"))
    const written = asActor(ingrid, tx => tx.pressEnquiry.updateMany({ data: { remindedAt: new Date() } }))
    await expect(written).rejects.toThrow("append-only")
  })
})

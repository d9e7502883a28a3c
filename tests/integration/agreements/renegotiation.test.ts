import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { askForRenegotiation } from "#lib/agreements/renegotiation/commands/ask-for-renegotiation"
import { refuseRenegotiation } from "#lib/agreements/renegotiation/commands/refuse-renegotiation"
import { remindOfRequests } from "#lib/agreements/renegotiation/commands/remind-of-requests"
import { takeUpRenegotiation } from "#lib/agreements/renegotiation/commands/take-up-renegotiation"
import { withdrawRenegotiation } from "#lib/agreements/renegotiation/commands/withdraw-renegotiation"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { day, fromNow } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, type Made, outcomes } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).inForce()
})

afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const job = systemActor("tests")
const refusedWith = (code: string) => expect.objectContaining({ code })
const reason = "Wages have risen since, and the travel costs more."
const ask = (actor = made.local) =>
  askForRenegotiation(actor, { agreementId: made.id, sections: ["price", "timeline"], reason })

async function asked() {
  await ask()
  const [request] = await listRenegotiationRequests(made.company, made.id)
  if (!request) throw new Error("The other side does not see the request")
  return request
}

describe("asking to talk about terms in force", () => {
  test("tells the other side which sections, why, and until when the terms promise an answer", async () => {
    const request = await asked()
    const days = made.terms.sections.reviews.renegotiationAnswerDays ?? 0
    expect(request).toMatchObject({
      sections: ["price", "timeline"],
      reason,
      state: "asked",
      isYours: false,
      answerDueOn: fromNow(days * day)
        .toISOString()
        .slice(0, 10),
    })
    const told = await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "renegotiationAsked" } }))
    expect(new Set(told.map(({ memberId }) => memberId))).toEqual(new Set([made.company.member?.id]))
    expect(await listRenegotiationRequests(made.company)).toEqual([request])
    expect(await listRenegotiationRequests(made.local)).toEqual([])
  })

  test("is one open request of a side, however often it is sent, and other words wait for the answer", async () => {
    await Promise.all([ask(), ask()])
    expect(await listRenegotiationRequests(made.company)).toHaveLength(1)
    const again = { agreementId: made.id, sections: ["press" as const], reason: "And the press." }
    await expect(askForRenegotiation(made.local, again)).rejects.toEqual(refusedWith("agreements.already_asked"))
    await askForRenegotiation(made.company, again)
    expect(await listRenegotiationRequests(made.local)).toHaveLength(1)
  })

  test("is remembered once, to those who were asked, two days before their answer is due, and not when it was given", async () => {
    await asked()
    const days = made.terms.sections.reviews.renegotiationAnswerDays ?? 0
    const told = async () =>
      (await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "renegotiationDue" } }))).map(
        ({ memberId }) => memberId,
      )
    later(days - 3)
    expect(await remindOfRequests(job)).toEqual({ reminded: 0 })
    later(days - 2)
    const both = await Promise.all([remindOfRequests(job), remindOfRequests(job)])
    expect(both.map(({ reminded }) => reminded).toSorted()).toEqual([0, 1])
    expect(await remindOfRequests(job)).toEqual({ reminded: 0 })
    expect(new Set(await told())).toEqual(new Set([made.company.member?.id]))
    await expect(remindOfRequests(made.local)).rejects.toEqual(refusedWith("agreements.jobs_only"))
    const [request] = await listRenegotiationRequests(made.company, made.id)
    await refuseRenegotiation(made.company, {
      requestId: request?.id ?? "",
      version: request?.version ?? 0,
      answer: "No.",
    })
    await ask()
    const [second] = (await listRenegotiationRequests(made.company, made.id)).filter(({ state }) => state === "asked")
    await refuseRenegotiation(made.company, {
      requestId: second?.id ?? "",
      version: second?.version ?? 0,
      answer: "No.",
    })
    later(4 * days)
    expect(await remindOfRequests(job)).toEqual({ reminded: 0 })
  })

  test("is not reminded of on the day on which it was asked, however soon an answer is due", async () => {
    await ask()
    await besideTheTriggers("UPDATE renegotiation_request SET answer_due_on = asked_at + interval '1 day'")
    expect(await remindOfRequests(job)).toEqual({ reminded: 0 })
    later(1.5)
    expect(await remindOfRequests(job)).toEqual({ reminded: 1 })
  })

  test("wants an agreement in force that one is a party of, and the right to write", async () => {
    const open = await anAgreement(world, { local: world.people.harriet }).handedOver()
    const input = { agreementId: open.id, sections: ["price" as const], reason }
    await expect(askForRenegotiation(made.company, input)).rejects.toEqual(refusedWith("agreements.not_in_force"))
    await expect(ask(world.people.harriet)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(ask(world.people.rafiq)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await asked()
    expect(await listRenegotiationRequests(world.people.harriet, made.id)).toEqual([])
  })
})

describe("the answer", () => {
  test("is the other side's, once, and both read it", async () => {
    const { id: requestId, version } = await asked()
    const answer = { requestId, version, answer: "Let us talk on Monday." }
    await expect(takeUpRenegotiation(made.local, answer)).rejects.toEqual(refusedWith("agreements.own_request"))
    await expect(takeUpRenegotiation(world.people.harriet, answer)).rejects.toEqual(refusedWith("common.not_found"))
    await takeUpRenegotiation(made.company, answer)
    await takeUpRenegotiation(made.company, answer)
    expect(await listRenegotiationRequests(made.local, made.id)).toMatchObject([
      { state: "taken_up", answer: "Let us talk on Monday.", answeredByName: made.company.name },
    ])
    await expect(refuseRenegotiation(made.company, { ...answer, answer: "No." })).rejects.toEqual(
      refusedWith("agreements.request_answered"),
    )
    await ask()
  })

  test("and a withdrawal that come at once make one end of it", async () => {
    const { id: requestId, version } = await asked()
    const results = await outcomes([
      refuseRenegotiation(made.company, { requestId, version, answer: "The year has just begun." }),
      withdrawRenegotiation(made.local, { requestId, version }),
    ])
    expect(results.done).toBe(1)
    const [request] = await listRenegotiationRequests(made.local, made.id)
    expect(["refused", "withdrawn"]).toContain(request?.state)
  })

  test("stands for ever, at the wall too", async () => {
    const { id, version } = await asked()
    const rewritten = asActor(made.local, tx =>
      tx.renegotiationRequest.updateMany({ where: { id }, data: { reason: "Otherwise." } }),
    )
    await expect(rewritten).rejects.toThrow("append-only")
    await withdrawRenegotiation(made.local, { requestId: id, version })
    const reopened = asActor(made.local, tx =>
      tx.renegotiationRequest.updateMany({ where: { id }, data: { answer: "Otherwise." } }),
    )
    await expect(reopened).rejects.toThrow("append-only")
  })
})

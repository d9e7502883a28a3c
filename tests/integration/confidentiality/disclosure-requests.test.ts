import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { askDisclosure } from "#lib/confidentiality/requests/commands/ask-disclosure"
import { expireDisclosures } from "#lib/confidentiality/requests/commands/expire-disclosures"
import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { refuseDisclosure } from "#lib/confidentiality/requests/commands/refuse-disclosure"
import { remindOfDisclosures } from "#lib/confidentiality/requests/commands/remind-of-disclosures"
import { revokeDisclosure } from "#lib/confidentiality/requests/commands/revoke-disclosure"
import { withdrawDisclosure } from "#lib/confidentiality/requests/commands/withdraw-disclosure"
import { getDisclosureRequest } from "#lib/confidentiality/requests/queries/get-disclosure-request"
import { listDisclosureRequests } from "#lib/confidentiality/requests/queries/list-disclosure-requests"
import { listGrants } from "#lib/confidentiality/requests/queries/list-grants"
import { askMayShareInput } from "#lib/confidentiality/schema"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { addSite } from "#lib/members/commands/add-site"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { daysAgo, endStory } from "#seed/clock"
import { aPartnershipOfThree, aRequest, asked, dayAhead, putBalancedTermsInForce } from "#tests/support/consents"
import { testDatabase } from "#tests/support/database"
import { aPartnership, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const portal = systemActor("confidentiality.test")
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

const yes = { scope: "named", until: null, conditions: "" } as const
const state = async (requestId: string) => (await getDisclosureRequest(world.people.ingrid, requestId))?.state
const kindsTold = async (person: Person) => (await listNotifications(person)).unread.map(({ kind }) => kind)

/** The answer that Shishu Odhikar Kendra gets on findings for journalists, or on another question. */
async function answerFor(person: Person, changes: Record<string, string> = {}) {
  const place = { partnershipId, subject: "findings", audience: "journalists" }
  const { questionId } = await askMayShare(person, askMayShareInput.parse({ ...place, ...changes }))
  return getSharingQuestion(person, questionId)
}

describe("asking for consent", () => {
  test("tells the other side, which reads the exact words", async () => {
    const { requestId } = await asked(world.people.ruma, partnershipId)
    expect(await getDisclosureRequest(world.people.even, requestId)).toMatchObject({
      state: "asked",
      words: "Six of ten workers were paid late in March.",
      askedBy: { name: "Shishu Odhikar Kendra" },
      waitingFor: [{ name: "Nordvik Apparel" }],
      may: { answer: false, withdraw: false, revoke: false },
    })
    expect(await getDisclosureRequest(world.people.jonas, requestId)).toMatchObject({ may: { answer: true } })
    expect(await kindsTold(world.people.ingrid)).toContain("disclosureAsked")
    expect(await kindsTold(world.people.tanvir)).not.toContain("disclosureAsked")
  })

  test("may be about one agreement of several: then the yes is for that one, which both sides read", async () => {
    const { agreementId, reference } = (await listTermsInForce(world.people.ruma, partnershipId))[0] ?? {}
    const strict = { agreementId: makeId(), reference: "strict", holdingLine: "", terms: termsOfPreset("cautious") }
    await putTermsInForce(world.people.ingrid, { ...strict, partnershipId })
    await expect(asked(world.people.ruma, partnershipId)).rejects.toEqual(
      refusedWith("confidentiality.consent_cannot_help"),
    )
    const others = asked(world.people.ruma, partnershipId, { agreementId: makeId() })
    await expect(others).rejects.toEqual(refusedWith("common.not_found"))
    const one = await asked(world.people.ruma, partnershipId, { agreementId })
    expect(await getDisclosureRequest(world.people.ingrid, one.requestId)).toMatchObject({ reference })
    await grantDisclosure(world.people.ingrid, { ...one, ...yes })
    expect(await answerFor(world.people.ruma, { agreementId: agreementId ?? "" })).toMatchObject({ basis: "grant" })
    expect(await answerFor(world.people.ruma)).toMatchObject({ permission: "never" })
    const move = asActor(world.people.ruma, tx =>
      tx.disclosureRequest.update({ where: { id: one.requestId }, data: { agreementId: strict.agreementId } }),
    )
    await expect(move).rejects.toThrow("append-only")
  })

  test("sent twice is asked once, also at the same moment", async () => {
    const both = await Promise.all([asked(world.people.ruma, partnershipId), asked(world.people.ruma, partnershipId)])
    expect(both[0]?.requestId).toBe(both[1]?.requestId)
    expect(await listDisclosureRequests(world.people.jonas, partnershipId)).toHaveLength(1)
  })

  test("is for what the terms leave to consent: not for what is allowed, forbidden or not said", async () => {
    const { ruma } = world.people
    const allowed = { subject: "findings", audience: "workers_and_community", scope: "anonymised" } as const
    await expect(askDisclosure(ruma, aRequest(partnershipId, allowed))).rejects.toEqual(
      refusedWith("confidentiality.shared_already"),
    )
    const forbidden = { subject: "child_case", audience: "public" } as const
    await expect(askDisclosure(ruma, aRequest(partnershipId, forbidden))).rejects.toEqual(
      refusedWith("confidentiality.consent_cannot_help"),
    )
    const silent = { agreementId: makeId(), reference: "none", terms: [], holdingLine: "" }
    await putTermsInForce(world.people.ingrid, { ...silent, partnershipId })
    await expect(askDisclosure(ruma, aRequest(partnershipId))).rejects.toEqual(
      refusedWith("confidentiality.consent_cannot_help"),
    )
  })

  test("names no day that has passed, and no last day before the answer", async () => {
    const { ruma } = world.people
    await expect(asked(ruma, partnershipId, { answerBy: dayAhead(-1) })).rejects.toMatchObject({
      problems: { answerBy: { code: "dateInPast" } },
    })
    await expect(asked(ruma, partnershipId, { until: dayAhead(2) })).rejects.toMatchObject({
      problems: { until: { code: "untilBeforeAnswer" } },
    })
  })

  test("without names holds no whole name of a party, person or site that the asker's side knows", async () => {
    const { ruma } = world.people
    await addSite(ruma, { name: "Delta Printing House", country: "BD", address: "12 Station Road" })
    const nameless = (words: string) => asked(ruma, partnershipId, { scope: "anonymised", words })
    for (const name of ["Nordvik Apparel", "Tanvir Hasan", "delta printing house"]) {
      await expect(nameless(`They told us\nof ${name} first.`)).rejects.toMatchObject({
        problems: { words: { code: "nameInWords", values: { found: name, line: 2, character: 4 } } },
      })
    }
    await nameless("Tanvir told us first.")
    await asked(ruma, partnershipId, { words: "Nordvik Apparel told us first." })
  })

  test("is for those who write for a party; for strangers there is nothing", async () => {
    await expect(asked(world.people.rafiq, partnershipId)).rejects.toEqual(
      refusedWith("confidentiality.viewers_only_read"),
    )
    const place = await asked(world.people.ruma, partnershipId)
    const { requestId } = place
    for (const stranger of strangers(world)) {
      await expect(askDisclosure(stranger, aRequest(partnershipId))).rejects.toEqual(refusedWith("common.not_found"))
      await expect(grantDisclosure(stranger, { ...place, ...yes })).rejects.toEqual(refusedWith("common.not_found"))
      expect(await getDisclosureRequest(stranger, requestId)).toBeNull()
      expect(await listDisclosureRequests(stranger, partnershipId)).toEqual([])
      expect(await listGrants(stranger, partnershipId)).toEqual([])
    }
    const rows = await asActor(world.people.harriet, tx =>
      Promise.all([tx.disclosureRequest.count(), tx.disclosureAnswer.count()]),
    )
    expect(rows).toEqual([0, 0])
  })
})

describe("a yes", () => {
  test("answers the asker's question with the consent, its words and its conditions", async () => {
    const { ruma, ingrid } = world.people
    const place = await asked(ruma, partnershipId)
    expect((await answerFor(ruma))?.permission).toBe("with_consent")
    const given = { scope: "anonymised", until: dayAhead(30), conditions: "Show us the text first." } as const
    expect(await grantDisclosure(ingrid, { ...place, ...given })).toEqual({ isGranted: true })
    await grantDisclosure(ingrid, { ...place, ...given })
    expect(await answerFor(ruma)).toMatchObject({
      permission: "anonymised",
      basis: "grant",
      next: "share_without_names",
      grants: [
        {
          id: place.requestId,
          until: dayAhead(30),
          words: "Six of ten workers were paid late in March.",
          conditions: ["Show us the text first."],
        },
      ],
    })
    expect(await kindsTold(ruma)).toContain("disclosureGranted")
    const events = (await listHistory(ruma, partnershipId)).map(({ event }) => event)
    expect(events.filter(event => event === "disclosure_request.granted")).toHaveLength(1)
  })

  test("helps the asker alone, for this subject and audience alone", async () => {
    const { ruma, ingrid } = world.people
    const place = await asked(ruma, partnershipId)
    await grantDisclosure(ingrid, { ...place, ...yes })
    expect((await answerFor(ruma))?.permission).toBe("named")
    expect((await answerFor(ingrid))?.permission).toBe("with_consent")
    expect((await answerFor(ruma, { audience: "funders" }))?.basis).not.toBe("grant")
    expect((await answerFor(ruma, { subject: "reports_and_outputs" }))?.basis).not.toBe("grant")
  })

  test("is never wider or longer than what was asked", async () => {
    const { ruma, ingrid } = world.people
    const place = await asked(ruma, partnershipId, { scope: "anonymised", until: dayAhead(60) })
    await expect(grantDisclosure(ingrid, { ...place, ...yes })).rejects.toMatchObject({
      problems: { scope: { code: "widerThanAsked" }, until: { code: "widerThanAsked" } },
    })
    const over = { ...place, ...yes, scope: "anonymised", until: dayAhead(-1) } as const
    await expect(grantDisclosure(ingrid, over)).rejects.toMatchObject({ problems: { until: { code: "dateInPast" } } })
    expect(await state(place.requestId)).toBe("asked")
  })

  test("is nobody's to give for another: not the asker's, not a viewer's, not behind the command", async () => {
    const { ruma, tanvir, even } = world.people
    const place = await asked(ruma, partnershipId)
    await expect(grantDisclosure(tanvir, { ...place, ...yes })).rejects.toEqual(
      refusedWith("confidentiality.not_yours_to_answer"),
    )
    await expect(grantDisclosure(even, { ...place, ...yes })).rejects.toEqual(
      refusedWith("confidentiality.viewers_only_read"),
    )
    const forged = { grantedScope: "named", grantedAt: new Date(), state: "granted" as const }
    for (const forger of [ruma, world.people.ingrid]) {
      await expect(asActor(forger, tx => tx.disclosureRequest.updateMany({ data: forged }))).rejects.toThrow(
        "not moved by this party",
      )
    }
    const changed = asActor(world.people.ingrid, tx => tx.disclosureRequest.updateMany({ data: { words: "Other." } }))
    await expect(changed).rejects.toThrow("append-only")
  })

  test("taken back counts for nothing any more, with its reason, and by nobody but the giver", async () => {
    const { ruma, ingrid, tanvir } = world.people
    const place = await asked(ruma, partnershipId)
    await grantDisclosure(ingrid, { ...place, ...yes })
    const reason = { ...place, revokeReason: "The workers were asked who spoke." }
    await expect(revokeDisclosure(tanvir, reason)).rejects.toEqual(refusedWith("confidentiality.not_yours_to_revoke"))
    await revokeDisclosure(ingrid, reason)
    await revokeDisclosure(ingrid, reason)
    expect(await answerFor(ruma)).toMatchObject({ permission: "with_consent", basis: "terms", grants: [] })
    expect(await listGrants(ruma, partnershipId)).toEqual([])
    expect(await getDisclosureRequest(ruma, place.requestId)).toMatchObject({
      state: "revoked",
      answers: [{ scope: "named", revoked: { reason: "The workers were asked who spoke." } }],
    })
    expect(await kindsTold(ruma)).toContain("disclosureRevoked")
  })

  test("ends with its last day, before the portal has noted it, and is noted once", async () => {
    const { ruma, ingrid } = world.people
    const place = await asked(ruma, partnershipId)
    await grantDisclosure(ingrid, { ...place, ...yes, until: dayAhead(20) })
    daysAgo(-20)
    expect((await answerFor(ruma))?.permission).toBe("named")
    daysAgo(-21)
    expect((await answerFor(ruma))?.permission).toBe("with_consent")
    expect(await listGrants(ruma, partnershipId)).toEqual([])
    expect(await expireDisclosures(portal)).toEqual({ expired: 1 })
    expect(await expireDisclosures(portal)).toEqual({ expired: 0 })
    expect(await state(place.requestId)).toBe("expired")
    expect(await kindsTold(ruma)).toContain("consentEnded")
  })
})

describe("a no and a withdrawal", () => {
  test("a no has its reason, is told, and leaves things confidential", async () => {
    const { ruma, jonas } = world.people
    const place = await asked(ruma, partnershipId)
    await refuseDisclosure(jonas, { ...place, reason: "One of them could be recognised." })
    await refuseDisclosure(jonas, { ...place, reason: "One of them could be recognised." })
    expect(await getDisclosureRequest(ruma, place.requestId)).toMatchObject({
      state: "refused",
      answers: [{ scope: null, words: "One of them could be recognised." }],
    })
    expect((await answerFor(ruma))?.permission).toBe("with_consent")
    expect(await kindsTold(ruma)).toContain("disclosureRefused")
    await expect(grantDisclosure(jonas, { ...place, ...yes })).rejects.toEqual(refusedWith("confidentiality.not_now"))
    await expect(revokeDisclosure(jonas, { ...place, revokeReason: "No." })).rejects.toEqual(
      refusedWith("confidentiality.not_yours_to_revoke"),
    )
  })

  test("the asker takes a request back, once, and only while it is open", async () => {
    const { ruma, jonas } = world.people
    const place = await asked(ruma, partnershipId)
    await expect(withdrawDisclosure(jonas, place)).rejects.toEqual(refusedWith("confidentiality.not_yours_to_withdraw"))
    await withdrawDisclosure(ruma, place)
    await withdrawDisclosure(ruma, place)
    expect(await state(place.requestId)).toBe("withdrawn")
    expect(await kindsTold(jonas)).toContain("disclosureWithdrawn")
    await expect(refuseDisclosure(jonas, { ...place, reason: "Too late." })).rejects.toEqual(
      refusedWith("confidentiality.not_now"),
    )
  })

  test("of a yes and a no of one party at once, one is the answer", async () => {
    const { ruma, ingrid, jonas } = world.people
    const place = await asked(ruma, partnershipId)
    const both = await Promise.allSettled([
      grantDisclosure(ingrid, { ...place, ...yes }),
      refuseDisclosure(jonas, { ...place, reason: "Not now." }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect((await getDisclosureRequest(ruma, place.requestId))?.answers).toHaveLength(1)
  })

  test("of an answer and a withdrawal at once, one holds", async () => {
    const { ruma, ingrid } = world.people
    const place = await asked(ruma, partnershipId)
    const both = await Promise.allSettled([
      withdrawDisclosure(ruma, place),
      grantDisclosure(ingrid, { ...place, ...yes }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const view = await getDisclosureRequest(ruma, place.requestId)
    expect(view?.answers).toHaveLength(view?.state === "granted" ? 1 : 0)
  })
})

describe("the days", () => {
  test("a request without an answer expires when its day is over, and not before", async () => {
    const { ruma } = world.people
    const place = await asked(ruma, partnershipId)
    daysAgo(-14)
    expect(await expireDisclosures(portal)).toEqual({ expired: 0 })
    daysAgo(-15)
    expect(await expireDisclosures(portal)).toEqual({ expired: 1 })
    expect(await state(place.requestId)).toBe("expired")
    expect(await kindsTold(ruma)).toContain("disclosureExpired")
    expect(await kindsTold(world.people.ingrid)).toContain("disclosureUnanswered")
    expect(await kindsTold(ruma)).not.toContain("disclosureUnanswered")
    await expect(expireDisclosures(ruma)).rejects.toEqual(refusedWith("confidentiality.jobs_only"))
  })

  test("those who have not answered are reminded once, when the day is near", async () => {
    await asked(world.people.ruma, partnershipId)
    expect(await remindOfDisclosures(portal)).toEqual({ reminded: 0 })
    daysAgo(-12)
    expect(await remindOfDisclosures(portal)).toEqual({ reminded: 1 })
    expect(await remindOfDisclosures(portal)).toEqual({ reminded: 0 })
    expect(await kindsTold(world.people.ingrid)).toContain("disclosureReminder")
    expect(await kindsTold(world.people.ruma)).not.toContain("disclosureReminder")
    await expect(remindOfDisclosures(world.people.ruma)).rejects.toEqual(refusedWith("confidentiality.jobs_only"))
  })
})

describe("with three parties", () => {
  test("every other one has to say yes, and the narrowest yes is what holds", async () => {
    partnershipId = await aPartnershipOfThree(world)
    const { ruma, ingrid, nazma } = world.people
    const place = await asked(ruma, partnershipId)
    const early = { scope: "anonymised", until: dayAhead(40), conditions: "" } as const
    expect(await grantDisclosure(nazma, { ...place, ...early })).toEqual({ isGranted: false })
    expect((await answerFor(ruma))?.permission).toBe("with_consent")
    expect(await getDisclosureRequest(ruma, place.requestId)).toMatchObject({
      waitingFor: [{ name: "Nordvik Apparel" }],
    })
    expect(await grantDisclosure(ingrid, { ...place, ...yes, until: dayAhead(90) })).toEqual({ isGranted: true })
    expect(await getDisclosureRequest(ruma, place.requestId)).toMatchObject({
      state: "granted",
      granted: { scope: "anonymised", until: dayAhead(40) },
    })
    expect((await answerFor(ruma))?.permission).toBe("anonymised")
  })

  test("two who say yes at once make one consent; one no is the answer of all", async () => {
    partnershipId = await aPartnershipOfThree(world)
    const { ruma, ingrid, nazma } = world.people
    const place = await asked(ruma, partnershipId)
    const both = await Promise.all([ingrid, nazma].map(one => grantDisclosure(one, { ...place, ...yes })))
    expect(both.filter(({ isGranted }) => isGranted)).toHaveLength(1)
    const other = await asked(ruma, partnershipId, { words: "Other words." })
    await grantDisclosure(ingrid, { ...other, ...yes })
    await refuseDisclosure(nazma, { ...other, reason: "Our members said no." })
    expect(await state(other.requestId)).toBe("refused")
    const marked = await asSystem("test", tx => tx.disclosureRequest.count({ where: { state: "granted" } }))
    expect(marked).toBe(1)
  })
})

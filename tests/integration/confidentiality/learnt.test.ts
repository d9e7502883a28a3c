import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { noteNames } from "#lib/confidentiality/commands/note-names"
import { noteProblem } from "#lib/confidentiality/commands/note-problem"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { answerLearning } from "#lib/confidentiality/learnings/commands/answer-learning"
import { proposeLearning } from "#lib/confidentiality/learnings/commands/propose-learning"
import { publishLearning } from "#lib/confidentiality/learnings/commands/publish-learning"
import { remindOfLearnings } from "#lib/confidentiality/learnings/commands/remind-of-learnings"
import { reviseLearning } from "#lib/confidentiality/learnings/commands/revise-learning"
import { settleName } from "#lib/confidentiality/learnings/commands/settle-name"
import { withdrawLearning } from "#lib/confidentiality/learnings/commands/withdraw-learning"
import { writeLearning } from "#lib/confidentiality/learnings/commands/write-learning"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import { getPublicLearning } from "#lib/confidentiality/learnings/queries/get-public-learning"
import { listLearnings } from "#lib/confidentiality/learnings/queries/list-learnings"
import { listPublicLearnings } from "#lib/confidentiality/learnings/queries/list-public-learnings"
import { answerLearningInput, type WriteLearningInput, writeLearningInput } from "#lib/confidentiality/learnings/schema"
import type { PublicityUse } from "#lib/confidentiality/publicity"
import type { ConfidentialityTerm } from "#lib/confidentiality/terms"
import { searchSite } from "#lib/content/queries/search-site"
import { asActor, asPublic } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { daysAgo, endStory } from "#seed/clock"
import { publishStance } from "#tests/support/agreements"
import { dayAhead } from "#tests/support/consents"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { strangers, twoParties } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const visitor = { kind: "visitor", address: "203.0.113.7" } as const
const agreementId = makeId()

let world: World
let partnershipId: string
let ruma: Person
let ingrid: Person

const terms = (permission: ConfidentialityTerm["permission"] = "anonymised"): ConfidentialityTerm[] => {
  const bindsParties: string[] = []
  const toAll = { audience: "public" as const, circumstance: "always" as const, bindsParties, note: "" }
  return [
    { id: "k1", subject: "methods_and_learnings", permission, ...toAll },
    { id: "k2", subject: "local_resource_identity", permission: "with_consent", ...toAll },
    { id: "k5", subject: "client_identity", permission: "with_consent", ...toAll },
  ]
}
const hold = (all: ConfidentialityTerm[]) =>
  putTermsInForce(ingrid, { partnershipId, agreementId, reference: "2026-A1B2", holdingLine: "", terms: all })

beforeEach(async () => {
  daysAgo(0)
  await testDatabase().empty()
  world = await makeWorld()
  ;({ ruma, ingrid } = world.people)
  ;({ partnershipId } = await openPartnership(ingrid, { parties: twoParties(world) }))
  await hold(terms())
})
afterAll(endStory)

const aText = (changes: Partial<WriteLearningInput> = {}): WriteLearningInput => ({
  ...{ partnershipId, title: "Begin at the school", text: "Teachers know which children stopped coming." },
  ...{ place: "A letter to our members.", publishOn: dayAhead(0), audience: "public", page: "anonymised" },
  ...{ subjects: ["methods_and_learnings"], problemId: null },
  ...changes,
})

async function approved(changes: Partial<WriteLearningInput> = {}, until = "") {
  const { learningId } = await writeLearning(ruma, aText(changes))
  return approvedAt({ learningId, version: 1 }, until)
}
async function approvedAt({ learningId, version: proposedAt }: { learningId: string; version: number }, until = "") {
  await proposeLearning(ruma, { partnershipId, learningId, version: proposedAt })
  const { version, digest } = (await getLearning(ingrid, learningId)) ?? {}
  const yes = { partnershipId, learningId, version, digest, verdict: "approve", until }
  await answerLearning(ingrid, answerLearningInput.parse(yes))
  return { partnershipId, learningId, version: proposedAt + 2 }
}
async function published(changes: Partial<WriteLearningInput> = {}, until = "") {
  const one = await approved(changes, until)
  await publishLearning(ruma, one)
  return { ...one, version: 4 }
}
const titles = async () => (await listPublicLearnings(visitor)).map(({ title }) => title)

describe("what was learnt, for everybody", () => {
  test("is read by a visitor and by strangers, in the exact words that were approved, with the days", async () => {
    const one = await published({ indexed: "yes" })
    const [listed] = await listPublicLearnings(visitor)
    expect(listed).toEqual({
      id: expect.any(String),
      ...{ title: "Begin at the school", text: "Teachers know which children stopped coming." },
      ...{ publishedOn: dayAhead(0), approvedOn: dayAhead(0), isIndexed: true, by: null },
    })
    expect(listed?.id).not.toBe(one.learningId)
    for (const reader of [visitor, ...strangers(world), ingrid])
      expect(await getPublicLearning(reader, listed?.id ?? "")).toEqual(listed)
    for (const id of [one.learningId, makeId(), "begin-at-the-school", ""])
      expect(await getPublicLearning(visitor, id)).toBeNull()
    expect(await getLearning(world.people.harriet, one.learningId)).toBeNull()
  })

  test("names its author where all approved that, and is found under the author only then", async () => {
    await publishStance(world, ruma, "fee")
    await published()
    await published({ title: "Pay the mother", page: "named" })
    const name = "Shishu Odhikar Kendra"
    const memberId = world.members["shishu-odhikar-kendra"]
    expect(await listPublicLearnings(visitor)).toMatchObject([
      { title: "Pay the mother", by: { name, slug: "shishu-odhikar-kendra" } },
      { title: "Begin at the school", by: null },
    ])
    expect(await listPublicLearnings(visitor, { memberId })).toMatchObject([{ title: "Pay the mother" }])
    expect(await listPublicLearnings(visitor, { memberId: world.members["nordvik-apparel"] })).toEqual([])
    const [, unnamed] = await listPublicLearnings(visitor)
    const told = JSON.stringify(unnamed)
    for (const secret of [name, memberId, partnershipId, agreementId, "Ruma", "letter"])
      expect(told).not.toContain(secret)
  })

  test("is found by its words on the site, and an unnamed one not by its author's name", async () => {
    await published()
    expect((await searchSite(visitor, { words: "teachers", locale: "en" })).learnings).toMatchObject({ count: 1 })
    expect((await searchSite(visitor, { words: "Shishu", locale: "en" })).learnings.count).toBe(0)
    const found = async (words: string) => (await searchSite(visitor, { words, locale: "en" })).learnings.count
    expect([await found("TEACH stopp"), await found("begin children"), await found("eachers")]).toEqual([1, 1, 0])
    // A slip is forgiven in its title.
    expect([await found("shcool"), await found("teahcers")]).toEqual([1, 0])
  })

  test("is not there before it is published, before its day, after the last day, or without a page", async () => {
    await approved()
    await published({ title: "No page", page: "none" })
    await published({ title: "Later", publishOn: dayAhead(3) })
    await published({ title: "Three days" }, dayAhead(2))
    expect(await titles()).toEqual(["Three days"])
    daysAgo(-2)
    expect(await titles()).toEqual(["Three days"])
    daysAgo(-3)
    expect(await titles()).toEqual(["Later"])
  })

  test("is gone when its author withdraws it, and when the other side takes its yes back", async () => {
    const one = await published()
    const other = await published({ title: "Another" })
    const [, first] = await listPublicLearnings(visitor)
    await withdrawLearning(ruma, { ...one, withdrawReason: "It was read otherwise." })
    expect(await titles()).toEqual(["Another"])
    expect(await getPublicLearning(visitor, first?.id ?? "")).toBeNull()
    await withdrawLearning(ingrid, { ...other, withdrawReason: "It names the ward." })
    expect(await titles()).toEqual([])
  })

  test("is gone while the terms forbid what it tells, and back when they do not", async () => {
    await published()
    await hold(terms("never"))
    expect(await titles()).toEqual([])
    await hold(terms("with_consent"))
    expect(await titles()).toEqual(["Begin at the school"])
  })

  test("is gone when the remedy that it rested on falls", async () => {
    const once = { id: "k3", circumstance: "once_remedied", permission: "anonymised" } as const
    const never = { id: "k4", circumstance: "always", permission: "never" } as const
    const findings = { subject: "findings", audience: "public", bindsParties: [] as string[], note: "" } as const
    await hold([...terms(), { ...findings, ...once }, { ...findings, ...never }])
    const problemId = makeId()
    await noteProblem(ingrid, { partnershipId, problemId, remediedOn: null })
    const remedied = (day: string) =>
      besideTheTriggers("UPDATE noted_problem SET remedied_on = $1::date WHERE problem_id = $2::uuid", day, problemId)
    await remedied(dayAhead(-1))
    await published({ subjects: ["findings"], problemId })
    expect(await titles()).toHaveLength(1)
    await noteProblem(ingrid, { partnershipId, problemId, remediedOn: null })
    expect(await titles()).toEqual([])
  })

  test("that names an author whom the network does not list is not there", async () => {
    await publishStance(world, ruma, "fee")
    await published({ page: "named" })
    expect(await titles()).toHaveLength(1)
    await besideTheTriggers("UPDATE member SET state = 'suspended' WHERE id = $1::uuid", ruma.member?.id ?? "")
    for (const reader of [visitor, ruma, world.people.mira]) expect(await listPublicLearnings(reader)).toEqual([])
  })
})

describe("the list for everybody", () => {
  /** Many copies of a published text, newer than it. */
  const newer = (change: string) =>
    besideTheTriggers(
      `INSERT INTO learning SELECT (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
         'public_id', gen_random_uuid(), 'published_at', published_at + interval '1 minute') || $1::jsonb)).*
       FROM learning l, generate_series(1, 201) WHERE l.title = 'Begin at the school'`,
      change,
    )

  test("shows and finds an older text behind many that the terms have shut", async () => {
    await published()
    await newer('{"title": "Shut", "rests_on": ["price"]}')
    expect(await titles()).toEqual(["Begin at the school"])
    expect((await searchSite(visitor, { words: "teachers", locale: "en" })).learnings).toMatchObject({ count: 1 })
  })

  test("shows an older text behind many whose author is not listed, and no more than it holds", async () => {
    await published()
    await newer('{"title": "Unlisted", "page": "named"}')
    expect(await titles()).toEqual(["Begin at the school"])
    await newer('{"title": "Open"}')
    const all = await listPublicLearnings(visitor)
    expect([all.length, new Set(all.map(({ id }) => id)).size]).toEqual([200, 200])
  })
})

describe("a learning that keeps the name of a party", () => {
  const forbidden = { name: "Nordvik Apparel", use: "name", reference: "2026-A1B2" }
  const refused = { code: "confidentiality.name_use_forbidden", problems: { "": { code: "", values: forbidden } } }

  /** Section 8: the company's own row, and that of the local resource. */
  async function sign(company: PublicityUse, local: PublicityUse = "ask_each_time") {
    const row = { logo: null, story: null, conditions: "" }
    const positions = [
      { ...row, memberId: world.members["nordvik-apparel"], name: company },
      { ...row, memberId: world.members["shishu-odhikar-kendra"], name: local },
    ]
    const place = { partnershipId, agreementId, reference: "2026-A1B2", holdingLine: "" }
    await putTermsInForce(ingrid, { ...place, terms: terms(), publicity: { positions, answerDays: null } })
  }
  async function keeping(found: string, changes: Partial<WriteLearningInput> = {}) {
    const text = `It began with ${found}, at the school.`
    const { learningId } = await writeLearning(ruma, aText({ text, ...changes }))
    await settleName(ruma, { partnershipId, learningId, version: 1, way: "keep", found })
    return { partnershipId, learningId, version: 2 }
  }

  test("is not put before the others where that party has signed that its name is never used", async () => {
    await sign("never")
    const draft = await keeping("Nordvik Apparel")
    await expect(proposeLearning(ruma, draft)).rejects.toMatchObject(refused)
    expect(await getLearning(ruma, draft.learningId)).toMatchObject({ forbidden, may: { propose: false } })
    await sign("ask_each_time")
    await proposeLearning(ruma, draft)
  })

  test("is not published where that was signed since its approval, and both sides see why", async () => {
    const one = await approvedAt(await keeping("Nordvik Apparel"))
    await sign("never")
    await expect(publishLearning(ruma, one)).rejects.toMatchObject(refused)
    for (const reader of [ruma, ingrid]) {
      expect(await listLearnings(reader, partnershipId)).toMatchObject([{ isShut: true, forbidden }])
      expect(await getLearning(reader, one.learningId)).toMatchObject({ isShut: true, may: { publish: false } })
    }
  })

  test("is on no page from the day on which that is signed, under whatever name all have read", async () => {
    const [memberId, name] = [world.members["nordvik-apparel"] ?? "", "Nordvik Klær AS"]
    const names = [{ name, place: "party" as const, memberId }]
    await noteNames(ingrid, { partnershipId, agreementId, reference: "2026-A1B2", names })
    for (const found of ["Nordvik Apparel", name])
      await publishLearning(ruma, await approvedAt(await keeping(found, { title: found })))
    const [, first] = await listPublicLearnings(visitor)
    await sign("never")
    expect(await titles()).toEqual([])
    expect(await getPublicLearning(visitor, first?.id ?? "")).toBeNull()
    await sign("as_agreed_here", "never")
    expect(await titles()).toEqual([name, "Nordvik Apparel"])
  })

  test("is not put before the others for a page without a name where it names its author or a person of it", async () => {
    await publishStance(world, ruma, "fee")
    const namesAuthor = { code: "confidentiality.page_names_author" }
    for (const found of ["Shishu Odhikar Kendra", "SOK", ruma.name]) {
      const draft = await keeping(found, { title: found })
      await expect(proposeLearning(ruma, draft), found).rejects.toMatchObject(namesAuthor)
      expect(await getLearning(ruma, draft.learningId)).toMatchObject({ namesAuthor: true, may: { propose: false } })
      const text = `It began with ${found}, at the school.`
      await reviseLearning(ruma, { ...draft, ...aText({ title: found, text, page: "named" }) })
      await proposeLearning(ruma, { ...draft, version: 3 })
    }
    await proposeLearning(ruma, await keeping("Nordvik Apparel"))
    await proposeLearning(ruma, await keeping("Shishu Odhikar Kendra", { page: "none" }))
  })

  test("may name its own author, whatever that allows the others", async () => {
    await publishStance(world, ruma, "fee")
    await sign("ask_each_time", "never")
    await publishLearning(ruma, await approvedAt(await keeping("Shishu Odhikar Kendra", { page: "named" })))
    expect(await titles()).toHaveLength(1)
  })
})

describe("the page of a learning", () => {
  test("is for a text that is for the public", () => {
    const { error } = writeLearningInput.safeParse(aText({ audience: "funders" }))
    expect(error?.issues).toMatchObject([{ path: ["page"], message: "pageForPublic" }])
    expect(writeLearningInput.safeParse(aText({ audience: "funders", page: "none" })).success).toBe(true)
  })

  test("is part of what is approved: it names the local resource, and changes what the yes is given to", async () => {
    const [plain, unnamed, named] = [
      await approved({ page: "none" }),
      await approved({ title: "Unnamed" }),
      await approved({ title: "Named", page: "named", indexed: "yes" }),
    ]
    const read = async ({ learningId }: { learningId: string }) => getLearning(ingrid, learningId)
    expect((await read(plain))?.standings.map(({ subject }) => subject)).toEqual(["methods_and_learnings"])
    expect((await read(unnamed))?.standings.map(({ subject }) => subject)).toEqual(["methods_and_learnings"])
    expect((await read(named))?.standings.map(({ subject }) => subject)).toEqual([
      "methods_and_learnings",
      "local_resource_identity",
    ])
    const { learningId } = named
    const change = asActor(ruma, tx =>
      tx.learning.updateMany({ where: { id: learningId }, data: { page: "anonymised" } }),
    )
    await expect(change).rejects.toThrow("learning keeps its page")
  })

  test("shows nothing of a learning to who asks the database for it", async () => {
    await published()
    expect(await asPublic(db => db.learning.count())).toBe(0)
    for (const stranger of strangers(world)) expect(await asActor(stranger, tx => tx.learning.count())).toBe(0)
  })
})

describe("a text that waits for an answer", () => {
  const portal = systemActor("confidentiality.test")
  const remind = () => remindOfLearnings(portal)
  const told = async () =>
    (await listNotifications(ingrid)).unread.map(({ kind }) => kind).filter(kind => /^learning(Re|Over)/.test(kind))

  async function waiting(publishOn: string) {
    const { learningId } = await writeLearning(ruma, aText({ publishOn }))
    await proposeLearning(ruma, { partnershipId, learningId, version: 1 })
    return learningId
  }

  test("is reminded of once before its day and once after it, without a word to its author", async () => {
    await waiting(dayAhead(10))
    for (const [day, reminded, kinds] of [
      [6, 0, []],
      [7, 1, ["learningReminder"]],
      [8, 0, ["learningReminder"]],
      [10, 0, ["learningReminder"]],
      [11, 1, ["learningOverdue"]],
      [20, 0, ["learningOverdue"]],
    ] as const) {
      daysAgo(-day)
      expect(await remind(), `after ${day} days`).toEqual({ reminded })
      // What is told of the same page takes the place of what was told before.
      expect(await told(), `after ${day} days`).toEqual(kinds)
    }
    expect((await listNotifications(ruma)).unread).toEqual([])
  })

  test("is not reminded of on the day after it was put before them, nor once they have answered", async () => {
    const learningId = await waiting(dayAhead(1))
    daysAgo(-1)
    expect(await remind()).toEqual({ reminded: 0 })
    const { version, digest } = (await getLearning(ingrid, learningId)) ?? {}
    const no = { partnershipId, learningId, version, digest, verdict: "refuse", reason: "It names the ward." }
    await answerLearning(ingrid, answerLearningInput.parse(no))
    daysAgo(-5)
    expect(await remind()).toEqual({ reminded: 0 })
  })

  test("is reminded of by the portal alone", async () => {
    await waiting(dayAhead(2))
    daysAgo(-2)
    for (const person of [ruma, ingrid, ...strangers(world)])
      await expect(remindOfLearnings(person)).rejects.toMatchObject({ code: "confidentiality.jobs_only" })
  })
})

import { readFileSync } from "node:fs"
import pg from "pg"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import type { PublicityUse } from "#lib/confidentiality/publicity"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { askNameUse } from "#lib/confidentiality/requests/commands/ask-name-use"
import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { getDisclosureRequest } from "#lib/confidentiality/requests/queries/get-disclosure-request"
import { listNamePermissions } from "#lib/confidentiality/requests/queries/list-name-permissions"
import { daysAgo, endStory } from "#seed/clock"
import { anAgreement, anAmendment, type Made } from "#tests/support/agreements"
import { aNameUse, dayAhead } from "#tests/support/consents"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { aPartnership } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  daysAgo(0)
  await testDatabase().empty()
  world = await makeWorld()
})
afterAll(endStory)

type Uses = { name: PublicityUse; logo: PublicityUse; story: PublicityUse }

/** Lets the local resource's row say this. */
const locally =
  (uses: Partial<Uses>, conditions = "", answerDays = 9) =>
  ({ publicity }: SectionValues) => {
    Object.assign(publicity, { answerDays })
    const memberId = world.members["shishu-odhikar-kendra"]
    const row = publicity.positions.find(position => position.memberId === memberId)
    Object.assign(row ?? {}, { ...uses, conditions })
  }

const open = { name: "as_agreed_here", logo: "ask_each_time", story: "ask_each_time" } as const
const inForce = (uses: Partial<Uses>, conditions?: string, answerDays?: number) =>
  anAgreement(world, { change: locally({ ...open, ...uses }, conditions, answerDays) }).inForce()

const ask = (by: Person, { partnershipId }: Made, changes: Parameters<typeof aNameUse>[1] = {}) =>
  askNameUse(by, aNameUse(partnershipId, changes))

const forbidden = (reference: string, use: string) =>
  expect.objectContaining({
    code: "confidentiality.name_use_forbidden",
    problems: { "": { code: "", values: { name: "Shishu Odhikar Kendra", use, reference } } },
  })

async function referenceOf({ company, partnershipId, id }: Made): Promise<string> {
  const all = await listTermsInForce(company, partnershipId)
  return all.find(({ agreementId }) => agreementId === id)?.reference ?? ""
}

describe("what the signed text says of names, logos and stories", () => {
  test("comes into force with its agreement, row by row, with its conditions and days", async () => {
    const made = await inForce({ story: "never" }, "In Bengali too.", 9)
    const [terms] = await listTermsInForce(made.local, made.partnershipId)
    expect(terms?.publicity.answerDays).toBe(9)
    expect(terms?.publicity.positions).toContainEqual({
      memberId: world.members["shishu-odhikar-kendra"],
      ...{ ...open, story: "never" },
      conditions: "In Bengali too.",
    })
  })

  test("refuses at the door what it never allows, and names the place; the rest may be asked for", async () => {
    const made = await inForce({ logo: "never" })
    const reference = await referenceOf(made)
    await expect(ask(world.people.jonas, made)).rejects.toEqual(forbidden(reference, "logo"))
    await expect(ask(world.people.even, made)).rejects.toMatchObject({ code: "confidentiality.viewers_only_read" })
    expect(await ask(world.people.jonas, made, { uses: ["name"] })).toMatchObject({ requestId: expect.any(String) })
    // It is the local resource's logo: the company's own is another matter.
    expect(await ask(world.people.ruma, made, { uses: ["logo"] })).toMatchObject({ requestId: expect.any(String) })
  })

  test("gives whoever is asked the agreed days; without an agreement the asker names a day", async () => {
    const made = await inForce({}, "", 9)
    const { requestId } = await ask(world.people.jonas, made, { answerBy: dayAhead(1) })
    expect(await getDisclosureRequest(world.people.ruma, requestId)).toMatchObject({ answerBy: dayAhead(9) })
    await testDatabase().empty()
    world = await makeWorld()
    const partnershipId = await aPartnership(world)
    const asked = { partnershipId } as Made
    await expect(ask(world.people.jonas, asked, { answerBy: null })).rejects.toMatchObject({
      problems: { answerBy: { code: "required" } },
    })
    const own = await ask(world.people.jonas, asked, { answerBy: dayAhead(3) })
    expect(await getDisclosureRequest(world.people.ruma, own.requestId)).toMatchObject({ answerBy: dayAhead(3) })
  })

  test("of several agreements the strictest counts, and each ends for itself", async () => {
    const made = await inForce({ logo: "never" })
    const other = await inForce({})
    expect(other.partnershipId).toBe(made.partnershipId)
    const reference = await referenceOf(made)
    await expect(ask(world.people.jonas, made)).rejects.toEqual(forbidden(reference, "logo"))
    const over = { partnershipId: made.partnershipId, agreementId: made.id, completedOn: "2010-01-31" }
    await noteCompletion(made.company, { ...over, agreementEnded: true })
    expect(await ask(world.people.jonas, made)).toMatchObject({ requestId: expect.any(String) })
  })
})

describe("a change of the agreement that says never from now on", () => {
  test("keeps an open request from being granted, and it may still be refused", async () => {
    const made = await inForce({})
    const { requestId } = await ask(world.people.jonas, made)
    const changed = await anAmendment(made, locally({ ...open, logo: "never" })).inForce()
    const reference = await referenceOf(made)
    const yes = { partnershipId: made.partnershipId, requestId, scope: "named" as const, until: dayAhead(100) }
    const grant = grantDisclosure(world.people.ruma, { ...yes, conditions: "" })
    await expect(grant).rejects.toEqual(forbidden(reference, "logo"))
    expect(await getDisclosureRequest(world.people.jonas, requestId)).toMatchObject({
      state: "asked",
      forbidden: { use: "logo", reference },
      may: { withdraw: true },
    })
    expect(changed.partnershipId).toBe(made.partnershipId)
  })

  test("marks what was granted before as not to be used any more, and the old text governs no longer", async () => {
    const made = await inForce({ story: "never" })
    const { requestId } = await ask(world.people.jonas, made)
    const yes = { partnershipId: made.partnershipId, requestId, scope: "named" as const, until: dayAhead(100) }
    await grantDisclosure(world.people.ruma, { ...yes, conditions: "" })
    expect(await listNamePermissions(world.people.even, made.partnershipId)).toMatchObject([{ forbidden: null }])
    await anAmendment(made, locally({ ...open, logo: "never" })).inForce()
    expect(await listNamePermissions(world.people.even, made.partnershipId)).toMatchObject([
      { forbidden: { name: "Shishu Odhikar Kendra", use: "logo" } },
    ])
    const story = { uses: ["story" as const], words: "How it began." }
    expect(await ask(world.people.jonas, made, story)).toMatchObject({ requestId: expect.any(String) })
  })
})

test("rows from before take over what their own text says", async () => {
  const made = await inForce({ logo: "never" }, "In Bengali too.", 9)
  const before = await listTermsInForce(made.company, made.partnershipId)
  await besideTheTriggers("UPDATE terms_in_force SET publicity = DEFAULT")
  expect((await listTermsInForce(made.company, made.partnershipId))[0]?.publicity.positions).toEqual([])
  const file = new URL("../../../prisma/migrations/20261126100000_publicity_in_force/migration.sql", import.meta.url)
  const statements = readFileSync(file, "utf8").match(/^(UPDATE|SELECT set_config)[^;]+;/gm) ?? []
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl })
  await owner.connect()
  await owner.query(["BEGIN;", ...statements, "COMMIT;"].join("\n")).finally(() => owner.end())
  expect(await listTermsInForce(made.company, made.partnershipId)).toEqual(before)
})

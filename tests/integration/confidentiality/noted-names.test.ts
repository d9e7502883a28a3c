import { readFileSync } from "node:fs"
import pg from "pg"
import { beforeEach, describe, expect, test } from "vitest"
import { today } from "#lib/clock"
import { noteNames } from "#lib/confidentiality/commands/note-names"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { proposeLearning } from "#lib/confidentiality/learnings/commands/propose-learning"
import { settleName } from "#lib/confidentiality/learnings/commands/settle-name"
import { writeLearning } from "#lib/confidentiality/learnings/commands/write-learning"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { listNotedNames } from "#lib/confidentiality/queries/list-noted-names"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { getWorkDone } from "#lib/projects/queries/get-work-done"
import { anAgreement, anAmendment, type Made, rowOf } from "#tests/support/agreements"
import { asked, dayAhead } from "#tests/support/consents"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

const site = (id: string, name: string) => ({ id, name, country: "BD", place: "Gazipur", osHubId: "" })

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world, {
    change: ({ services, parties }) => {
      services.sites = [site("w1", "মেঘনা ডাইং মিল"), site("w2", "مصنع الأمل")]
      Object.assign(parties.parties[0] ?? {}, { legalName: "Nordvik Apparel Holding AS" })
    },
  }).inForce()
})

const namesAt = async (place: string) =>
  (await listNotedNames(made.local, made.partnershipId))
    .filter(({ where }) => where?.place === place)
    .map(({ name }) => name)

async function aProblem(where: string) {
  const projectId = (await getWorkDone(made.local, made.id))?.project.id ?? ""
  const words = { what: "The gate was shut.", asked: "", foundOn: today() }
  await raiseProblem(made.local, { projectId, kind: "access-refused", severity: "serious", site: where, ...words })
}

async function aLearning(text: string) {
  const { learningId } = await writeLearning(made.company, {
    ...{ partnershipId: made.partnershipId, title: "What we learnt", text, place: "A letter." },
    ...{ publishOn: dayAhead(20), audience: "public", subjects: ["methods_and_learnings"], problemId: null },
  })
  return { partnershipId: made.partnershipId, learningId }
}

describe("names that all parties have read", () => {
  test("are those of the text that was signed, with the agreement and the day", async () => {
    const { reference } = await rowOf(made)
    const named = await listNotedNames(made.company, made.partnershipId)
    expect(named).toContainEqual({
      ...{ name: "মেঘনা ডাইং মিল", kind: "site" },
      where: { place: "site", reference, on: today() },
    })
    expect(named).toContainEqual({
      ...{ name: "Nordvik Apparel Holding AS", kind: "organisation", memberId: made.company.member?.id },
      where: { place: "party", reference, on: today() },
    })
    for (const person of [...made.terms.sections.parties.signatories, ...made.terms.sections.parties.contacts])
      expect(named.map(({ name }) => name)).toContain(person.name)
  })

  test("are those of every text that ever held: a change adds its own, and takes away none; a draft adds none", async () => {
    const change = (name: string) =>
      anAmendment(made, ({ services }) => Object.assign(services, { sites: [site("w1", name)] }))
    await change("Draft Mill").handedOver()
    expect(await namesAt("site")).toEqual(["মেঘনা ডাইং মিল", "مصنع الأمل"])
    await besideTheTriggers("UPDATE agreement SET state = 'withdrawn' WHERE state = 'proposed'")
    const second = await change("Jamuna Knit").inForce()
    expect(await namesAt("site")).toEqual(["মেঘনা ডাইং মিল", "مصنع الأمل", "Jamuna Knit"])
    const [added] = (await listNotedNames(made.local, made.partnershipId)).filter(({ name }) => name === "Jamuna Knit")
    expect(added?.where?.reference).toBe((await rowOf(second)).reference)
  })

  test("are the sites of problems, once", async () => {
    await aProblem("Padma Washing Plant")
    await noteNames(made.company, {
      ...{ partnershipId: made.partnershipId, agreementId: made.id, reference: "" },
      names: [{ name: "Padma Washing Plant", place: "problem" }],
    })
    expect(await namesAt("problem")).toEqual(["Padma Washing Plant"])
  })

  test("are seen by the parties alone, and change for nobody", async () => {
    for (const stranger of strangers(world)) {
      expect(await listNotedNames(stranger, made.partnershipId)).toEqual([])
      const ids = { partnershipId: made.partnershipId, agreementId: made.id }
      const note = noteNames(stranger, { ...ids, reference: "", names: [{ name: "Canary Mill", place: "problem" }] })
      await expect(note).rejects.toMatchObject({ code: "common.not_found" })
      const forged = { id: makeId(), ...ids, reference: "", name: "Canary Mill", place: "site", notedOn: new Date() }
      await expect(asActor(stranger, tx => tx.notedName.create({ data: forged }))).rejects.toThrow()
    }
    expect(await asActor(world.people.harriet, tx => tx.notedName.count())).toBe(0)
    const rename = asActor(made.company, tx => tx.notedName.updateMany({ data: { name: "x" } }))
    await expect(rename).rejects.toThrow("permission denied")
    await expect(asActor(made.company, tx => tx.notedName.deleteMany())).rejects.toThrow("permission denied")
  })
})

describe("what is to be told to others", () => {
  test("is searched for them: the site of a signed text keeps a learning back, and its author reads where it stands", async () => {
    await aProblem("Padma Washing Plant")
    const one = await aLearning("Near মেঘনা ডাইং মিল, in مصنع الأمل and at the padma washing  plant, women spoke first.")
    const { reference } = await rowOf(made)
    expect((await getLearning(made.company, one.learningId))?.names).toMatchObject([
      { name: "মেঘনা ডাইং মিল", isWhole: true, where: { place: "site", reference, on: today() } },
      { name: "مصنع الأمل", isWhole: true, where: { place: "site" } },
      { name: "Padma Washing Plant", isWhole: true, where: { place: "problem", on: today() } },
    ])
    await expect(proposeLearning(made.company, { ...one, version: 1 })).rejects.toMatchObject({
      code: "confidentiality.names_unsettled",
    })
  })

  test("names a party by its legal name too: left in, it is told by the learning", async () => {
    const one = await aLearning("Nordvik Apparel Holding AS paid late.")
    const found = "Nordvik Apparel Holding AS"
    await settleName(made.company, { ...one, version: 1, way: "keep", found })
    expect((await getLearning(made.company, one.learningId))?.standings.map(({ subject }) => subject)).toEqual([
      "methods_and_learnings",
      "client_identity",
    ])
  })

  test("holds no contact of the other side where it is to be told without names", async () => {
    const contact = made.terms.sections.parties.contacts.find(({ memberId }) => memberId === made.local.member?.id)
    const words = `${contact?.name} said that six of ten were paid late.`
    await putTermsInForce(made.company, {
      ...{ partnershipId: made.partnershipId, agreementId: made.id, reference: "balanced", holdingLine: "" },
      terms: termsOfPreset("balanced"),
    })
    const ask = asked(made.company, made.partnershipId, { scope: "anonymised", words })
    await expect(ask).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: { words: { code: "nameInWords" } },
    })
  })
})

test("names from before are taken out of every text that came into force, and of every problem", async () => {
  await aProblem("Padma Washing Plant")
  const before = await listNotedNames(made.local, made.partnershipId)
  await besideTheTriggers("DELETE FROM noted_name")
  const file = new URL("../../../prisma/migrations/20261125141000_noted_names/migration.sql", import.meta.url)
  const statements = readFileSync(file, "utf8").match(/^(INSERT|SELECT set_config)[^;]+;/gm) ?? []
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl })
  await owner.connect()
  await owner.query(["BEGIN;", ...statements, "COMMIT;"].join("\n")).finally(() => owner.end())
  const sorted = (names: typeof before) => names.map(name => JSON.stringify(name)).toSorted()
  expect(sorted(await listNotedNames(made.local, made.partnershipId))).toEqual(sorted(before))
  expect(await asSystem("tests", tx => tx.notedName.count())).toBe(before.length)
})

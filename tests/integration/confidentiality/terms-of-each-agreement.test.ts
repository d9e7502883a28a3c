import { readFileSync } from "node:fs"
import pg from "pg"
import { beforeEach, expect, test } from "vitest"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { lastDayOf } from "#lib/confidentiality/survival"
import { asActor } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { anAgreement } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

/** What the migration does to rows that are there, as the owner of the tables, who is behind the walls too. */
async function migrateRows(): Promise<void> {
  const file = new URL(
    "../../../prisma/migrations/20261125140000_terms_of_each_agreement/migration.sql",
    import.meta.url,
  )
  const statements = readFileSync(file, "utf8").match(/^(UPDATE|SELECT set_config)[^;]+;/gm) ?? []
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl })
  await owner.connect()
  try {
    await owner.query(["BEGIN;", ...statements, "COMMIT;"].join("\n"))
  } finally {
    await owner.end()
  }
}

test("rows from before: what another agreement had ended holds again, what a change has replaced does not", async () => {
  const first = await anAgreement(world).inForce()
  const held = {
    partnershipId: first.partnershipId,
    agreementId: first.id,
    terms: termsOfPreset("open"),
    holdingLine: "",
  }
  await putTermsInForce(first.company, { ...held, reference: "changed" })
  const second = await anAgreement(world).inForce()
  await besideTheTriggers("UPDATE terms_in_force SET ended_at = now() WHERE agreement_id <> $1::uuid", second.id)
  await besideTheTriggers("UPDATE terms_in_force SET survival_years = NULL WHERE agreement_id = $1::uuid", second.id)
  await besideTheTriggers(
    "UPDATE agreement SET state = 'completed', ended_at = '2025-03-01T12:00:00Z' WHERE id = $1::uuid",
    first.id,
  )
  await besideTheTriggers("UPDATE agreement SET kind = 'dialogue' WHERE id = $1::uuid", second.id)
  await migrateRows()
  expect(await listTermsInForce(first.local, first.partnershipId)).toMatchObject([
    { agreementId: second.id, coversPartnership: true, agreementEndedOn: null, survivalYears: 5 },
    { agreementId: first.id, reference: "changed", coversPartnership: false, agreementEndedOn: "2025-03-01" },
  ])
})

test("two agreements are each in force with their own terms, and other members see neither", async () => {
  const [first, second] = [await anAgreement(world).inForce(), await anAgreement(world).inForce()]
  expect(second.partnershipId).toBe(first.partnershipId)
  const ids = (await listTermsInForce(first.company, first.partnershipId)).map(({ agreementId }) => agreementId)
  expect(ids).toEqual([second.id, first.id])
  for (const stranger of strangers(world)) {
    expect(await listTermsInForce(stranger, first.partnershipId)).toEqual([])
    const update = asActor(stranger, tx => tx.$executeRaw`UPDATE terms_in_force SET agreement_ended_on = '2020-01-01'`)
    expect(await update).toBe(0)
  }
})

test("what is kept for another time comes into force with its agreement, and the longer time counts", async () => {
  const made = await anAgreement(world, {
    change: ({ confidentiality }) =>
      Object.assign(confidentiality, {
        survivalYears: 3,
        survivals: [
          { id: "y1", subject: "price", lasts: "years", years: 1 },
          { id: "y2", subject: "price", lasts: "years", years: 2 },
          { id: "y3", subject: "site_identity", lasts: "without_end" },
        ],
      }),
  }).inForce()
  await noteCompletion(made.company, {
    ...{ partnershipId: made.partnershipId, agreementId: made.id, completedOn: "2024-01-31", agreementEnded: true },
  })
  const [terms] = await listTermsInForce(made.local, made.partnershipId)
  const lastDays = (["price", "findings", "site_identity", "child_case"] as const).map(
    subject => terms && lastDayOf(subject, terms),
  )
  expect(lastDays).toEqual(["2026-01-31", "2027-01-31", null, null])
})

test("one agreement never has two sets of terms that hold", async () => {
  const made = await anAgreement(world).inForce()
  const again = { partnershipId: made.partnershipId, agreementId: made.id, reference: "again", inForceFrom: new Date() }
  const insert = asActor(made.company, tx =>
    tx.termsInForce.create({ data: { ...again, id: makeId(), terms: [], holdingLine: "" } }),
  )
  await expect(insert).rejects.toThrow()
})

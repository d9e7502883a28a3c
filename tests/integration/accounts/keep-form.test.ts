import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, expect, test } from "vitest"
import { endSession } from "#lib/accounts/commands/end-session"
import { forgetEndedRows } from "#lib/accounts/commands/forget-ended-rows"
import { keepForm } from "#lib/accounts/commands/keep-form"
import { takeKeptForm } from "#lib/accounts/commands/take-kept-form"
import { getKeptForm } from "#lib/accounts/queries/get-kept-form"
import { systemActor } from "#lib/actor"
import { hour, minute } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const path = "/en/briefs/1/edit"
const values = { title: ["Fire exits in Gazipur"], "topics[]": ["fire", "wages"] }

async function kept(): Promise<string> {
  await endSession(world.people.ruma)
  const token = await keepForm(world.visitor, { path, values, sessionSecret: world.cookies.ruma })
  if (!token) throw new Error("The form was not kept")
  return token
}

test("what was typed in an ended session comes back to its person at the same page", async () => {
  const token = await kept()
  expect(await getKeptForm(world.people.ruma, { token, path })).toEqual({ values })
  expect(await getKeptForm(world.people.ruma, { token, path: "/en/briefs/2/edit" })).toBeNull()
})

test("it is shown to nobody else, not even to a colleague or with a guessed secret", async () => {
  const token = await kept()
  for (const actor of [world.people.tanvir, world.people.ingrid, world.visitor])
    expect(await getKeptForm(actor, { token, path })).toBeNull()
  expect(await getKeptForm(world.people.ruma, { token: "guessed", path })).toBeNull()
})

test("it lies encrypted", async () => {
  await kept()
  const rows = await asSystem("tests", tx => tx.keptForm.findMany())
  expect(rows).toHaveLength(1)
  expect(Buffer.from(rows[0]?.sealed ?? []).includes("Gazipur")).toBe(false)
})

test("it is gone once the form was sent, and only its own person can have it go", async () => {
  const token = await kept()
  expect(await takeKeptForm(world.people.tanvir, { token, path })).toBe(false)
  await expect(takeKeptForm(world.visitor, { token, path })).rejects.toMatchObject({ code: "accounts.sign_in_first" })
  expect(await takeKeptForm(world.people.ruma, { token, path })).toBe(true)
  expect(await takeKeptForm(world.people.ruma, { token, path })).toBe(false)
  expect(await getKeptForm(world.people.ruma, { token, path })).toBeNull()
})

test("it is kept for a day and then forgotten", async () => {
  const token = await kept()
  writeFileSync(process.env.TEST_CLOCK as string, String(25 * hour))
  expect(await getKeptForm(world.people.ruma, { token, path })).toBeNull()
  expect(await forgetEndedRows(systemActor("accounts"))).toBe(1)
  await expect(forgetEndedRows(world.people.anders)).rejects.toMatchObject({ code: "common.forbidden" })
})

test("strangers can fill nothing, and nobody more than a form holds", async () => {
  expect(await keepForm(world.visitor, { path, values, sessionSecret: "unknown" })).toBeNull()
  const flood = { text: ["a".repeat(1_000_001)] }
  expect(await keepForm(world.visitor, { path, values: flood, sessionSecret: world.cookies.ruma })).toBeNull()
})

test("one person's are kept up to a number, the latest of them", async () => {
  const tokens: string[] = []
  for (let turn = 0; turn <= 20; turn++) {
    writeFileSync(process.env.TEST_CLOCK as string, String(turn * minute))
    tokens.push(await kept())
  }
  expect(await asSystem("tests", tx => tx.keptForm.count())).toBe(20)
  const [first = "", second = ""] = tokens
  expect(await getKeptForm(world.people.ruma, { token: first, path })).toBeNull()
  expect(await getKeptForm(world.people.ruma, { token: second, path })).toEqual({ values })
})

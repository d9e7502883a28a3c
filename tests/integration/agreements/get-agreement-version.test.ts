import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveSection } from "#lib/agreements/commands/save-section"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementVersion } from "#lib/agreements/queries/get-agreement-version"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, anAmendment, type Made } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).handedOver()
})

async function write(person: Person, holdingLine: string): Promise<void> {
  const { terms } = (await getAgreement(person, made.id)) ?? made
  const typed = { ...formValues("press", terms), holdingLine }
  const place = { agreementId: made.id, section: "press", seen: sectionDigest(terms, "press") }
  await saveSection(person, saveSectionInput.parse({ ...typed, ...place }))
}

async function hand(person: Person, holdingLine: string, note: string): Promise<void> {
  await write(person, holdingLine)
  const version = (await getAgreement(person, made.id))?.version ?? 0
  await handOver(person, { agreementId: made.id, version, note })
}

const read = (person: Person, number: number) => getAgreementVersion(person, made.id, number)

describe("a version that was handed over", () => {
  test("is read whole as it stood, with who, when, why, and the digest of itself and the one before", async () => {
    await hand(made.local, "Ask us.", "Journalists call us first.")
    await hand(made.company, "Ask both.", "It is clearer so.")
    const first = await read(made.local, 1)
    expect(first).toMatchObject({ digest: made.digest, before: null, newest: 3, fault: null, terms: made.terms })
    const second = await read(made.company, 2)
    expect(second).toMatchObject({
      ...{ number: 2, note: "Journalists call us first.", savedByName: made.local.name, fault: null, reason: null },
      ...{ authorId: made.local.member?.id, before: { number: 1, digest: made.digest } },
    })
    expect(second?.terms.sections.press.holdingLine).toBe("Ask us.")
    expect(second?.digest).toBe(second && termsDigest(second.terms))
    const lines = (await getEvidence(made.local, made.id))?.lines ?? []
    for (const version of [first, second, await read(made.local, 3)]) {
      const line = JSON.parse(lines[version?.seq ?? -1]?.line ?? "{}")
      expect(line).toMatchObject({ type: "proposed", version: version?.number, termsSha256: version?.digest })
    }
  })

  test("is nobody's but the parties', and a draft is no version, not even for its author", async () => {
    const { harriet, nazma, mira } = world.people
    for (const stranger of [harriet, nazma, mira]) expect(await read(stranger, 1)).toBeNull()
    expect(await getAgreementVersion(world.visitor, made.id, 1)).toBeNull()
    await write(made.local, "Ask us.")
    for (const person of [made.local, made.company]) {
      expect(await read(person, 2)).toBeNull()
      expect(await read(person, 1)).toMatchObject({ newest: 1 })
      expect(await read(person, 0)).toBeNull()
    }
    expect(await getAgreementVersion(made.local, "no id", 1)).toBeNull()
    const drafted = await anAgreement(world, { local: nazma }).drafting()
    for (const person of [drafted.company, drafted.local])
      expect(await getAgreementVersion(person, drafted.id, 1)).toBeNull()
  })

  test("is still read when the agreement was given up", async () => {
    await withdrawAgreement(made.local, { agreementId: made.id, version: 2, reason: "We have thought again." })
    expect(await read(made.company, 1)).toMatchObject({ number: 1, fault: null })
  })

  test("of an amendment says why, and follows no version of the text that it changes", async () => {
    const inForce = await anAgreement(world, { local: world.people.nazma }).inForce()
    const amendment = await anAmendment(inForce, sections => {
      sections.press.holdingLine = "Ask us."
    }).handedOver()
    const version = await getAgreementVersion(inForce.local, amendment.id, 1)
    expect(version).toMatchObject({ reason: "We have learnt since what takes longer.", before: null, fault: null })
  })
})

describe("a version that somebody changed past the portal is said to be changed", () => {
  const change = (what: string, ...values: string[]) =>
    besideTheTriggers(
      `UPDATE agreement_revision SET ${what} WHERE agreement_id = $1 AND number = 2`,
      made.id,
      ...values,
    )

  beforeEach(() => hand(made.local, "Ask us.", "It is clearer so."))

  test("where its words are others", async () => {
    await change(`terms = jsonb_set(terms::jsonb, '{title}', '"Another"')`)
    expect(await read(made.company, 2)).toMatchObject({ fault: "text_differs" })
    expect(await read(made.company, 1)).toMatchObject({ fault: null })
  })

  test("where words and digest are others, and the record remembers", async () => {
    const { terms } = (await read(made.company, 2)) ?? made
    const other = { ...terms, title: "Another" }
    await change("terms = $2::jsonb, digest = $3", JSON.stringify(other), termsDigest(other))
    expect(await read(made.company, 2)).toMatchObject({ fault: "record_differs" })
  })

  test("where the version before it is another", async () => {
    await change("previous_digest = $2", "f".repeat(64))
    expect(await read(made.company, 2)).toMatchObject({ fault: "chain_differs" })
  })

  test("where the record does not know it", async () => {
    await besideTheTriggers(`DELETE FROM evidence_entry WHERE agreement_id = $1 AND line LIKE '%"version":2}'`, made.id)
    expect(await read(made.company, 2)).toMatchObject({ fault: "record_differs", seq: null })
  })
})

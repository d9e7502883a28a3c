import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveCover } from "#lib/agreements/commands/save-cover"
import { saveSection } from "#lib/agreements/commands/save-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listSectionWriters } from "#lib/agreements/queries/list-section-writers"
import { saveSectionInput } from "#lib/agreements/schema"
import { coverDigest, sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, anAmendment, type Made } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

async function write(person: Person, made: Made, section: SectionKey, words: string, more = {}): Promise<void> {
  const { terms } = (await getAgreement(person, made.id)) ?? made
  const typed = { ...formValues(section, terms), words, ...more }
  const place = { agreementId: made.id, section, seen: sectionDigest(terms, section) }
  await saveSection(person, saveSectionInput.parse({ ...typed, ...place }))
}

async function hand(person: Person, made: Made): Promise<void> {
  const version = (await getAgreement(person, made.id))?.version ?? 0
  await handOver(person, { agreementId: made.id, version, note: "It is clearer so." })
}

async function writerOf(reader: Person, made: Made, section: SectionKey) {
  return (await listSectionWriters(reader, made.id)).find(row => row.section === section)
}

const by = (person: Person, version: number | null) => ({ memberId: person.member?.id, name: person.name, version })

describe("who wrote a section last", () => {
  test("is the opener at first, and whoever changed it since; the other sections stay with who wrote them", async () => {
    const made = await anAgreement(world).handedOver()
    await write(made.local, made, "press", "Ask us first.")
    await hand(made.local, made)
    await write(made.company, made, "price", "In two parts.")
    await hand(made.company, made)
    for (const reader of [made.company, made.local]) {
      expect(await writerOf(reader, made, "press")).toMatchObject(by(made.local, 2))
      expect(await writerOf(reader, made, "price")).toMatchObject(by(made.company, 3))
      expect(await writerOf(reader, made, "method")).toMatchObject(by(made.company, 1))
    }
  })

  test("is said of a side's own draft to that side alone, and to the other side when it has it", async () => {
    const made = await anAgreement(world).handedOver()
    await write(made.local, made, "press", "Ask us first.")
    expect(await writerOf(made.local, made, "press")).toMatchObject(by(made.local, null))
    expect(await writerOf(made.company, made, "press")).toMatchObject(by(made.company, 1))
    await hand(made.local, made)
    expect(await writerOf(made.company, made, "press")).toMatchObject(by(made.local, 2))
  })

  test("is told with the colleague who saved it last, not with who handed it over", async () => {
    const made = await anAgreement(world).handedOver()
    await write(world.people.tanvir, made, "press", "Ask us first.")
    await hand(made.local, made)
    expect(await writerOf(made.company, made, "press")).toMatchObject(by(world.people.tanvir, 2))
  })

  test("a changed name is a change of the first section", async () => {
    const made = await anAgreement(world).handedOver()
    const { kind } = made.terms
    await saveCover(made.local, { agreementId: made.id, title: "Another name", kind, seen: coverDigest(made.terms) })
    expect(await writerOf(made.local, made, "parties")).toMatchObject(by(made.local, null))
    expect(await writerOf(made.local, made, "purpose")).toMatchObject(by(made.company, 1))
  })

  test("nobody but the parties is told, and of what was never handed over only its author", async () => {
    const made = await anAgreement(world).drafting()
    const { harriet, nazma, mira } = world.people
    for (const stranger of [harriet, nazma, mira, made.local])
      expect(await listSectionWriters(stranger, made.id)).toEqual([])
    expect(await listSectionWriters(world.visitor, made.id)).toEqual([])
    expect(await listSectionWriters(made.company, made.id)).toHaveLength(15)
    expect(await listSectionWriters(made.company, "no id")).toEqual([])
  })
})

describe("what stands in the way of handing over", () => {
  test("a gap is named to who may hand over, by the code with which the hand-over is refused", async () => {
    const made = await anAgreement(world, { change: sections => (sections.price.totalMinor = null) }).drafting()
    expect(await getAgreement(made.company, made.id)).toMatchObject({ barrier: "agreements.incomplete" })
    await expect(hand(made.company, made)).rejects.toMatchObject({ code: "agreements.incomplete" })
    expect(await getAgreement(world.people.astrid, made.id)).toMatchObject({ mayWrite: false, barrier: null })
  })

  test("an amendment that changes nothing yet is kept back, and the agreement beside it is not", async () => {
    const made = await anAgreement(world).inForce()
    const draft = await anAmendment(made, () => {}).drafting()
    expect(await getAgreement(made.company, draft.id)).toMatchObject({ barrier: "agreements.nothing_changed" })
    await expect(hand(made.company, draft)).rejects.toMatchObject({ code: "agreements.nothing_changed" })
    expect(await getAgreement(made.company, made.id)).toMatchObject({ barrier: null })
  })

  test("nothing does where the text is whole, and nobody without the pen is told anything", async () => {
    const made = await anAgreement(world).handedOver()
    await write(made.local, made, "press", "Ask us first.")
    expect(await getAgreement(made.local, made.id)).toMatchObject({ barrier: null, hasUnsentDraft: true })
    await write(made.local, made, "price", "", { totalMinor: "" })
    expect(await getAgreement(made.local, made.id)).toMatchObject({ barrier: "agreements.incomplete" })
    expect(await getAgreement(made.company, made.id)).toMatchObject({ barrier: null, hasUnsentDraft: false })
  })
})

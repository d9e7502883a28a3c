import { beforeEach, describe, expect, test } from "vitest"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveNamedValue } from "#lib/agreements/commands/save-named-value"
import { saveSection } from "#lib/agreements/commands/save-section"
import { acceptProposal } from "#lib/agreements/proposals/commands/accept-proposal"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { namedValuesPlace, ownValues } from "#lib/agreements/terms/named-values"
import { placeDigest, rowToCome } from "#lib/agreements/terms/place"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const budget = { name: "Shelter budget", type: "money", amountMinor: "2500.50", currency: "EUR" }
const form = (made: Made, value: object, valueId = "", shown: Terms = made.terms) => ({
  agreementId: made.id,
  valueId,
  seen: placeDigest(shown, { ...namedValuesPlace, rowId: valueId || rowToCome }),
  value,
})
const draftOf = async (made: Made) => parseTerms((await rowOf(made)).revisions.at(-1)?.terms)
const named = (words: string) => ({ change: ({ exit }: Terms["sections"]) => void Object.assign(exit, { words }) })

describe("a value with a name", () => {
  test("is added to the draft, with an id of its own and what its kind needs; a repeat finds it", async () => {
    const made = await anAgreement(world).drafting()
    await saveNamedValue(world.people.jonas, form(made, budget))
    await saveNamedValue(world.people.jonas, form(made, budget))
    const terms = await draftOf(made)
    expect(ownValues(terms)).toEqual([
      { id: "v1", name: "Shelter budget", type: "money", amountMinor: 250_050, currency: "EUR" },
    ])
    expect((await rowOf(made)).revisions).toMatchObject([{ version: 2, schemaVersion: 3 }])
  })

  test("is changed, said as something else and taken away; the form of its section leaves it alone", async () => {
    const made = await anAgreement(world).drafting()
    await saveNamedValue(made.company, form(made, budget))
    const first = await draftOf(made)
    const seen = sectionDigest(first, "purpose")
    const typed = { ...formValues("purpose", made.terms), sharedAim: "Another aim" }
    await saveSection(
      made.company,
      saveSectionInput.parse({ ...typed, agreementId: made.id, section: "purpose", seen }),
    )
    expect(ownValues(await draftOf(made))).toEqual(ownValues(first))
    await saveNamedValue(made.company, form(made, { name: "Shelter budget", type: "none", text: "x" }, "v1", first))
    const second = await draftOf(made)
    expect(ownValues(second)).toEqual([{ id: "v1", name: "Shelter budget", type: "none" }])
    const away = { ...form(made, {}, "v1", second), takeAway: "yes" as const }
    await saveNamedValue(made.company, away)
    await saveNamedValue(made.company, away)
    expect((await draftOf(made)).sections.purpose).not.toHaveProperty("values")
  })

  test("two colleagues who write one at once: one is kept, the other is told; two values do not meet", async () => {
    const made = await anAgreement(world).drafting()
    await saveNamedValue(made.company, form(made, budget))
    const shown = await draftOf(made)
    const both = ["1", "2"].map(amountMinor =>
      saveNamedValue(made.company, form(made, { ...budget, amountMinor }, "v1", shown)),
    )
    expect(await outcomes(both)).toEqual({ done: 1, "agreements.section_changed": 1 })
    const others = ["One", "Two"].map(name => saveNamedValue(made.company, form(made, { name, type: "day" })))
    expect(await outcomes(others)).toEqual({ done: 2 })
    expect(ownValues(await draftOf(made)).map(({ id }) => id)).toEqual(["v1", "v2", "v3"])
  })

  test("is refused without a name, with a name that is taken or holds a sign, and with a value of another kind", async () => {
    const made = await anAgreement(world).drafting()
    await saveNamedValue(made.company, form(made, budget))
    const shown = await draftOf(made)
    const refused = async (value: object, problems: object) =>
      expect(saveNamedValue(made.company, form(made, value, "", shown))).rejects.toMatchObject({
        code: "common.invalid_input",
        problems,
      })
    await refused({ name: "", type: "text", text: "x" }, { "value.name": { code: "required" } })
    await refused({ name: "shelter  budget", type: "day" }, { "value.name": { code: "nameTaken" } })
    await refused({ name: "a{b", type: "day" }, { "value.name": { code: "notAName" } })
    await refused({ name: "Last day", type: "day", day: "tomorrow" }, { "value.day": { code: "notADate" } })
    await refused(
      { name: "Fee", type: "money", amountMinor: "1.5", currency: "JPY" },
      { "value.amountMinor": { code: "amountTooPrecise", values: { digits: 0 } } },
    )
  })

  test("is for the side that holds the pen, while they negotiate, and for no value that never was", async () => {
    const made = await anAgreement(world).drafting()
    await expect(saveNamedValue(made.local, form(made, budget))).rejects.toMatchObject({ code: "common.not_found" })
    await expect(saveNamedValue(made.company, form(made, budget, "v9"))).rejects.toMatchObject({
      code: "agreements.section_changed",
    })
    await expect(saveNamedValue(made.company, { ...form(made, {}), takeAway: "yes" as const })).rejects.toMatchObject({
      code: "common.not_found",
    })
    const held = await anAgreement(world).handedOver()
    await expect(saveNamedValue(held.company, form(held, budget))).rejects.toMatchObject({
      code: "agreements.not_your_turn",
    })
    const frozen = await anAgreement(world).inSigning()
    await expect(saveNamedValue(frozen.company, form(frozen, budget))).rejects.toMatchObject({
      code: "agreements.not_negotiating",
    })
  })

  test("keeps the text from being handed over while words name one that is open or unknown", async () => {
    const made = await anAgreement(world, named("We spend {#Shelter budget}.")).drafting()
    const handing = async () =>
      handOver(made.company, { agreementId: made.id, version: (await rowOf(made)).version, note: "" })
    await expect(handing()).rejects.toMatchObject({ code: "agreements.incomplete" })
    await saveNamedValue(made.company, form(made, { name: "Shelter budget", type: "money" }))
    await expect(handing()).rejects.toMatchObject({ code: "agreements.incomplete" })
    const open = await draftOf(made)
    await saveNamedValue(made.company, form(made, { name: "Shelter budget", type: "none" }, "v1", open))
    await expect(handing()).resolves.toMatchObject({ agreementId: made.id })
  })

  test("takes the yes to all words that name it with it when it changes, and leaves the others", async () => {
    const change = ({ exit, purpose }: Terms["sections"]) => {
      Object.assign(exit, { words: "We spend {#Shelter budget}." })
      Object.assign(purpose, { values: [{ id: "v1", name: "Shelter budget", type: "number", number: 5 }] })
    }
    const made = await anAgreement(world, { change }).handedOver()
    const value = { name: "Shelter budget", type: "number", number: "6" }
    await saveNamedValue(made.local, form(made, value, "v1"))
    const view = await getAgreement(made.local, made.id)
    const open = view?.sections.filter(({ agreedBy }) => agreedBy.length === 0).map(({ section }) => section)
    expect(open).toEqual(["purpose", "exit"])
  })

  test("may be proposed by the side without the pen, whole, and is accepted into the text", async () => {
    const made = await anAgreement(world).handedOver()
    const place = `${namedValuesPlace.field}.${rowToCome}`
    const seen = placeDigest(made.terms, { ...namedValuesPlace, rowId: rowToCome })
    const proposal = { agreementId: made.id, section: "purpose" as const, place, seen, reason: "Said once." }
    await proposeChange(made.company, { ...proposal, value: budget })
    const [open] = await listProposals(made.local, made.id, "purpose")
    await acceptProposal(made.local, { proposalId: open?.id ?? "", version: open?.version ?? 0 })
    expect(ownValues(await draftOf(made))).toMatchObject([{ id: "v1", amountMinor: 250_050, currency: "EUR" }])
  })
})

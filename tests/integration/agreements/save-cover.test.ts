import { beforeEach, describe, expect, test } from "vitest"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveCover } from "#lib/agreements/commands/save-cover"
import { takeStandardText } from "#lib/agreements/commands/take-standard-text"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { coverDigest, termsDigest } from "#lib/agreements/terms/canonical"
import { anAgreement, anAmendment, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const refusedWith = (code: string) => expect.objectContaining({ code })
const cover = (made: Made, changes: object = {}) => ({
  ...{ agreementId: made.id, seen: coverDigest(made.terms), kind: made.terms.kind, title: "Another name" },
  ...changes,
})
const seenBy = async (person: World["people"]["ruma"], made: Made) => getAgreement(person, made.id)

describe("the name and kind of a text", () => {
  test("are changed by who has the pen; in a first draft at once, since nobody else has seen it", async () => {
    const made = await anAgreement(world).drafting()
    await saveCover(made.company, cover(made))
    await saveCover(made.company, cover(made))
    expect(await seenBy(made.company, made)).toMatchObject({ title: "Another name", terms: { title: "Another name" } })
    await saveCover(made.company, {
      ...cover(made, { kind: "joint_project" }),
      seen: coverDigest({ kind: made.terms.kind, title: "Another name" }),
    })
    expect(await rowOf(made)).toMatchObject({ kind: "joint_project", title: "Another name" })
  })

  test("change for the other side when the text is handed over, which shows it and asks for a yes anew", async () => {
    const made = await anAgreement(world).handedOver()
    await saveCover(made.local, cover(made))
    expect(await seenBy(made.company, made)).toMatchObject({
      title: made.terms.title,
      terms: { title: made.terms.title },
    })
    const { version } = await rowOf(made)
    await handOver(made.local, { agreementId: made.id, version, note: "It is more than interviews." })
    const after = await seenBy(made.company, made)
    expect(after).toMatchObject({ title: "Another name", state: "countered" })
    expect(after?.sections.find(({ section }) => section === "parties")?.agreedBy).toEqual([made.local.member?.id])
    expect(after?.sections.find(({ section }) => section === "price")?.agreedBy).toHaveLength(2)
    expect((await getComparison(made.company, made.id))?.comparison.changes).toMatchObject([
      { section: null, field: "title", before: made.terms.title, after: "Another name" },
    ])
  })

  test("are refused without the pen, to an old page, beside a standard text of another kind, and when all is agreed", async () => {
    const made = await anAgreement(world).drafting()
    await expect(saveCover(world.people.even, cover(made))).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(saveCover(made.local, cover(made))).rejects.toEqual(refusedWith("common.not_found"))
    await expect(saveCover(made.company, cover(made, { seen: "0".repeat(64) }))).rejects.toEqual(
      refusedWith("common.changed_meanwhile"),
    )
    await takeStandardText(made.company, { agreementId: made.id, seen: termsDigest(made.terms) })
    await expect(saveCover(made.company, cover(made, { kind: "dialogue" }))).rejects.toEqual(
      refusedWith("common.invalid_input"),
    )
    const proposed = await anAgreement(world).handedOver()
    await expect(saveCover(proposed.company, cover(proposed))).rejects.toEqual(refusedWith("agreements.not_your_turn"))
    const signing = await anAgreement(world).inSigning()
    await expect(saveCover(signing.local, cover(signing))).rejects.toEqual(refusedWith("agreements.not_negotiating"))
  })

  test("of a change are those of what it changes", async () => {
    const made = await anAmendment(await anAgreement(world).inForce(), () => {}).drafting()
    await expect(saveCover(made.company, cover(made))).rejects.toEqual(refusedWith("agreements.amendment_keeps_name"))
  })

  test("of two colleagues who give a name at once one is told", async () => {
    const made = await anAgreement(world).drafting()
    const both = await outcomes([
      saveCover(world.people.ingrid, cover(made, { title: "One name" })),
      saveCover(world.people.jonas, cover(made, { title: "Another" })),
    ])
    expect(both).toEqual({ done: 1, "common.changed_meanwhile": 1 })
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "#lib/actor"
import { handOver } from "#lib/agreements/commands/hand-over"
import { saveSection } from "#lib/agreements/commands/save-section"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { forgetViewedSection } from "#lib/agreements/viewed/commands/forget-viewed-section"
import { keepViewedSection } from "#lib/agreements/viewed/commands/keep-viewed-section"
import { listViewedSections } from "#lib/agreements/viewed/queries/list-viewed-sections"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, type Made, outcomes } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).handedOver()
})

const place = (section: SectionKey, terms: Terms = made.terms) => ({
  agreementId: made.id,
  section,
  seen: sectionDigest(terms, section),
})
const keep = (actor: Actor = made.local, section: SectionKey = "price") => keepViewedSection(actor, place(section))
const viewed = (actor: Actor = made.local) => listViewedSections(actor, made.id)

/** The sections that somebody has viewed, of which the newest text still says the same. */
async function holding(actor: Actor): Promise<SectionKey[]> {
  const terms = (await getAgreement(actor, made.id))?.terms ?? made.terms
  const own = await viewed(actor)
  return own.filter(({ section, digest }) => digest === sectionDigest(terms, section)).map(({ section }) => section)
}

describe("a section that somebody has viewed", () => {
  test("is kept for them alone: no colleague, other side, secretariat or job is shown it, by whatever way", async () => {
    await keep()
    expect(await viewed()).toEqual([{ section: "price", digest: place("price").seen }])
    const { tanvir, rafiq, jonas, harriet, mira } = world.people
    for (const actor of [tanvir, rafiq, made.company, jonas, harriet, mira, world.visitor]) {
      expect(await viewed(actor), actor.kind).toEqual([])
      expect(await asActor(actor, tx => tx.viewedSection.findMany()), actor.kind).toEqual([])
      const { count } = await asActor(actor, tx => tx.viewedSection.deleteMany())
      expect(count, actor.kind).toBe(0)
    }
    expect(await asSystem("tests", tx => tx.viewedSection.findMany())).toEqual([])
    expect(await viewed()).toHaveLength(1)
  })

  test("leaves nothing that another could notice: no state, count, line, message or entry", async () => {
    const noticed = async () => {
      const seen = [
        await getAgreement(made.company, made.id),
        await getComparison(made.company, made.id),
        await getEvidence(made.company, made.id),
        await getNegotiationRecord(made.company, made.id),
        await asSystem("tests", tx => tx.notification.count()),
        await asSystem("tests", tx => tx.outboxMail.count()),
        await asSystem("tests", tx => tx.auditEvent.count()),
      ]
      return JSON.stringify(seen)
    }
    const before = await noticed()
    await keep()
    await forgetViewedSection(made.local, place("price"))
    await keep(made.local, "press")
    expect(await noticed()).toBe(before)
  })

  test("falls when that very section is changed, and no other falls with it", async () => {
    await keep(made.company, "press")
    await keep(made.company, "price")
    const typed = { ...formValues("press", made.terms), holdingLine: "Ask us." }
    await saveSection(made.local, saveSectionInput.parse({ ...typed, ...place("press") }))
    expect(await holding(made.company)).toEqual(["press", "price"])
    await handOver(made.local, { agreementId: made.id, version: 2, note: "We are asked first." })
    expect(await holding(made.company)).toEqual(["price"])
    const { terms } = (await getAgreement(made.company, made.id)) ?? made
    await keepViewedSection(made.company, place("press", terms))
    expect(await holding(made.company)).toEqual(["press", "price"])
    expect(await viewed(made.company)).toHaveLength(2)
  })

  test("is kept once by however many presses, and forgotten as often as one likes", async () => {
    expect(await outcomes([keep(), keep(), keep()])).toEqual({ done: 3 })
    expect(await viewed()).toHaveLength(1)
    await forgetViewedSection(made.local, place("price"))
    await forgetViewedSection(made.local, place("price"))
    expect(await viewed()).toEqual([])
  })

  test("is kept by who may only read, whoever has the pen, and by nobody of the outside", async () => {
    const { rafiq, harriet, mira } = world.people
    await keep(rafiq)
    expect(await viewed(rafiq)).toHaveLength(1)
    for (const stranger of [harriet, mira]) {
      await expect(keep(stranger)).rejects.toMatchObject({ code: "common.not_found" })
      await expect(forgetViewedSection(stranger, place("price"))).rejects.toMatchObject({ code: "common.not_found" })
    }
    const forged = { ...place("price"), memberId: made.company.member?.id ?? "", userId: made.company.userId }
    const { agreementId, section, seen: sectionDigest, memberId, userId } = forged
    const { partnershipId } = await asSystem("tests", tx =>
      tx.agreement.findUniqueOrThrow({ where: { id: agreementId }, select: { partnershipId: true } }),
    )
    const row = { agreementId, partnershipId, section, sectionDigest, memberId, userId, viewedAt: new Date() }
    await expect(asActor(made.local, tx => tx.viewedSection.create({ data: row }))).rejects.toThrow()
  })

  test("is of no use when the text was given up", async () => {
    await keep()
    await withdrawAgreement(made.local, { agreementId: made.id, version: 2, reason: "We have thought again." })
    const refused = { code: "agreements.not_negotiating" }
    await expect(keep()).rejects.toMatchObject(refused)
    await expect(forgetViewedSection(made.local, place("price"))).rejects.toMatchObject(refused)
  })
})

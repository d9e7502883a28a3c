import { beforeEach, describe, expect, test } from "vitest"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { markSection } from "#lib/agreements/commands/mark-section"
import { saveSection } from "#lib/agreements/commands/save-section"
import { unmarkSection } from "#lib/agreements/commands/unmark-section"
import { oneSidedDuties } from "#lib/agreements/fairness/one-sided-duties"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { type SectionKey, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { formValues } from "#lib/agreements/terms/show-form"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, anAmendment, evidenceOf, type Made, outcomes, sign } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

/** The local resource gives longer notice than the company, or the company longer than the local resource. */
const notice = (company: number, local: number) => (sections: SectionValues) => {
  const [first, second] = sections.legal.notice
  if (first && second) Object.assign(first, { days: company }) && Object.assign(second, { days: local })
}
const mark = (made: Made, section: SectionKey, duties?: string[]) => ({
  agreementId: made.id,
  section,
  seen: sectionDigest(made.terms, section),
  ...(duties && { duties }),
})
const digests = (made: Made) => oneSidedDuties(made.terms).map(({ digest }) => digest)
const lacking = { code: "agreements.duty_not_accepted" }
/** As if the yes had been given before there was a table for it. */
const forget = ({ id }: Made) =>
  besideTheTriggers("DELETE FROM express_yes WHERE subject IS NULL AND agreement_id = $1", id)
const ofDuties = (made: Made) => ({ agreementId: made.id, subject: null })
const rows = (made: Made) => asSystem("tests", tx => tx.expressYes.findMany({ where: ofDuties(made) }))

describe("a duty that binds whoever reads it alone", () => {
  test("is taken on expressly with the section, or the section is not agreed to", async () => {
    const made = await anAgreement(world, { change: notice(30, 60) }).handedOver()
    const { local, company } = made
    await expect(markSection(local, mark(made, "legal"))).rejects.toMatchObject(lacking)
    await expect(markSection(local, mark(made, "legal", ["0".repeat(64)]))).rejects.toMatchObject(lacking)
    await expect(markAllSections(local, { agreementId: made.id, seen: made.digest })).rejects.toMatchObject(lacking)
    expect((await getAgreement(company, made.id))?.oneSided).toMatchObject([{ acceptedBy: [] }])
    await markSection(local, mark(made, "legal", digests(made)))
    expect(await markAllSections(local, { agreementId: made.id, seen: made.digest })).toEqual({ agreed: true })
    const [duty] = (await getAgreement(company, made.id))?.oneSided ?? []
    expect(duty?.acceptedBy).toMatchObject([{ memberId: local.member?.id, digest: digests(made)[0] }])
    expect(await evidenceOf(made)).toEqual(["created", "proposed", "duty.accepted", "accepted"])
  })

  test("stays taken on while other words change, and wants another yes when it changes itself", async () => {
    const made = await anAgreement(world, { change: notice(30, 60) }).handedOver()
    await markSection(made.local, mark(made, "legal", digests(made)))
    const change = async (typed: Record<string, string>) => {
      const view = await getAgreement(made.local, made.id)
      if (!view) throw new Error("The agreement is not there")
      const place = { agreementId: made.id, section: "legal", seen: sectionDigest(view.terms, "legal") }
      const values = Object.entries(formValues("legal", view.terms))
      const before = Object.fromEntries(values.map(([name, said]) => [name, said.length === 1 ? said[0] : said]))
      await saveSection(made.local, saveSectionInput.parse({ ...before, ...typed, ...place }))
    }
    const hand = (version: number, duties?: string[]) =>
      handOver(made.local, { agreementId: made.id, version, note: "As we talked.", ...(duties && { duties }) })
    await change({ words: "Notice is given in writing." })
    await hand(2)
    await handOver(made.company, { agreementId: made.id, version: 3, note: "" })
    await change({ "notice.1.days": "90" })
    await expect(hand(4)).rejects.toMatchObject(lacking)
    const view = await getAgreement(made.local, made.id)
    await hand(
      4,
      view?.oneSided.map(({ digest }) => digest),
    )
    expect(await rows(made)).toHaveLength(2)
  })

  test("is taken on by its author with the handing over, and asks nothing of the side that is free", async () => {
    const made = await anAgreement(world, { change: notice(60, 30) }).drafting()
    const over = { agreementId: made.id, version: 1, note: "" }
    await expect(handOver(made.company, over)).rejects.toMatchObject(lacking)
    expect(await getAgreement(made.local, made.id)).toBeNull()
    await handOver(made.company, { ...over, duties: digests(made) })
    expect(await markAllSections(made.local, { agreementId: made.id, seen: made.digest })).toEqual({ agreed: true })
  })

  test("is given back with the yes to its section", async () => {
    const made = await anAgreement(world, { change: notice(30, 60) }).handedOver()
    await markSection(made.local, mark(made, "legal", digests(made)))
    await unmarkSection(made.local, mark(made, "legal"))
    await unmarkSection(made.local, mark(made, "legal"))
    expect(await rows(made)).toEqual([])
    expect(await evidenceOf(made)).toEqual(["created", "proposed", "duty.accepted", "duty.taken_back"])
    await expect(markSection(made.local, mark(made, "legal"))).rejects.toMatchObject(lacking)
  })

  test("keeps the agreement from being agreed and frozen where a yes was given without it", async () => {
    const made = await anAgreement(world, { change: notice(30, 60) }).handedOver()
    await markSection(made.local, mark(made, "legal", digests(made)))
    const others = sectionKeys.filter(section => section !== "legal").slice(1)
    for (const section of others) await markSection(made.local, mark(made, section))
    await forget(made)
    expect(await markSection(made.local, mark(made, "parties"))).toEqual({ agreed: false })
    const stands = (await getAgreement(made.local, made.id))?.sections ?? []
    expect(stands.filter(stand => !stand.settled).map(({ section }) => section)).toEqual(["legal"])
    await markSection(made.local, mark(made, "legal", digests(made)))
    await forget(made)
    await expect(freezeAgreement(made.company, { agreementId: made.id, version: 3 })).rejects.toMatchObject(lacking)
  })

  test("is asked again by no amendment that leaves it as it was signed", async () => {
    const made = await anAgreement(world).inForce()
    const first = await anAmendment(made, notice(30, 60)).handedOver()
    await expect(markAllSections(made.local, { agreementId: first.id, seen: first.digest })).rejects.toMatchObject(
      lacking,
    )
    expect(await markSection(made.local, mark(first, "legal", digests(first)))).toEqual({ agreed: true })
    await freezeAgreement(made.company, { agreementId: first.id, version: 3 })
    for (const person of [made.company, made.local]) await sign(person, first)
    const second = await anAmendment(made, sections => {
      sections.legal.words = "Notice is given in writing."
    }).inSigning()
    expect(await rows(second)).toEqual([])
  })

  test("is taken on once by two who press at the same time, and by nobody in another's name", async () => {
    const made = await anAgreement(world, { change: notice(30, 60) }).handedOver()
    const { ruma, tanvir, nazma } = world.people
    const yes = mark(made, "legal", digests(made))
    expect(await outcomes([markSection(ruma, yes), markSection(tanvir, yes)])).toEqual({ done: 2 })
    const [kept] = await rows(made)
    expect(await rows(made)).toHaveLength(1)
    const { id: _, ...copy } = kept ?? ({} as never)
    for (const stranger of [made.company, nazma]) {
      const forged = asActor(stranger, tx => tx.expressYes.create({ data: { ...copy, digest: "f".repeat(64) } }))
      await expect(forged).rejects.toThrow(/row-level security/)
      const taken = await asActor(stranger, tx => tx.expressYes.deleteMany({ where: ofDuties(made) }))
      expect(taken.count).toBe(0)
    }
    expect(await asActor(nazma, tx => tx.expressYes.count({ where: ofDuties(made) }))).toBe(0)
    expect(await asActor(made.company, tx => tx.expressYes.count({ where: ofDuties(made) }))).toBe(1)
  })
})

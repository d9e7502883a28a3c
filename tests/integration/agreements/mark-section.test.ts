import { beforeEach, describe, expect, test } from "vitest"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { markSection } from "#lib/agreements/commands/mark-section"
import { resolveComment } from "#lib/agreements/commands/resolve-comment"
import { saveSection } from "#lib/agreements/commands/save-section"
import { unmarkSection } from "#lib/agreements/commands/unmark-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { commentOnSectionInput, saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement, evidenceOf, type Made, outcomes, publishStance, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const mark = (made: Made, section: SectionKey) => ({
  agreementId: made.id,
  section,
  seen: sectionDigest(made.terms, section),
})

describe("saying yes to a section", () => {
  test("settles it while its text stays as it is, and the last one makes the agreement agreed", async () => {
    const made = await anAgreement(world).handedOver()
    const { tanvir } = world.people
    for (const section of sectionKeys.slice(0, -1))
      expect(await markSection(tanvir, mark(made, section))).toEqual({ agreed: false })
    expect((await getAgreement(made.company, made.id))?.settledCount).toBe(sectionKeys.length - 1)
    expect(await markSection(tanvir, mark(made, "legal"))).toEqual({ agreed: true })
    expect(await rowOf(made)).toMatchObject({ state: "agreed", version: 3 })
    expect(await evidenceOf(made)).toEqual(["created", "proposed", "accepted"])
  })

  test("falls by itself when the text is changed, in that section only", async () => {
    const made = await anAgreement(world).handedOver()
    for (const section of sectionKeys.slice(0, -1)) await markSection(made.local, mark(made, section))
    const { agreementId, section, seen } = mark(made, "press")
    const typed = { ...formValues("press", made.terms), holdingLine: "Ask us." }
    await saveSection(made.local, saveSectionInput.parse({ ...typed, agreementId, section, seen }))
    await handOver(made.local, { agreementId, version: 2, note: "A later day." })
    const stands = (await getAgreement(made.company, made.id))?.sections ?? []
    expect(stands.filter(stand => !stand.settled).map(stand => stand.section)).toEqual(["press"])
    expect(stands.find(stand => stand.section === "press")?.agreedBy).toEqual([made.local.member?.id])
    expect(
      await markAllSections(made.company, {
        agreementId,
        seen: (await getAgreement(made.company, agreementId))?.digest ?? "",
      }),
    ).toEqual({ agreed: true })
  })

  test("does not agree while an unsent draft says otherwise", async () => {
    const made = await anAgreement(world).handedOver()
    const { agreementId, section, seen } = mark(made, "press")
    const typed = { ...formValues("press", made.terms), holdingLine: "Ask us." }
    await saveSection(made.local, saveSectionInput.parse({ ...typed, agreementId, section, seen }))
    expect(await markAllSections(made.local, { agreementId, seen: made.digest })).toEqual({ agreed: false })
    expect((await rowOf(made)).state).toBe("proposed")
  })

  test("is refused to another text than the one that was handed over", async () => {
    const made = await anAgreement(world).handedOver()
    const { holdingLine: _, ...press } = made.terms.sections.press
    expect(press).toBeDefined()
    const other = { ...mark(made, "press"), seen: made.digest }
    await expect(markSection(made.local, other)).rejects.toMatchObject({ code: "agreements.section_changed" })
    const wrong = { agreementId: made.id, seen: "0".repeat(64) }
    await expect(markAllSections(made.local, wrong)).rejects.toMatchObject({ code: "agreements.text_differs" })
  })

  test("can be taken back, and again, while it is one's turn", async () => {
    const made = await anAgreement(world).handedOver()
    await markSection(made.local, mark(made, "press"))
    await unmarkSection(made.local, mark(made, "press"))
    await unmarkSection(made.local, mark(made, "press"))
    const stand = (await getAgreement(made.local, made.id))?.sections.find(({ section }) => section === "press")
    expect(stand?.agreedBy).toEqual([made.company.member?.id])
  })

  test("is refused out of turn, to those who look on, in a draft, after agreeing, and to strangers", async () => {
    const { ingrid, rafiq, nazma, harriet } = world.people
    const made = await anAgreement(world).handedOver()
    for (const change of [markSection, unmarkSection]) {
      await expect(change(ingrid, mark(made, "press"))).rejects.toMatchObject({ code: "agreements.not_your_turn" })
      await expect(change(rafiq, mark(made, "press"))).rejects.toMatchObject({ code: "agreements.role_may_not" })
      for (const stranger of [nazma, harriet])
        await expect(change(stranger, mark(made, "press"))).rejects.toMatchObject({ code: "common.not_found" })
    }
    await expect(markAllSections(nazma, { agreementId: made.id, seen: made.digest })).rejects.toMatchObject({
      code: "common.not_found",
    })
    const draft = await anAgreement(world).drafting()
    const agreed = await anAgreement(world).agreed()
    for (const { id, digest } of [draft, agreed])
      await expect(markAllSections(ingrid, { agreementId: id, seen: digest })).rejects.toMatchObject({
        code: "agreements.not_negotiating",
      })
  })

  test("never makes agreed what a check blocks", async () => {
    const made = await anAgreement(world).handedOver()
    await publishStance(world, world.people.ruma, "no-company-money")
    expect(await markAllSections(made.local, { agreementId: made.id, seen: made.digest })).toEqual({ agreed: false })
    const view = await getAgreement(made.company, made.id)
    expect(view).toMatchObject({ state: "proposed", settledCount: sectionKeys.length })
    expect(view?.findings.filter(({ severity }) => severity === "blocks").map(({ id }) => id)).toEqual([
      "price_against_stance",
    ])
  })

  test("never makes agreed what names a party who would not sign", async () => {
    const stranger = world.members["alder-and-finch"]
    const change = anAgreement(world, {
      change: ({ parties, legal }) => {
        legal.notice.push({ id: "n3", memberId: stranger ?? null, days: 60 })
        for (const row of [...parties.parties, ...parties.signatories, ...parties.contacts])
          if (row.memberId === world.members["nordvik-apparel"]) row.memberId = stranger
      },
    })
    const made = await change.handedOver()
    expect(await markAllSections(made.local, { agreementId: made.id, seen: made.digest })).toEqual({ agreed: false })
    const view = await getAgreement(made.company, made.id)
    expect(view?.findings.map(({ id }) => id)).toContain("parties_of_partnership")
  })

  test("by two colleagues at once, each the half of it, agrees once", async () => {
    const made = await anAgreement(world).handedOver()
    const { ruma, tanvir } = world.people
    const attempts = sectionKeys.map((section, place) => markSection(place % 2 ? ruma : tanvir, mark(made, section)))
    expect(await outcomes(attempts)).toEqual({ done: sectionKeys.length })
    expect(await rowOf(made)).toMatchObject({ state: "agreed", version: 3 })
    expect(await evidenceOf(made)).toEqual(["created", "proposed", "accepted"])
  })
})

describe("comments", () => {
  const comment = (made: Made, text = "Can this be later?") =>
    commentOnSectionInput.parse({ agreementId: made.id, section: "timeline", text })

  test("are seen by both sides at once, whoever has the pen, and put away when dealt with", async () => {
    const made = await anAgreement(world).handedOver()
    await commentOnSection(made.company, comment(made))
    await commentOnSection(made.local, comment(made, "Yes, if you tell us by May."))
    const [first] = await listSectionComments(world.people.rafiq, made.id, "timeline")
    expect(first).toMatchObject({ writtenByName: "Ingrid Solberg", revisionNumber: 1, isResolved: false })
    const put = { agreementId: made.id, section: "timeline", commentId: first?.id ?? "" } as const
    expect(await outcomes([resolveComment(made.local, put), resolveComment(made.company, put)])).toEqual({ done: 2 })
    const after = await listSectionComments(made.company, made.id, "timeline")
    expect(after.map(({ isResolved }) => isResolved)).toEqual([true, false])
    const stand = (await getAgreement(made.local, made.id))?.sections.find(({ section }) => section === "timeline")
    expect(stand?.openComments).toBe(1)
  })

  test("are refused to those who look on, in a draft and after agreeing, and do not exist for strangers", async () => {
    const made = await anAgreement(world).handedOver()
    await commentOnSection(made.company, comment(made))
    const [said] = await listSectionComments(made.local, made.id, "timeline")
    const put = { agreementId: made.id, section: "timeline", commentId: said?.id ?? "" } as const
    const { rafiq, nazma, ingrid } = world.people
    await expect(commentOnSection(rafiq, comment(made))).rejects.toMatchObject({ code: "agreements.role_may_not" })
    await expect(resolveComment(rafiq, put)).rejects.toMatchObject({ code: "agreements.role_may_not" })
    await expect(commentOnSection(nazma, comment(made))).rejects.toMatchObject({ code: "common.not_found" })
    await expect(resolveComment(nazma, put)).rejects.toMatchObject({ code: "common.not_found" })
    await expect(resolveComment(made.local, { ...put, commentId: made.id })).rejects.toMatchObject({
      code: "common.not_found",
    })
    expect(await listSectionComments(nazma, made.id, "timeline")).toEqual([])
    const draft = await anAgreement(world).drafting()
    const agreed = await anAgreement(world).agreed()
    for (const closed of [draft, agreed])
      await expect(commentOnSection(ingrid, comment(closed))).rejects.toMatchObject({
        code: "agreements.not_negotiating",
      })
  })
})

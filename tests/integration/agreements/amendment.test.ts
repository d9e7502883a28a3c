import { beforeEach, describe, expect, test } from "vitest"
import { openAmendment } from "#lib/agreements/amendment/commands/open-amendment"
import { rebaseAmendment } from "#lib/agreements/amendment/commands/rebase-amendment"
import { stateAmendment } from "#lib/agreements/amendment/commands/state-amendment"
import { getRebase } from "#lib/agreements/amendment/queries/get-rebase"
import { choiceName } from "#lib/agreements/amendment/schema"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { markSection } from "#lib/agreements/commands/mark-section"
import { reopenAgreement } from "#lib/agreements/commands/reopen-agreement"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { verifyChain } from "#lib/agreements/evidence/chain"
import { rowIdsOnceUsed } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { nextRowId } from "#lib/agreements/terms/row-ids"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { asActor, asSystem } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { acceptMilestone } from "#lib/projects/commands/accept-milestone"
import { steerProject } from "#lib/projects/commands/steer-project"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { anAgreement, anAmendment, evidenceOf, type Made, outcomes, rowOf, sign } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).inForce()
})

const refusedWith = (code: string) => expect.objectContaining({ code })
const later = ({ timeline }: SectionValues) =>
  void Object.assign(timeline.milestones.at(-1) ?? {}, { dueOn: "2027-07-20" })
const line = (words: string) => (sections: SectionValues) => {
  sections.press.holdingLine = words
}
const said = { kinds: ["dates" as const], reason: "The rains came early." }
const byLocal = () => ({ by: made.local, to: made.company })

const project = () =>
  asSystem("tests", tx =>
    tx.project.findFirstOrThrow({
      where: { agreementId: made.id },
      include: {
        milestones: { orderBy: { position: "asc" } },
        payments: { orderBy: { position: "asc" } },
        reviewPoints: true,
      },
    }),
  )

describe("beginning to change what is in force", () => {
  test("makes a working copy of the terms that hold, which its side alone sees", async () => {
    const { agreementId } = await openAmendment(world.people.tanvir, { agreementId: made.id, ...said })
    const own = await getAgreement(world.people.tanvir, agreementId)
    expect(own).toMatchObject({ state: "drafting", terms: made.terms, isYourTurn: true })
    expect(own?.amendment).toMatchObject({ amendsId: made.id, number: null, isBaseMoved: false, beyond: [], ...said })
    expect(own?.sections.every(section => section.unchanged && section.settled)).toBe(true)
    expect(own?.findings).toEqual([])
    for (const stranger of [world.people.ingrid, world.people.harriet, world.people.mira])
      expect(await getAgreement(stranger, agreementId)).toBeNull()
    expect((await getAgreement(world.people.ingrid, made.id))?.amendments).toEqual([])
    expect((await getAgreement(world.people.tanvir, made.id))?.amendments).toMatchObject([{ id: agreementId }])
    expect((await listAgreements(world.people.ingrid)).map(({ id }) => id)).toEqual([made.id])
  })

  test("is done once by a side, and by each side for itself", async () => {
    const open = () => openAmendment(made.local, { agreementId: made.id, ...said })
    const [first, second] = await Promise.all([open(), open()])
    expect(first).toEqual(second)
    expect(await openAmendment(made.company, { agreementId: made.id, ...said })).not.toEqual(first)
  })

  test("wants an agreement in force, and no amendment of it", async () => {
    const { agreementId } = await openAmendment(made.local, { agreementId: made.id, ...said })
    await expect(openAmendment(made.local, { agreementId, ...said })).rejects.toEqual(
      refusedWith("agreements.not_in_force"),
    )
    await expect(openAmendment(world.people.rafiq, { agreementId: made.id, ...said })).rejects.toEqual(
      refusedWith("agreements.role_may_not"),
    )
    await expect(openAmendment(world.people.harriet, { agreementId: made.id, ...said })).rejects.toEqual(
      refusedWith("common.not_found"),
    )
  })

  test("rests, at the wall, on the terms in force of the same agreement", async () => {
    const { agreementId } = await openAmendment(made.local, { agreementId: made.id, ...said })
    const draft = await asSystem("tests", tx => tx.agreementRevision.findFirstOrThrow({ where: { agreementId } }))
    const moved = asActor(made.local, tx =>
      tx.agreementRevision.updateMany({ where: { agreementId }, data: { baseRevisionId: draft.id } }),
    )
    await expect(moved).rejects.toThrow("rests on the terms in force")
  })
})

describe("handing an amendment over", () => {
  test("wants a change, and every kind of change named", async () => {
    const unchanged = await anAmendment(made, () => {}).drafting()
    const give = (version: number, id = unchanged.id) => handOver(made.company, { agreementId: id, version, note: "" })
    await expect(give(1)).rejects.toEqual(refusedWith("agreements.nothing_changed"))
    await withdrawAgreement(made.company, { agreementId: unchanged.id, version: 1, reason: "Not now." })

    const draft = await anAmendment(made, later, { kinds: ["clerical"] }).drafting()
    expect((await getAgreement(made.company, draft.id))?.amendment?.beyond).toMatchObject([
      { section: "timeline", rowField: "dueOn" },
    ])
    await expect(give(1, draft.id)).rejects.toEqual(refusedWith("agreements.kinds_fall_short"))
    await stateAmendment(made.company, { agreementId: draft.id, ...said })
    await give(1, draft.id)
    expect((await getAgreement(made.local, made.id))?.amendments).toMatchObject([{ id: draft.id, isYourTurn: true }])
    await expect(stateAmendment(made.company, { agreementId: draft.id, ...said })).rejects.toEqual(
      refusedWith("agreements.not_your_turn"),
    )
    await expect(stateAmendment(made.company, { agreementId: made.id, ...said })).rejects.toEqual(
      refusedWith("agreements.not_an_amendment"),
    )
  })

  test("asks the other side for its yes to what differs, and to nothing else", async () => {
    const draft = await anAmendment(made, later).handedOver()
    const seen = await getAgreement(made.local, draft.id)
    expect(seen?.sections.filter(({ settled }) => !settled).map(({ section }) => section)).toEqual(["timeline"])
    const section = "timeline" as const
    const yes = { agreementId: draft.id, section, seen: sectionDigest(draft.terms, section) }
    expect(await markSection(made.local, yes)).toEqual({ agreed: true })
  })

  test("does not take the partnership back to agreeing, nor does withdrawing it to exploring", async () => {
    const draft = await anAmendment(made, later).handedOver()
    const stage = async () => (await getPartnership(made.local, made.partnershipId))?.stage
    expect(await stage()).toBe("working")
    await withdrawAgreement(made.local, { agreementId: draft.id, version: 2, reason: "The old days are better." })
    expect(await stage()).toBe("working")
    expect(await rowOf(draft)).toMatchObject({ state: "withdrawn", amendmentNumber: null })
  })
})

describe("the last signature on an amendment", () => {
  test("lets the new terms hold at once, and until then the old ones did", async () => {
    const draft = await anAmendment(made, line("Please ask Nordvik Apparel.")).inSigning()
    await sign(made.local, draft)
    const held = async () => (await listTermsInForce(made.company, made.partnershipId))[0]?.holdingLine
    expect(await held()).toBe(made.terms.sections.press.holdingLine)
    expect(await sign(made.company, draft)).toMatchObject({ inForce: true })
    expect(await held()).toBe("Please ask Nordvik Apparel.")
    expect(await rowOf(draft)).toMatchObject({ state: "in_force", amendmentNumber: 1 })
    expect(await rowOf(made)).toMatchObject({ state: "in_force" })
  })

  test("gives a request to renegotiate the days to answer in that now hold", async () => {
    await anAmendment(made, ({ reviews }) => Object.assign(reviews, { renegotiationAnswerDays: 3 })).inForce()
    expect((await getAgreement(made.local, made.id))?.answerDays).toBe(3)
  })

  test("is proved by both records, and each export is verified by itself", async () => {
    const draft = await anAmendment(made, later).inForce()
    expect(await evidenceOf(draft)).toEqual([
      "created",
      "proposed",
      "accepted",
      "frozen",
      "signed",
      "signed",
      "checkpoint",
    ])
    const whole = await getEvidence(made.local, made.id)
    expect(whole?.lines.at(-1)?.type).toBe("amended")
    expect(JSON.parse(whole?.lines.at(-1)?.line ?? "")).toMatchObject({
      termsSha256: draft.digest,
      previousSha256: made.digest,
      number: 1,
    })
    for (const agreement of [made, draft]) {
      const evidence = await getEvidence(made.local, agreement.id)
      expect(verifyChain(evidence?.lines.map(one => one.line) ?? [])).toMatchObject({ ok: true })
      const exported = await getAgreementExport(made.local, agreement.id)
      expect(verify(JSON.stringify(exported)).ok).toBe(true)
    }
  })

  test("brings the work onto the new plan, and leaves what was done as it was", async () => {
    const before = await project()
    const [first] = before.milestones
    if (!first) throw new Error("The example has a milestone")
    const { milestones } = made.terms.sections.timeline
    const { payments } = made.terms.sections.price
    const { id: projectId } = before
    await submitMilestone(made.local, { projectId, milestoneId: first.id, version: first.version, note: "Done." })
    await acceptMilestone(made.company, { projectId, milestoneId: first.id, version: first.version + 1, words: "" })
    const settled = (await project()).milestones[0]

    await anAmendment(made, sections => {
      later(sections)
      const rows = sections.timeline.milestones
      Object.assign(rows.find(({ id }) => id === first.termsRowId) ?? {}, { title: "Otherwise", dueOn: "2027-03-30" })
      const last = rows.at(-1)
      if (last) rows.push({ ...last, id: "m9", title: "A visit afterwards", dueOn: "2027-07-25" })
    }).inForce()

    const after = await project()
    expect(after.milestones[0]).toEqual(settled)
    const moved = after.milestones.find(({ termsRowId }) => termsRowId === milestones.at(-1)?.id)
    expect(moved).toMatchObject({ dueOn: new Date("2027-07-20"), state: "planned" })
    expect(after.milestones.at(-1)).toMatchObject({ termsRowId: "m9", position: milestones.length + 1 })
    expect(after.payments).toHaveLength(payments.length)
    expect(after.version).toBe(before.version + 1)
  })

  test("cancels a milestone that the new text leaves out, and takes back its payment while nothing has happened to it", async () => {
    const last = made.terms.sections.timeline.milestones.at(-1)
    await anAmendment(made, ({ timeline, price }) => {
      timeline.milestones = timeline.milestones.filter(({ id }) => id !== last?.id)
      const kept = price.payments.filter(({ milestoneId }) => milestoneId !== last?.id)
      price.payments = kept
      price.totalMinor = kept.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0)
    }).inForce()
    const { milestones, payments } = await project()
    expect(milestones.find(({ termsRowId }) => termsRowId === last?.id)?.state).toBe("cancelled")
    expect(payments.filter(({ milestoneRowId }) => milestoneRowId === last?.id)).toEqual([])
  })
})

describe("two amendments of one agreement", () => {
  test("are not signed at the same time", async () => {
    const one = await anAmendment(made, later).agreed()
    const other = await anAmendment(made, line("Ask us."), byLocal()).agreed()
    const freeze = ({ id }: Made) => freezeAgreement(made.company, { agreementId: id, version: 3 })
    expect(await outcomes([freeze(one), freeze(other)])).toEqual({ done: 1, "agreements.amendment_in_signing": 1 })
  })

  test("meet when the first is in force: the second goes no further until it was brought onto the new terms", async () => {
    const [id] = made.terms.sections.timeline.milestones.map(row => row.id).slice(-1)
    const other = await anAmendment(
      made,
      sections => {
        line("Ask us.")(sections)
        Object.assign(sections.timeline.milestones.at(-1) ?? {}, { dueOn: "2027-07-28", title: "The last talk" })
      },
      byLocal(),
    ).handedOver()
    const first = await anAmendment(made, later).inForce()

    expect(await markAllSections(made.company, { agreementId: other.id, seen: other.digest })).toEqual({
      agreed: false,
    })
    expect((await getAgreement(made.company, other.id))?.amendment?.isBaseMoved).toBe(true)
    const input = { agreementId: other.id, seen: made.digest }
    await expect(rebaseAmendment(made.local, input)).rejects.toEqual(refusedWith("agreements.not_your_turn"))
    await expect(rebaseAmendment(made.company, input)).rejects.toEqual(refusedWith("agreements.base_moved"))

    expect(await getRebase(world.people.harriet, other.id)).toBeNull()
    const shown = await getRebase(made.company, other.id)
    expect(shown).toMatchObject({ seen: first.digest, conflicts: [{ ours: "2027-07-28", theirs: "2027-07-20" }] })
    const seen = { ...input, seen: first.digest }
    const place = { section: "timeline" as const, field: "milestones", rowId: id ?? "", rowField: "dueOn" }
    const choice = choiceName({ ...place, ours: "", theirs: "" })
    await expect(rebaseAmendment(made.company, seen)).rejects.toMatchObject({
      problems: { [choice]: { code: "choose" } },
    })
    await rebaseAmendment(made.company, { ...seen, [choice]: "theirs" })
    await rebaseAmendment(made.company, { ...seen, [choice]: "ours" })
    expect(await getRebase(made.company, other.id)).toBeNull()
    const view = await getAgreement(made.company, other.id)
    expect(view?.terms.sections.press.holdingLine).toBe("Ask us.")
    expect(view?.terms.sections.timeline.milestones.at(-1)).toMatchObject({
      dueOn: "2027-07-20",
      title: "The last talk",
    })
    expect(view?.amendment).toMatchObject({ isBaseMoved: false })

    await handOver(made.company, { agreementId: other.id, version: 2, note: "On the terms that hold now." })
    const digest = (await getAgreement(made.local, other.id))?.digest ?? ""
    expect(await markAllSections(made.local, { agreementId: other.id, seen: digest })).toEqual({ agreed: true })
    await freezeAgreement(made.local, { agreementId: other.id, version: 4 })
    const signed = { ...other, digest }
    await sign(made.local, signed)
    await sign(made.company, signed)
    expect(await rowOf(other)).toMatchObject({ amendmentNumber: 2, state: "in_force" })
    expect((await project()).milestones.find(({ termsRowId }) => termsRowId === id)).toMatchObject({
      dueOn: new Date("2027-07-20"),
      title: "The last talk",
    })
  })

  test("agreed on before the other came into force, it is opened again and brought along, never signed as it is", async () => {
    const other = await anAmendment(made, line("Ask us."), byLocal()).agreed()
    const first = await anAmendment(made, later).inForce()
    const freeze = { agreementId: other.id, version: 3 }
    await expect(freezeAgreement(made.company, freeze)).rejects.toEqual(refusedWith("agreements.base_moved"))
    await reopenAgreement(made.company, { ...freeze, reason: "Another change came first." })
    await rebaseAmendment(made.company, { agreementId: other.id, seen: first.digest })
    const view = await getAgreement(made.company, other.id)
    expect(view?.sections.filter(({ unchanged }) => !unchanged).map(({ section }) => section)).toEqual(["press"])
  })
})

describe("what an amendment cannot do", () => {
  test("the side with the pen says nothing in the other's name: its statement is a draft until it is handed over", async () => {
    const draft = await anAmendment(made, later, { kinds: ["dates"] }).handedOver()
    const { reason } = (await getAgreement(made.company, draft.id))?.amendment ?? {}
    await stateAmendment(made.local, { agreementId: draft.id, kinds: ["clerical"], reason: "Only a comma." })
    expect((await getAgreement(made.company, draft.id))?.amendment).toMatchObject({ kinds: ["dates"], reason })
    expect(await markAllSections(made.local, { agreementId: draft.id, seen: draft.digest })).toEqual({ agreed: false })
    await expect(handOver(made.local, { agreementId: draft.id, version: 2, note: "" })).rejects.toEqual(
      refusedWith("agreements.kinds_fall_short"),
    )
    const { lines } = (await getEvidence(made.local, draft.id)) ?? { lines: [] }
    expect(JSON.parse(lines.at(-1)?.line ?? "{}")).toMatchObject({ kinds: "dates", baseSha256: made.digest })
  })

  test("a yes from before the base moved counts no more, and the other side sees the new base when it is handed over", async () => {
    const other = await anAmendment(made, line("Ask us."), byLocal()).handedOver()
    const first = await anAmendment(made, later).inForce()
    await rebaseAmendment(made.company, { agreementId: other.id, seen: first.digest })
    expect((await getAgreement(made.local, other.id))?.amendment).toMatchObject({ isBaseMoved: true })
    await handOver(made.company, { agreementId: other.id, version: 2, note: "On the terms that hold now." })
    expect((await getAgreement(made.local, other.id))?.amendment).toMatchObject({ isBaseMoved: false })
    const { marks } = await rowOf(other)
    expect(new Set(marks.map(({ memberId }) => memberId))).toEqual(new Set([made.company.member?.id]))
  })

  test("touch rules on sharing of another agreement, or their own where they say nothing of sharing", async () => {
    const later2 = await anAgreement(world, {
      change: ({ press }) => Object.assign(press, { holdingLine: "Newer." }),
    }).inForce()
    expect(later2.partnershipId).toBe(made.partnershipId)
    await anAmendment(made, later).inForce()
    expect(await listTermsInForce(made.company, made.partnershipId)).toMatchObject([
      { agreementId: later2.id, holdingLine: "Newer." },
      { agreementId: made.id, holdingLine: made.terms.sections.press.holdingLine },
    ])
  })

  test("change or leave out a payment that has fallen due", async () => {
    const [payment] = made.terms.sections.price.payments
    const { id: projectId, milestones } = await project()
    const [first] = milestones
    if (!first || !payment) throw new Error("The example has a milestone with a payment")
    await submitMilestone(made.local, { projectId, milestoneId: first.id, version: first.version, note: "Done." })
    await acceptMilestone(made.company, { projectId, milestoneId: first.id, version: first.version + 1, words: "" })
    const dearer = await anAmendment(made, ({ price }) => {
      price.payments = price.payments.map(row => (row.id === payment.id ? { ...row, id: "pay9" } : row))
    }).drafting()
    await expect(handOver(made.company, { agreementId: dearer.id, version: 1, note: "" })).rejects.toEqual(
      refusedWith("agreements.work_was_done"),
    )
  })

  test("begin a second draft of one side over a colleague's", async () => {
    await openAmendment(made.local, { agreementId: made.id, ...said })
    const other = { agreementId: made.id, ...said, reason: "Something else." }
    await expect(openAmendment(world.people.tanvir, other)).rejects.toEqual(refusedWith("agreements.draft_begun"))
  })

  test("tell by the number of a new row how much the other side has written", async () => {
    await anAmendment(
      made,
      ({ timeline }) => {
        const [row] = timeline.milestones
        if (row) timeline.milestones.push({ ...row, id: "m3" }, { ...row, id: "m4" })
      },
      byLocal(),
    ).drafting()
    const taken = await anAmendment(made, () => {}).drafting()
    const table = await asActor(made.company, tx => lockTable(tx, made.company, taken.id))
    const ids = await asActor(made.company, tx => rowIdsOnceUsed(tx, table))
    expect(ids).not.toContain("m4")
    // The place from which its own rows count on is taken at random: no number would follow both other drafts.
    const whole = await asActor(made.company, tx => lockTable(tx, made.company, made.id))
    const plain = await asActor(made.company, tx => rowIdsOnceUsed(tx, whole))
    const jumps = ["m", "o", "pay", "x"].filter(prefix => nextRowId(prefix, ids) !== nextRowId(prefix, plain))
    expect(jumps.length).toBeGreaterThan(1)
  })

  test("name again, once the work is over, what may be named only while it lasts", async () => {
    const { id: projectId, version } = await project()
    await steerProject(made.company, { projectId, version, event: "end" })
    const [before] = await listTermsInForce(made.company, made.partnershipId)
    expect(before?.workCompletedOn).not.toBeNull()
    await anAmendment(made, line("We work together and say no more.")).inForce()
    const [after] = await listTermsInForce(made.company, made.partnershipId)
    expect(after).toMatchObject({
      holdingLine: "We work together and say no more.",
      workCompletedOn: before?.workCompletedOn,
    })
  })
})

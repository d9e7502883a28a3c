import { rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { remindOfAnswers } from "#lib/agreements/commands/remind-of-answers"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { refuseProposal } from "#lib/agreements/proposals/commands/refuse-proposal"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { placeDigest } from "#lib/agreements/terms/place"
import { day, fromNow } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, type Made, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).handedOver()
})

const dayAhead = (days: number) =>
  fromNow(days * day)
    .toISOString()
    .slice(0, 10)
const record = async (actor = made.company) => {
  const found = await getNegotiationRecord(actor, made.id)
  if (!found) throw new Error("There is no record")
  return found
}

/** A proposal that is refused, a comment, and a yes to all. */
async function agreeAfterTalk() {
  const seen = placeDigest(made.terms, { section: "timeline", field: "endsOn" })
  const wish = { section: "timeline" as const, place: "endsOn", seen, reason: "The rains.", value: "2027-08-20" }
  await proposeChange(made.company, { agreementId: made.id, ...wish })
  const [proposal] = await listProposals(made.local, made.id)
  await commentOnSection(made.local, { agreementId: made.id, section: "timeline", text: "School begins in August." })
  await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
  await refuseProposal(made.local, { proposalId: proposal?.id ?? "", version: 1, answer: "School begins." })
}

async function freeze() {
  const { version } = await rowOf(made)
  await freezeAgreement(made.company, { agreementId: made.id, version })
}

describe("what was said on the way to a text", () => {
  test("holds each passing of the pen, also where the text stayed as it was, and each answer with both names", async () => {
    await handOver(made.local, { agreementId: made.id, version: 2, note: "Let us talk first." })
    await handOver(made.company, { agreementId: made.id, version: 3, note: "Gladly." })
    await agreeAfterTalk()
    const { log, people, frozenAt } = await record(made.local)
    expect(frozenAt).toBeNull()
    expect(log.handOvers.map(({ note, isChanged }) => [note, isChanged])).toEqual([
      ["", true],
      ["Let us talk first.", false],
      ["Gladly.", false],
    ])
    expect(log.proposals).toMatchObject([{ state: "refused", reason: "The rains.", answer: "School begins." }])
    const [one] = log.proposals
    expect([people[one?.personRef ?? ""], people[one?.answeredPersonRef ?? ""]]).toEqual([
      made.company.name,
      made.local.name,
    ])
    expect(log.comments).toMatchObject([{ text: "School begins in August." }])
    expect(log.marks).toHaveLength(30)
  })

  test("is read by the parties alone, and holds nothing of drafts and internal notes", async () => {
    const canary = "For our own eyes, canary 8K1P."
    await writeInternalNote(made.local, { agreementId: made.id, section: "price", text: canary })
    expect(JSON.stringify(await record(made.local))).not.toContain("8K1P")
    expect(await getNegotiationRecord(world.people.harriet, made.id)).toBeNull()
    const draft = await anAgreement(world, { local: world.people.harriet }).drafting()
    expect(await getNegotiationRecord(world.people.harriet, draft.id)).toBeNull()
    expect(await getNegotiationRecord(draft.company, draft.id)).toBeNull()
  })

  test("is frozen with the text, so that an export proves it, and stands for ever", async () => {
    await agreeAfterTalk()
    await freeze()
    const frozen = await record()
    const { evidence } = await rowOf(made)
    const line = JSON.parse(evidence.at(-1)?.line ?? "{}") as Record<string, unknown>
    expect(line).toMatchObject({ type: "frozen", recordSha256: frozen.sha256 })
    const exported = await getAgreementExport(made.local, made.id)
    expect(exported?.record).toBe(frozen.text)
    expect(verify(JSON.stringify(exported)).ok).toBe(true)
    const forged = { ...exported, record: exported?.record?.replace("The rains.", "No reason.") }
    expect(verify(JSON.stringify(forged)).ok).toBe(false)
    const rewritten = asActor(made.company, tx => tx.negotiationRecord.updateMany({ data: { text: "{}" } }))
    await expect(rewritten).rejects.toThrow()
  })

  test("goes on where signing was stopped, and is frozen anew with why", async () => {
    await agreeAfterTalk()
    await freeze()
    const first = await record()
    await recallAgreement(made.company, { agreementId: made.id, reason: "A name is wrong." })
    expect((await record()).frozenAt).toBeNull()
    await markAllSections(made.company, { agreementId: made.id, seen: made.digest })
    await freeze()
    const second = await record()
    expect(second.sha256).not.toBe(first.sha256)
    expect(second.log.handOvers.at(-1)).toMatchObject({ event: "recall", note: "A name is wrong." })
    expect(verify(JSON.stringify(await getAgreementExport(made.local, made.id))).ok).toBe(true)
  })
})

describe("a day until which an answer is hoped for", () => {
  const clock = join(tmpdir(), `hoped-${process.pid}`)
  const daysLater = (days: number) => {
    process.env.TEST_CLOCK = clock
    writeFileSync(clock, String(days * day))
  }
  afterEach(() => {
    delete process.env.TEST_CLOCK
    rmSync(clock, { force: true })
  })
  const job = () => remindOfAnswers(systemActor("tests"))
  const reminders = () => asSystem("tests", tx => tx.notification.findMany({ where: { kind: "agreementAnswerHoped" } }))
  const hopeFor = (days: number) =>
    handOver(made.local, { agreementId: made.id, version: 2, note: "", answerHopedOn: dayAhead(days) })

  test("is seen by both, and whoever has the pen is reminded of it once, the day before", async () => {
    await hopeFor(5)
    for (const actor of [made.company, made.local])
      expect((await getAgreement(actor, made.id))?.answerHopedOn).toBe(dayAhead(5))
    expect(await job()).toEqual({ reminded: 0 })
    daysLater(4)
    expect(await job()).toEqual({ reminded: 1 })
    expect(await job()).toEqual({ reminded: 0 })
    expect(new Set((await reminders()).map(({ memberId }) => memberId))).toEqual(new Set([made.company.member?.id]))
    daysLater(9)
    expect(await job()).toEqual({ reminded: 0 })
    expect(await rowOf(made)).toMatchObject({ state: "countered", holderId: made.company.member?.id })
  })

  test("reminds nobody when the pen has gone on, and is not in the past", async () => {
    await expect(hopeFor(-1)).rejects.toMatchObject({ problems: { answerHopedOn: { code: "dateInPast" } } })
    await hopeFor(5)
    await handOver(made.company, { agreementId: made.id, version: 3, note: "" })
    expect((await getAgreement(made.local, made.id))?.answerHopedOn).toBeNull()
    daysLater(4)
    expect(await job()).toEqual({ reminded: 0 })
    await expect(remindOfAnswers(made.company)).rejects.toMatchObject({ code: "agreements.jobs_only" })
  })
})

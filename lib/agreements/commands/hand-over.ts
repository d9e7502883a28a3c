import type { Actor } from "#lib/actor"
import { refusalHandOverText } from "#lib/agreements/amendment/policy"
import { permit } from "#lib/agreements/codes"
import type { AgreementEvent } from "#lib/agreements/lifecycle"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { sayExpressly } from "#lib/agreements/negotiation/express-yes"
import { writeMarks } from "#lib/agreements/negotiation/marks"
import { recordPassing } from "#lib/agreements/negotiation/passing"
import { requireReason } from "#lib/agreements/negotiation/reasons"
import type { Revision } from "#lib/agreements/negotiation/revision-in-force"
import { lockTable, partyOf, type Table } from "#lib/agreements/negotiation/table"
import { notifyNeutral } from "#lib/agreements/neutral/moving"
import { isBaseMoved, isHandedOver, nextHolder, refusalHandOver } from "#lib/agreements/policy"
import type { HandOverInput } from "#lib/agreements/schema"
import { areSameTerms, canonicalText, sha256, termsDigest } from "#lib/agreements/terms/canonical"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, elevated, type Tx } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { paths } from "#lib/paths"
import { getWorkDone } from "#lib/projects/queries/get-work-done"

/**
 * Hands the pen to the next party, with the draft as an immutable revision if it changed anything. Its author says yes to
 * all of it by handing it over, expressly to what binds its side only. A text with gaps is not handed over, nor an
 * amendment that changes nothing or more than it says; what was changed has a reason, of an accepted proposal or in the
 * note. A day until which an answer is hoped for binds nobody. A repeat
 * finds its work done.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_negotiating,
 * agreements.not_your_turn, agreements.incomplete, agreements.base_moved, agreements.nothing_changed,
 * agreements.kinds_fall_short, agreements.work_was_done, agreements.duty_not_accepted, agreements.other_side_not_here,
 * common.invalid_input.
 */
export async function handOver(actor: Actor, input: HandOverInput): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    if (isHandedOver(actor, table, input)) return { agreementId: table.id }
    permit(refusalHandOver(actor, table))
    const { answerHopedOn } = input
    if (answerHopedOn && answerHopedOn < today())
      throw new Refusal("common.invalid_input", "invalid", { answerHopedOn: { code: "dateInPast" } })
    const { id: memberId, name } = partyOf(actor)
    const holderId = nextHolder(table.partyIds, memberId)
    const revision = await proposeDraft(tx, actor, table, input)
    const event: AgreementEvent = table.state === "drafting" ? "propose" : "counter"
    // What it is called is a part of the text: others read it with the text, and not before.
    const { title, kind } = table.current.terms
    const cover = revision === null || table.amendment ? {} : { title, kind }
    const along = { holderId, turnSince: now(), turnNote: input.note, ...cover }
    await moveAgreement(tx, { ...table, version: input.version }, event, along)
    const revisionNumber = revision ?? table.proposed?.number ?? table.current.number
    const passing = { event, holderId, revisionNumber, isChanged: revision !== null, note: input.note }
    await recordPassing(tx, actor, table, { ...passing, ...(answerHopedOn && { answerHopedOn }) })
    if (event === "propose" && !table.amendment)
      await advanceStage(actor, { partnershipId: table.partnershipId, stage: "agreeing" })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: revision === null ? "agreement.answered" : "agreement.handed_over",
      partyIds: table.partyIds,
      values: { revision },
    })
    await notifyMember(tx, holderId, {
      kind: "agreementYourTurn",
      values: { title: table.title, member: name },
      path: paths.agreements.one(table.id),
    })
    await notifyNeutral(tx, table.id)
    return { agreementId: table.id }
  })
}

/** Makes the draft a revision for ever; one that says the same as before is thrown away. Returns the revision's number. */
async function proposeDraft(
  tx: Tx,
  actor: Actor,
  table: Table,
  { note, duties }: HandOverInput,
): Promise<number | null> {
  const { current, proposed } = table
  if (current.proposedAt !== null) return null
  const { statement } = current
  const done = table.amendment && (await getWorkDone(actor, table.amendment.amendsId))
  permit(refusalHandOverText(current, { isBaseMoved: isBaseMoved(current, table.amendment), done }))
  const digest = termsDigest(current.terms)
  const isSame = canonicalText(saidOf(current)) === canonicalText(proposed && saidOf(proposed))
  if (proposed && areSameTerms(current.terms, proposed.terms) && isSame) {
    await tx.agreementRevision.deleteMany({ where: { id: current.id, proposedAt: null } })
    return null
  }
  await requireReason(tx, table, note)
  await tx.agreementRevision.updateMany({
    where: { id: current.id, proposedAt: null },
    data: { digest, previousDigest: proposed?.digest ?? null, proposedAt: now(), note },
  })
  // A yes was given to the difference from the text in force: with another base it is a yes to something else.
  if (proposed && proposed.statement?.base.id !== statement?.base.id)
    await elevated(tx, () => tx.sectionMark.deleteMany({ where: { agreementId: table.id } }))
  await sayExpressly(tx, actor, table, current, sectionKeys, duties ?? [])
  await writeMarks(tx, actor, table, current.terms, sectionKeys)
  await recordEvidence(tx, table, "proposed", {
    version: current.number,
    termsSha256: digest,
    previousSha256: proposed?.digest ?? "",
    orgRef: current.authorId,
    ...(statement && {
      baseSha256: statement.base.digest ?? "",
      kinds: statement.kinds.join(" "),
      reasonSha256: sha256(statement.reason),
    }),
  })
  return current.number
}

/** What a revision of an amendment says beside its text. */
function saidOf({ statement }: Revision) {
  return statement && { base: statement.base.id, kinds: statement.kinds, reason: statement.reason }
}

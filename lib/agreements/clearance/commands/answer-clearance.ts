import type { Actor } from "#lib/actor"
import { clearanceLineSchema, keptUntilFirst } from "#lib/agreements/clearance/lines"
import { type LockedClearance, lockClearance } from "#lib/agreements/clearance/locked"
import { refusalAnswerClearance } from "#lib/agreements/clearance/policy"
import type { AnswerClearanceInput } from "#lib/agreements/clearance/schema"
import { moveClearance } from "#lib/agreements/clearance/transition"
import { permit } from "#lib/agreements/codes"
import type { Standing } from "#lib/agreements/ending/standing"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { partyOf } from "#lib/agreements/negotiation/table"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { clearObligation } from "#lib/projects/obligations/commands/clear-obligation"

/**
 * Confirms or questions, for the acting member, what another party has stated. Once every other party has confirmed it the
 * clearance is done, or rests until the day until which something is kept; what was promised about personal data is kept with
 * it. The same answer twice is one.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_your_clearance,
 * agreements.clearance_settled.
 */
export async function answerClearance(actor: Actor, input: AnswerClearanceInput): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const { clearance, standing } = await lockClearance(tx, actor, input.clearanceId)
    const { id: memberId, name, person } = partyOf(actor)
    const { answer: kind, words } = input
    const done = { agreementId: standing.id }
    const [statement] = clearance.statements
    const before = statement?.answers.find(answer => answer.memberId === memberId)
    if (before?.kind === kind && before.words === words) return done
    permit(refusalAnswerClearance(actor, clearance, statement?.answers ?? []))
    // Another statement came while this answer was written: it is not what the answer was given to.
    if (!statement || clearance.version !== input.version) throw refusal("common.changed_meanwhile")
    await tx.clearanceAnswer.create({
      data: {
        statementId: statement.id,
        partnershipId: standing.partnershipId,
        memberId,
        kind,
        words,
        answeredById: person.userId,
        answeredByName: person.name,
        answeredAt: now(),
      },
      select: { id: true },
    })
    const facts = { orgRef: memberId, ofOrgRef: clearance.memberId, statement: statement.number, answer: kind }
    await recordEvidence(tx, standing, "clearance.answered", facts, words ? { words } : {})
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "clearance.answered",
      partyIds: standing.partyIds,
      values: { of: clearance.memberId, statement: statement.number, answer: kind },
    })
    await notifyMember(tx, clearance.memberId, {
      ...told[kind],
      values: { title: standing.title, member: name },
      path: paths.agreements.clearances(standing.id),
    })
    if (kind === "questions") await moveClearance(tx, clearance, "question")
    else await settle(tx, actor, clearance, standing, memberId)
    return done
  })
}

const told = { confirms: { kind: "clearanceConfirmed" }, questions: { kind: "clearanceQuestioned" } } as const

/** With the last yes that was missing the clearance is done; what is kept has its day. */
async function settle(
  tx: Tx,
  actor: Actor,
  clearance: LockedClearance,
  { id: agreementId, partnershipId, partyIds }: Standing,
  memberId: string,
): Promise<void> {
  const [statement] = clearance.statements
  const confirmed = (statement?.answers ?? []).map(answer => answer.memberId)
  if (!partyIds.every(party => [clearance.memberId, memberId, ...confirmed].includes(party))) return
  const lines = clearanceLineSchema.array().parse(statement?.lines)
  const keptUntil = keptUntilFirst(lines)
  if (keptUntil === null) await moveClearance(tx, clearance, "confirm")
  else await moveClearance(tx, clearance, "confirm_keeping", { keptUntil })
  const ofPeople = lines.find(({ kind }) => kind === "personal_data")
  if (ofPeople && ofPeople.fate !== "kept")
    await clearObligation(actor, { partnershipId, agreementId, memberId: clearance.memberId })
}

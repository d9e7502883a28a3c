import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { answerDaysWhenUnsaid, refusalAskForRenegotiation } from "#lib/agreements/renegotiation/policy"
import type { AskForRenegotiationInput } from "#lib/agreements/renegotiation/schema"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Asks the other side to talk about sections of the terms in force, and why. The answer is due in as many days as the
 * terms say. A form that was sent twice asks once.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_in_force, agreements.already_asked.
 */
export async function askForRenegotiation(
  actor: Actor,
  input: AskForRenegotiationInput,
): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalAskForRenegotiation(actor, { state: table.state, amendsId: table.amendment?.amendsId ?? null }))
    const { id: memberId, name, person } = partyOf(actor)
    const { id: agreementId, partnershipId } = table
    const open = await tx.renegotiationRequest.findFirst({
      where: { agreementId, memberId, state: "asked" },
      select: { reason: true },
    })
    if (open?.reason === input.reason) return { agreementId }
    if (open) throw refusal("agreements.already_asked")
    const { reviews } = (await revisionInForce(tx, agreementId)).terms.sections
    await tx.renegotiationRequest.create({
      data: {
        agreementId,
        partnershipId,
        memberId,
        sections: input.sections,
        reason: input.reason,
        answerDueOn: fromNow((reviews.renegotiationAnswerDays ?? answerDaysWhenUnsaid) * day),
        askedById: person.userId,
        askedByName: person.name,
        askedAt: now(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: agreementId },
      event: "renegotiation.asked",
      partyIds: table.partyIds,
      values: { sections: input.sections.join(" ") },
    })
    await notifyOtherParties(tx, table.partyIds, memberId, {
      kind: "renegotiationAsked",
      values: { title: table.title, member: name },
      path: paths.agreements.change(agreementId),
    })
    return { agreementId }
  })
}

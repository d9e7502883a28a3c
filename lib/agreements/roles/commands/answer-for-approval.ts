import { requireAccountHolder } from "#lib/accounts/policy"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { approversOf, hasSideSigned } from "#lib/agreements/roles/approvers"
import { ownSide } from "#lib/agreements/roles/own-side"
import { refusalAnswerForApproval } from "#lib/agreements/roles/policy"
import type { AnswerForApprovalInput } from "#lib/agreements/roles/schema"
import { tellWhoMaySign } from "#lib/agreements/roles/tell"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * An approver says yes to the frozen text, or no with a reason, to their own side alone. A no declines nothing: the side
 * does not sign until there is a yes, or somebody else is asked. The newest answer counts; the same one twice is one.
 * Refuses: accounts.sign_in_first, common.not_found, agreements.not_an_approver, agreements.not_in_signing,
 * agreements.side_has_signed, agreements.text_differs.
 */
export async function answerForApproval(actor: Actor, input: AnswerForApprovalInput): Promise<{ agreementId: string }> {
  const { userId, name } = requireAccountHolder(actor)
  const { answer, reason } = input
  return asActor(actor, async tx => {
    // The lock at which signatures queue: of an answer and a signature at once, one knows of the other.
    const table = await lockTable(tx, actor, input.agreementId)
    const { id: memberId } = partyOf(actor)
    const before = (await approversOf(tx, table, memberId)).find(approver => approver.userId === userId)
    const hasSigned = await hasSideSigned(tx, table, memberId)
    const isSame = before?.answer === answer && before.reason === (answer === "refused" ? reason : "")
    if (isSame && table.proposed?.digest === input.digest) return { agreementId: table.id }
    permit(refusalAnswerForApproval(table, { isApprover: before !== undefined, hasSigned }))
    if (table.proposed?.digest !== input.digest) throw refusal("agreements.text_differs")
    await tx.approvalAnswer.create({
      data: {
        agreementId: table.id,
        partnershipId: table.partnershipId,
        memberId,
        userId,
        name,
        digest: input.digest,
        agreementVersion: table.version,
        answer,
        reason: answer === "refused" ? reason : "",
        answeredAt: now(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: ownSide(table.id, memberId),
      event: "approval.answered",
      partyIds: [memberId],
      values: { answer, digest: input.digest },
    })
    const values = { title: table.title, by: name }
    if (answer === "refused") {
      const notice = { kind: "approvalRefused", values, path: paths.agreements.roles(table.id) }
      await notifyMember(tx, memberId, notice, { exceptUserId: userId })
    } else await tellWhoMaySign(tx, table, memberId)
    return { agreementId: table.id }
  })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalAnswerBrief } from "#lib/briefs/policy"
import type { AskQuestionInput } from "#lib/briefs/schema"
import { requireReceivedBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Asks the company about its brief (L1). The company sees who asks; once it is answered, every recipient reads question and
 * answer, and not whose they are. The same question twice by the same recipient is one.
 * Refuses: common.not_found, briefs.local_resources_only, briefs.not_your_role, briefs.closed, briefs.settled_already,
 * briefs.too_late.
 */
export async function askQuestion(actor: Actor, input: AskQuestionInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const { recipient, facts, title } = await requireReceivedBrief(tx, actor, input.briefId)
    permit(refusalAnswerBrief(actor, facts))
    if (actor.kind !== "person") throw refusal("common.forbidden")
    const same = { recipientId: recipient.id, question: input.question }
    if (await tx.briefQuestion.findFirst({ where: same, select: { id: true } })) return { briefId: recipient.briefId }
    await tx.briefQuestion.create({
      data: {
        ...same,
        briefId: recipient.briefId,
        memberId: recipient.memberId,
        localResourceId: recipient.localResourceId,
        askedById: actor.userId,
        askedByName: actor.name,
        askedAt: now(),
      },
      select: { id: true },
    })
    if (!recipient.readAt)
      await tx.briefRecipient.update({
        where: { id: recipient.id },
        data: { readAt: now() },
        select: { id: true },
      })
    await recordAudit(tx, actor, {
      subject: { type: "brief_recipient", id: recipient.id },
      event: "question.asked",
      partyIds: [recipient.memberId, recipient.localResourceId],
    })
    await notifyMember(tx, recipient.memberId, {
      kind: "briefQuestionAsked",
      values: { localResource: recipient.localResourceName, title },
      path: paths.briefs.questions(recipient.briefId),
    })
    return { briefId: recipient.briefId }
  })
}

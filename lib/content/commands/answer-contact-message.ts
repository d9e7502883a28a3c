import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit, refusal } from "#lib/content/codes"
import { refusalAnswerContactMessage } from "#lib/content/policy"
import type { AnswerContactMessageInput } from "#lib/content/schema"
import { contactMessages } from "#lib/content/visibility"
import { asActor } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { sendMail } from "#lib/notifications/notify"

/**
 * Answers a letter by mail, once, and keeps the answer.
 * Refuses: content.secretariat_only, content.already_answered, common.not_found.
 */
export async function answerContactMessage(actor: Actor, input: AnswerContactMessageInput): Promise<void> {
  permit(refusalAnswerContactMessage(actor, { isAnswered: false }))
  if (actor.kind !== "person") throw refusal("content.secretariat_only")
  await asActor(actor, async tx => {
    const message = await tx.contactMessage.findFirst({
      where: { ...contactMessages(actor), id: input.messageId },
      select: { id: true, email: true, locale: true, reference: true },
    })
    if (!message) throw commonRefusal("common.not_found")
    // Of two colleagues who answer at once one finds the row answered and sends nothing.
    const { count } = await tx.contactMessage.updateMany({
      where: { id: message.id, answeredAt: null },
      data: { answer: input.answer, answeredAt: now(), answeredById: actor.userId, answeredByName: actor.name },
    })
    permit(refusalAnswerContactMessage(actor, { isAnswered: count === 0 }))
    await sendMail(tx, {
      recipient: message.email,
      locale: message.locale,
      kind: "contactAnswer",
      values: { reference: message.reference, answer: input.answer },
    })
    await recordAudit(tx, actor, { subject: { type: "contact_message", id: message.id }, event: "message.answered" })
  })
}

import { countVisit } from "#lib/accounts/commands/count-visit"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/content/codes"
import { contactMessagesHourlyMax, refusalSendContactMessage } from "#lib/content/policy"
import type { SendContactMessageInput } from "#lib/content/schema"
import { asSystem } from "#lib/db/door"
import { readableCode } from "#lib/ids"
import { notifySecretariat } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Hands a letter to the secretariat and gives it a reference that a person can copy. Works for visitors.
 * Refuses: accounts.too_many_tries.
 */
export async function sendContactMessage(actor: Actor, input: SendContactMessageInput): Promise<{ reference: string }> {
  permit(refusalSendContactMessage(actor))
  await countVisit(actor, { what: "contact", hourlyMax: contactMessagesHourlyMax })
  const reference = readableCode(2)
  await asSystem("content", async tx => {
    const { id } = await tx.contactMessage.create({
      data: { ...input, reference, writtenAt: now() },
      select: { id: true },
    })
    await recordAudit(tx, actor, { subject: { type: "contact_message", id }, event: "message.received" })
    await notifySecretariat(tx, { kind: "contactMessage", path: paths.moderation.messages })
  })
  return { reference }
}

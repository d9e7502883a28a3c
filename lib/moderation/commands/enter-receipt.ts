import { countVisit } from "#lib/accounts/commands/count-visit"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { refusal } from "#lib/moderation/codes"
import { receiptTriesHourlyMax } from "#lib/moderation/policy"
import type { EnterReceiptInput } from "#lib/moderation/schema"
import { reportOfReceipt } from "#lib/moderation/visibility"

/**
 * Says whether a receipt opens a report, and returns it as it is written. A wrong one, a mistyped one and none get the
 * same answer. Refuses: moderation.unknown_receipt, accounts.too_many_tries.
 */
export async function enterReceipt(actor: Actor, input: EnterReceiptInput): Promise<{ receipt: string }> {
  await countVisit(actor, { what: "receipt", hourlyMax: receiptTriesHourlyMax })
  const found = await asSystem("moderation", tx =>
    tx.abuseReport.findUnique({ where: reportOfReceipt(input.receipt), select: { id: true } }),
  )
  if (!found) throw refusal("moderation.unknown_receipt")
  return { receipt: input.receipt }
}

import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/briefs/codes"
import { refusalChooseRecipients } from "#lib/briefs/policy"
import type { ChooseRecipientsInput } from "#lib/briefs/schema"
import { requireOwnBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"

/**
 * Chooses whom a draft shall be sent to. They learn nothing of it: the choice stays in the draft until it is sent.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.sent_already,
 * briefs.recipient_unknown.
 */
export async function chooseRecipients(actor: Actor, input: ChooseRecipientsInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const brief = await requireOwnBrief(tx, actor, input.briefId)
    permit(refusalChooseRecipients(actor, brief))
    const recipientIds = [...new Set(input.recipientIds)]
    for (const id of recipientIds) {
      const profile = await getPublishedProfile(actor, id)
      if (profile?.kind !== "local_resource") throw refusal("briefs.recipient_unknown")
    }
    const { count } = await tx.brief.updateMany({
      where: { id: brief.id, state: "draft", version: input.version },
      data: { content: { ...brief.content, recipientIds }, version: { increment: 1 }, savedAt: now() },
    })
    if (count === 0) throw commonRefusal("common.changed_meanwhile")
    return { briefId: brief.id }
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { moveComment } from "#lib/agreements/negotiation/comment-steps"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { notifyNeutral } from "#lib/agreements/neutral/moving"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import type { CommentInput } from "#lib/agreements/schema"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Takes up again what was put away as dealt with, while the text may still change: the words stay, and so does who had
 * put them away. The others are told. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating,
 * agreements.taken_up_too_often.
 */
export async function reopenComment(actor: Actor, input: CommentInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalCommentOnSection(actor, table))
    if (!(await moveComment(tx, actor, table, input, "taken_up"))) return
    const { id: memberId, name } = partyOf(actor)
    await notifyOtherParties(tx, table.partyIds, memberId, {
      kind: "agreementCommentReopened",
      values: { title: table.title, member: name },
      path: paths.agreements.comment(table.id, input.section, input.commentId),
    })
    await notifyNeutral(tx, table.id)
  })
}

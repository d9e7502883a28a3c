import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { moveComment } from "#lib/agreements/negotiation/comment-steps"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import type { CommentInput } from "#lib/agreements/schema"
import { asActor } from "#lib/db/door"

/**
 * Puts a comment away as dealt with; it stays readable. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function resolveComment(actor: Actor, input: CommentInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalCommentOnSection(actor, table))
    await moveComment(tx, actor, table, input, "put_away")
  })
}

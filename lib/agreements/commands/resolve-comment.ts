import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import type { ResolveCommentInput } from "#lib/agreements/schema"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * Puts a comment away as dealt with; it stays readable. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function resolveComment(actor: Actor, input: ResolveCommentInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalCommentOnSection(actor, table))
    const { person } = partyOf(actor)
    const comment = { id: input.commentId, agreementId: table.id, section: input.section }
    if ((await tx.sectionComment.count({ where: comment })) === 0) throw refusal("common.not_found")
    await tx.sectionComment.updateMany({
      where: { ...comment, resolvedAt: null },
      data: { resolvedAt: now(), resolvedByName: person.name },
    })
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { notifyNeutral } from "#lib/agreements/neutral/moving"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import type { CommentOnSectionInput } from "#lib/agreements/schema"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Says something about a section; all parties see it at once, whoever has the pen.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function commentOnSection(actor: Actor, input: CommentOnSectionInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalCommentOnSection(actor, table))
    const { id: memberId, name, person } = partyOf(actor)
    await tx.sectionComment.create({
      data: {
        agreementId: table.id,
        partnershipId: table.partnershipId,
        memberId,
        section: input.section,
        revisionNumber: table.proposed?.number ?? 1,
        text: input.text,
        writtenById: person.userId,
        writtenByName: person.name,
        writtenAt: now(),
      },
      select: { id: true },
    })
    await notifyOtherParties(tx, table.partyIds, memberId, {
      kind: "agreementCommented",
      values: { title: table.title, member: name },
      path: paths.agreements.section(table.id, input.section),
    })
    await notifyNeutral(tx, table.id)
  })
}

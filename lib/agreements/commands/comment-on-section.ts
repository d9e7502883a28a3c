import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { addresseesOf, chosen, mentionColumns, notifyMentioned } from "#lib/agreements/mentions/addressees"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { notifyNeutral } from "#lib/agreements/neutral/moving"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import type { CommentOnSectionInput } from "#lib/agreements/schema"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Says something about a section; all parties see it at once, whoever has the pen, and for whom it is. Those are told so,
 * the others that something was said.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function commentOnSection(actor: Actor, input: CommentOnSectionInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalCommentOnSection(actor, table))
    const { id: memberId, name, person } = partyOf(actor)
    const mentioned = input.mentions?.length ? chosen(await addresseesOf(tx, actor, table), input.mentions) : []
    const { id } = await tx.sectionComment.create({
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
        ...mentionColumns(mentioned),
      },
      select: { id: true },
    })
    const values = { title: table.title, member: name }
    const path = paths.agreements.comment(table.id, input.section, id)
    await notifyMentioned(tx, mentioned, { kind: "agreementCommentForYou", values, path })
    await notifyOtherParties(
      tx,
      table.partyIds,
      memberId,
      { kind: "agreementCommented", values, path },
      { exceptUserIds: mentioned.map(({ userId }) => userId) },
    )
    await notifyNeutral(tx, table.id)
  })
}

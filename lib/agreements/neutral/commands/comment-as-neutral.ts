import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockForPerson, notifyParties } from "#lib/agreements/neutral/moving"
import { refusalCommentAsNeutral, requireRepresentative } from "#lib/agreements/neutral/policy"
import type { CommentAsNeutralInput } from "#lib/agreements/neutral/schema"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { paths } from "#lib/paths"

/**
 * The neutral person says something about a section: all parties see it at once, and that it was said by somebody of no
 * party. It is the one thing that they write.
 * Refuses: common.not_found, agreements.not_negotiating.
 */
export async function commentAsNeutral(actor: Actor, input: CommentAsNeutralInput): Promise<void> {
  const person = requireRepresentative(actor)
  await asActor(actor, async tx => {
    const { agreement, neutral } = await lockForPerson(tx, actor, input.neutralId)
    if (neutral.state !== "active") throw refusal("common.not_found")
    permit(refusalCommentAsNeutral(agreement))
    const handedOver = await tx.agreementRevision.findFirst({
      where: { agreementId: agreement.id, proposedAt: { not: null } },
      orderBy: { number: "desc" },
      select: { number: true },
    })
    await tx.sectionComment.create({
      data: {
        agreementId: agreement.id,
        partnershipId: agreement.partnershipId,
        memberId: person.member.id,
        section: input.section,
        revisionNumber: handedOver?.number ?? 1,
        text: input.text,
        writtenById: person.userId,
        writtenByName: person.name,
        writtenAt: now(),
      },
      select: { id: true },
    })
    await notifyParties(tx, actor, neutral, {
      kind: "agreementCommented",
      values: { title: agreement.title, member: neutral.name },
      path: paths.agreements.section(agreement.id, input.section),
    })
  })
}

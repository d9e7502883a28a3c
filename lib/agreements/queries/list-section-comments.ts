import type { Actor } from "#lib/actor"
import { stepColumns, viewOfStep } from "#lib/agreements/negotiation/comment-steps"
import { neutralsOfParty } from "#lib/agreements/neutral/visibility"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { CommentView } from "#lib/agreements/views"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What the parties, and whom they asked in as neutral, have said about a section, oldest first. */
export async function listSectionComments(
  actor: Actor,
  agreementId: string,
  section: SectionKey,
): Promise<CommentView[]> {
  if (!isId(agreementId)) return []
  const [rows, neutrals] = await asActor(actor, async tx => [
    await tx.sectionComment.findMany({
      where: { agreementId, section, agreement: visibleAgreements(actor) },
      orderBy: { writtenAt: "asc" },
      select: {
        id: true,
        memberId: true,
        writtenByName: true,
        writtenAt: true,
        text: true,
        revisionNumber: true,
        resolvedAt: true,
        steps: stepColumns,
        mentionedIds: true,
        mentionedNames: true,
      },
    }),
    await tx.neutralPerson.findMany({
      where: { AND: [{ agreementId }, neutralsOfParty(actor)] },
      select: { memberId: true, memberName: true },
    }),
  ])
  return rows.map(({ resolvedAt, steps, mentionedIds, ...comment }) => ({
    ...comment,
    isForYou: actor.kind === "person" && mentionedIds.includes(actor.userId),
    steps: steps.map(viewOfStep),
    neutralOf: neutrals.find(({ memberId }) => memberId === comment.memberId)?.memberName ?? null,
    isResolved: resolvedAt !== null,
  }))
}

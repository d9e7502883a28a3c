import type { Actor } from "#lib/actor"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { CommentView } from "#lib/agreements/views"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What the parties have said about a section, oldest first. */
export async function listSectionComments(
  actor: Actor,
  agreementId: string,
  section: SectionKey,
): Promise<CommentView[]> {
  if (!isId(agreementId)) return []
  const rows = await asActor(actor, tx =>
    tx.sectionComment.findMany({
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
        resolvedByName: true,
      },
    }),
  )
  return rows.map(({ resolvedAt, ...comment }) => ({ ...comment, isResolved: resolvedAt !== null }))
}

import type { Actor } from "#lib/actor"
import type { InternalNoteView } from "#lib/agreements/internal/views"
import { ownNotes } from "#lib/agreements/internal/visibility"
import { stepColumns, viewOfStep } from "#lib/agreements/negotiation/comment-steps"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What the actor's own side has said among itself about a section, oldest first. */
export async function listInternalNotes(
  actor: Actor,
  agreementId: string,
  section: SectionKey,
): Promise<InternalNoteView[]> {
  if (!isId(agreementId)) return []
  const rows = await asActor(actor, tx =>
    tx.internalNote.findMany({
      where: { AND: [{ agreementId, section }, ownNotes(actor)] },
      orderBy: { writtenAt: "asc" },
      select: {
        id: true,
        text: true,
        writtenByName: true,
        writtenAt: true,
        putAwayAt: true,
        steps: stepColumns,
        mentionedIds: true,
        mentionedNames: true,
        sharedAt: true,
      },
    }),
  )
  return rows.map(({ putAwayAt, sharedAt, steps, mentionedIds, ...note }) => ({
    ...note,
    isForYou: actor.kind === "person" && mentionedIds.includes(actor.userId),
    steps: steps.map(viewOfStep),
    isPutAway: putAwayAt !== null,
    isShared: sharedAt !== null,
  }))
}

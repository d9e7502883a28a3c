import type { Actor } from "#lib/actor"
import type { SharingQuestionView } from "#lib/confidentiality/views"
import { ownSharingQuestions, sharingQuestionColumns, sharingQuestionView } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** How many earlier questions a page shows. */
export const sharingQuestionsMax = 50

/** What the actor's own member asked in a partnership, newest first. */
export async function listSharingQuestions(actor: Actor, partnershipId: string): Promise<SharingQuestionView[]> {
  if (!isId(partnershipId)) return []
  const rows = await asActor(actor, tx =>
    tx.sharingQuestion.findMany({
      where: { ...ownSharingQuestions(actor), partnershipId },
      orderBy: { askedAt: "desc" },
      take: sharingQuestionsMax,
      select: sharingQuestionColumns,
    }),
  )
  return rows.map(sharingQuestionView)
}

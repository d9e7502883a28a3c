import type { Actor } from "#lib/actor"
import type { SharingQuestionView } from "#lib/confidentiality/views"
import { ownSharingQuestions, sharingQuestionColumns, sharingQuestionView } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** A question of the actor's own member with its answer of that day, or null. */
export async function getSharingQuestion(actor: Actor, questionId: string): Promise<SharingQuestionView | null> {
  if (!isId(questionId)) return null
  const row = await asActor(actor, tx =>
    tx.sharingQuestion.findFirst({
      where: { ...ownSharingQuestions(actor), id: questionId },
      select: sharingQuestionColumns,
    }),
  )
  return row && sharingQuestionView(row)
}

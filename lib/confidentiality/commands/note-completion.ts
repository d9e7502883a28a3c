import type { Actor } from "#lib/actor"
import { permit } from "#lib/confidentiality/codes"
import { refusalNoteCompletion } from "#lib/confidentiality/policy"
import type { NoteCompletionInput } from "#lib/confidentiality/schema"
import { termsInForce } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Keeps the day on which the work of an agreement was completed, because some terms hold only until or from then. Called
 * by the command that closes a project, which records it. Terms of another agreement that came into force since then
 * are left alone. Refuses: common.not_found, confidentiality.role_may_not.
 */
export async function noteCompletion(actor: Actor, input: NoteCompletionInput): Promise<void> {
  const { partnershipId, agreementId, completedOn } = input
  await asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalNoteCompletion(actor))
    await tx.termsInForce.updateMany({
      where: { ...termsInForce(actor), partnershipId, agreementId, workCompletedOn: null },
      data: { workCompletedOn: new Date(completedOn) },
    })
  })
}

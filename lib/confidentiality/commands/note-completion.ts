import type { Actor } from "#lib/actor"
import { permit } from "#lib/confidentiality/codes"
import { refusalNoteCompletion } from "#lib/confidentiality/policy"
import type { NoteCompletionInput } from "#lib/confidentiality/schema"
import { termsInForce } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Keeps the day on which the work of an agreement was completed, because some terms hold only until or from then, and the
 * day on which the agreement itself ended, because its duties are counted from it. Called by the commands that close a
 * project and end an agreement, which record it. Terms of other agreements are left alone.
 * Refuses: common.not_found, confidentiality.role_may_not.
 */
export async function noteCompletion(actor: Actor, input: NoteCompletionInput): Promise<void> {
  const { partnershipId, agreementId, completedOn, agreementEnded = false } = input
  await asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalNoteCompletion(actor))
    const held = { ...termsInForce(actor), partnershipId, agreementId }
    const on = new Date(completedOn)
    await tx.termsInForce.updateMany({ where: { ...held, workCompletedOn: null }, data: { workCompletedOn: on } })
    if (agreementEnded)
      await tx.termsInForce.updateMany({ where: { ...held, agreementEndedOn: null }, data: { agreementEndedOn: on } })
  })
}

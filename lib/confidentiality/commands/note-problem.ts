import type { Actor } from "#lib/actor"
import { permit } from "#lib/confidentiality/codes"
import { refusalNoteProblem } from "#lib/confidentiality/policy"
import type { NoteProblemInput } from "#lib/confidentiality/schema"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Keeps since when a problem is put right, or that it is not, because some terms hold only from then. Called by the
 * commands that raise a problem and that settle with both sides' words whether it is put right; they record it.
 * Refuses: common.not_found, confidentiality.role_may_not.
 */
export async function noteProblem(actor: Actor, input: NoteProblemInput): Promise<void> {
  const { partnershipId, problemId } = input
  const remediedOn = input.remediedOn && new Date(input.remediedOn)
  await asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalNoteProblem(actor))
    await tx.notedProblem.upsert({
      where: { problemId },
      create: { problemId, partnershipId, remediedOn },
      update: { remediedOn },
      select: { problemId: true },
    })
  })
}

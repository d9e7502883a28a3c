import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockStanding } from "#lib/agreements/ending/standing"
import { endAgreement } from "#lib/agreements/ending/taking-effect"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { refusalJob } from "#lib/agreements/policy"
import { visibleAgreements } from "#lib/agreements/visibility"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { getWorkDone } from "#lib/projects/queries/get-work-done"

/**
 * Completes the agreements whose last day by their terms is over and whose work is closed. Work that goes on keeps its
 * agreement in force, and one without a last day ends by notice or consent only.
 * Refuses: agreements.jobs_only.
 */
export async function completeDueAgreements(actor: Actor): Promise<{ completed: number }> {
  permit(refusalJob(actor))
  const inForce = await asActor(actor, tx =>
    tx.agreement.findMany({
      where: { AND: [visibleAgreements(actor), { state: "in_force", amendsId: null }] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const completed = await oneByOne(
    inForce.map(({ id }) => id),
    agreementId => completeIfOver(actor, agreementId),
  )
  return { completed }
}

function completeIfOver(actor: Actor, agreementId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const work = await getWorkDone(actor, agreementId)
    if (work && !work.isOver) return false
    const standing = await lockStanding(tx, actor, agreementId)
    if (standing.state !== "in_force" || standing.isInSigning) return false
    const { endsOn } = (await revisionInForce(tx, agreementId)).terms.sections.timeline
    if (endsOn === null || endsOn >= today()) return false
    await endAgreement(tx, actor, standing, null)
    return true
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockStanding } from "#lib/agreements/ending/standing"
import { resumeAgreement } from "#lib/agreements/ending/taking-effect"
import { refusalJob } from "#lib/agreements/policy"
import { visibleAgreements } from "#lib/agreements/visibility"
import { today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"

/**
 * Takes up again the agreements whose pause named its last day beforehand.
 * Refuses: agreements.jobs_only.
 */
export async function resumeDueAgreements(actor: Actor): Promise<{ resumed: number }> {
  permit(refusalJob(actor))
  const suspended = await asActor(actor, tx =>
    tx.agreement.findMany({
      where: { AND: [visibleAgreements(actor), { state: "suspended" }] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const resumed = await oneByOne(
    suspended.map(({ id }) => id),
    agreementId =>
      asActor(actor, async tx => {
        const standing = await lockStanding(tx, actor, agreementId)
        if (standing.state !== "suspended" || standing.isInSigning || !(await isPauseOver(tx, agreementId)))
          return false
        await resumeAgreement(tx, actor, standing, null)
        return true
      }),
  )
  return { resumed }
}

/** The pause that holds is the newest; an older one may have named a day that is long over. */
async function isPauseOver(tx: Tx, agreementId: string): Promise<boolean> {
  const pause = await tx.agreementNotice.findFirst({
    where: { agreementId, kind: "pause" },
    orderBy: { givenAt: "desc" },
    select: { onDate: true },
  })
  return pause?.onDate != null && pause.onDate <= new Date(today())
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalJob } from "#lib/agreements/policy"
import { documentsToSeal } from "#lib/agreements/visibility"
import { day, fromNow, hour } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifySecretariat } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** Once written, it is not written again for a day. */
const notice = { kind: "sealsWaiting", path: paths.moderation.home }

/**
 * Tells the secretariat, once a day while it lasts, that signed agreements wait for their seal: the signer is away, its
 * certificate has ended or soon will, or the time-stamp service gives no stamp that holds. Why stands in the worker's log.
 * Refuses: agreements.jobs_only.
 */
export async function tellOfUnsealed(actor: Actor): Promise<{ told: boolean }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const count = await tx.agreementDocument.count({ where: { ...documentsToSeal, madeAt: { lt: fromNow(-hour) } } })
    const isKnown = await tx.notification.count({ where: { kind: notice.kind, notifiedAt: { gt: fromNow(-day) } } })
    if (count === 0 || isKnown > 0) return { told: false }
    await notifySecretariat(tx, { ...notice, values: { count } })
    return { told: true }
  })
}

import type { Actor } from "#lib/actor"
import { tellHolder } from "#lib/agreements/clearance/asking"
import { lockClearance } from "#lib/agreements/clearance/locked"
import { clearanceDaysWhenUnsaid } from "#lib/agreements/clearance/policy"
import { moveClearance } from "#lib/agreements/clearance/transition"
import { visibleClearances } from "#lib/agreements/clearance/visibility"
import { permit } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { refusalJob } from "#lib/agreements/policy"
import { addDays } from "#lib/agreements/terms/days"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"

/**
 * Asks again, when the day is over until which a party kept something with the others' yes. Refuses: agreements.jobs_only.
 */
export async function reopenKeptClearances(actor: Actor): Promise<{ reopened: number }> {
  permit(refusalJob(actor))
  const over = { state: "kept", keptUntil: { lt: new Date(today()) } } as const
  const kept = await asActor(actor, tx =>
    tx.clearance.findMany({
      where: { AND: [visibleClearances(actor), over] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const reopened = await oneByOne(
    kept.map(({ id }) => id),
    clearanceId => reopen(actor, clearanceId),
  )
  return { reopened }
}

function reopen(actor: Actor, clearanceId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const { clearance, standing } = await lockClearance(tx, actor, clearanceId)
    if (clearance.state !== "kept") return false
    const { id: agreementId, title, partyIds } = standing
    const dueOn = addDays(today(), clearanceDaysWhenUnsaid)
    await moveClearance(tx, clearance, "fall_due", { dueOn })
    await recordEvidence(tx, standing, "clearance.reopened", { orgRef: clearance.memberId })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: agreementId },
      event: "clearance.reopened",
      partyIds,
      values: { of: clearance.memberId },
    })
    await tellHolder(tx, { agreementId, title, dueOn }, clearance.memberId)
    return true
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lapseSigning } from "#lib/agreements/negotiation/return"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalJob } from "#lib/agreements/policy"
import { isSigningOver } from "#lib/agreements/signing/policy"
import { signingsUntil } from "#lib/agreements/signing/visibility"
import { addDays } from "#lib/agreements/terms/days"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"

/**
 * Takes back into negotiation what not all have signed by its last day. Whoever signs at the same moment queues at the same
 * lock: the agreement is in force, or the signature comes too late.
 * Refuses: agreements.jobs_only.
 */
export async function lapseSignings(actor: Actor): Promise<{ lapsed: number }> {
  permit(refusalJob(actor))
  const due = await asActor(actor, tx =>
    tx.agreement.findMany({
      where: signingsUntil(actor, addDays(today(), -1)),
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const lapsed = await oneByOne(
    due.map(({ id }) => id),
    agreementId => lapseOne(actor, agreementId),
  )
  return { lapsed }
}

/** False where it was signed or stopped meanwhile. */
function lapseOne(actor: Actor, agreementId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, agreementId)
    const { state, signUntil } = table
    if (state !== "signing" || signUntil === null || !isSigningOver(table, today())) return false
    await lapseSigning(tx, actor, { ...table, signUntil })
    return true
  })
}

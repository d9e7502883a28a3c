import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalJob } from "#lib/agreements/policy"
import { remindSide } from "#lib/agreements/roles/tell"
import { isSigningOver, signingReminderDays } from "#lib/agreements/signing/policy"
import { signingsUntil } from "#lib/agreements/signing/visibility"
import { addDays } from "#lib/agreements/terms/days"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"

/**
 * Reminds those whose turn it is, once, some days before the last day of a signing. Who was asked today has just been told.
 * Refuses: agreements.jobs_only.
 */
export async function remindOfSigning(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  const askedBefore = { signatures: { some: { voidedAt: null, requestedAt: { lt: fromNow(-day) } } } }
  const due = await asActor(actor, tx =>
    tx.agreement.findMany({
      where: {
        AND: [signingsUntil(actor, addDays(today(), signingReminderDays)), { signRemindedAt: null }, askedBefore],
      },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const reminded = await oneByOne(
    due.map(({ id }) => id),
    agreementId => remindOne(actor, agreementId),
  )
  return { reminded }
}

function remindOne(actor: Actor, agreementId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, agreementId)
    const { id, state, signUntil, partyIds } = table
    if (state !== "signing" || signUntil === null || isSigningOver(table, today())) return false
    const where = { id, state, signRemindedAt: null }
    const { count } = await tx.agreement.updateMany({ where, data: { signRemindedAt: now() } })
    if (count === 0) return false
    const subject = { type: "agreement", id }
    await recordAudit(tx, actor, { subject, event: "agreement.signing_reminded", partyIds, values: { signUntil } })
    for (const party of partyIds) await remindSide(tx, { ...table, signUntil }, party)
    return true
  })
}

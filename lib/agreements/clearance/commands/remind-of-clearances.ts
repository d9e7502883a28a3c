import type { Actor } from "#lib/actor"
import { tellHolder } from "#lib/agreements/clearance/asking"
import { lockClearance } from "#lib/agreements/clearance/locked"
import { whomToRemind } from "#lib/agreements/clearance/policy"
import { visibleClearances } from "#lib/agreements/clearance/visibility"
import { permit } from "#lib/agreements/codes"
import { refusalJob } from "#lib/agreements/policy"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds whoever has to act next: a party of its statement, before the day and again until it is made; the others of a
 * statement that waits for them. Refuses: agreements.jobs_only.
 */
export async function remindOfClearances(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  const open = await asActor(actor, tx =>
    tx.clearance.findMany({
      where: { AND: [visibleClearances(actor), { state: { in: ["due", "stated", "questioned"] } }] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const reminded = await oneByOne(
    open.map(({ id }) => id),
    clearanceId => remindOfOne(actor, clearanceId),
  )
  return { reminded }
}

function remindOfOne(actor: Actor, clearanceId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const { clearance, standing } = await lockClearance(tx, actor, clearanceId)
    const { id, state, memberId } = clearance
    const days = await tx.clearance.findUniqueOrThrow({ where: { id }, select: { dueOn: true, remindedOn: true } })
    const dueOn = days.dueOn.toISOString().slice(0, 10)
    const statedOn = clearance.statements[0]?.statedAt.toISOString().slice(0, 10) ?? null
    const remindedOn = days.remindedOn?.toISOString().slice(0, 10) ?? null
    const whom = whomToRemind({ state, dueOn, statedOn, remindedOn }, today())
    if (whom === null) return false
    await tx.clearance.update({ where: { id }, data: { remindedOn: new Date(today()) }, select: { id: true } })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "clearance.reminded",
      partyIds: standing.partyIds,
      values: { of: memberId, whom },
    })
    const { id: agreementId, title, partyIds } = standing
    if (whom === "holder") await tellHolder(tx, { agreementId, title, dueOn }, memberId)
    else
      await notifyOtherParties(tx, partyIds, memberId, {
        kind: "clearanceWaits",
        values: { title },
        path: paths.agreements.clearances(agreementId),
      })
    return true
  })
}

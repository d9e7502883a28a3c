import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalJob } from "#lib/agreements/policy"
import { ownSide } from "#lib/agreements/roles/own-side"
import { tellWhoMaySign } from "#lib/agreements/roles/tell"
import { rolesBeforeForce } from "#lib/agreements/roles/visibility"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"

/**
 * Ends the parts of people who have left the side that gave them. Nobody was kept from signing by them any more; here it
 * comes into that side's own record, and who waited for their yes alone is told that they may sign.
 * Refuses: agreements.jobs_only.
 */
export async function endLeftRoles(actor: Actor): Promise<{ ended: number }> {
  permit(refusalJob(actor))
  const given = await asActor(actor, tx =>
    tx.signingRole.findMany({ where: rolesBeforeForce(actor), orderBy: { id: "asc" }, select: { id: true } }),
  )
  const ended = await oneByOne(
    given.map(({ id }) => id),
    id => endIfLeft(actor, id),
  )
  return { ended }
}

/** False where the person still acts for that side, or the part was taken away meanwhile. */
function endIfLeft(actor: Actor, id: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const role = await tx.signingRole.findFirst({
      where: { AND: [rolesBeforeForce(actor), { id }] },
      select: { agreementId: true, memberId: true, userId: true, kind: true },
    })
    if (!role) return false
    const { agreementId, memberId, userId, kind } = role
    const standing = { memberId, userId, endedAt: null, user: { closedAt: null } }
    if ((await tx.representative.count({ where: standing })) > 0) return false
    const table = await lockTable(tx, actor, agreementId)
    const { count } = await tx.signingRole.deleteMany({ where: { id } })
    if (count === 0) return false
    await recordAudit(tx, actor, {
      subject: ownSide(agreementId, memberId),
      event: "signing_role.taken",
      partyIds: [memberId],
      values: { kind, user: userId },
    })
    if (kind !== "approver" || table.state !== "signing") return true
    const last = await tx.approvalAnswer.findFirst({
      where: { agreementId, memberId, userId, agreementVersion: table.version },
      orderBy: { answeredAt: "desc" },
      select: { answer: true },
    })
    // Who had said yes was not waited for any more.
    if (last?.answer !== "approved") await tellWhoMaySign(tx, table, memberId)
    return true
  })
}

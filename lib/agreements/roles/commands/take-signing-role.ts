import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { approversOf, hasSideSigned } from "#lib/agreements/roles/approvers"
import { ownSide } from "#lib/agreements/roles/own-side"
import { refusalGiveRole } from "#lib/agreements/roles/policy"
import type { SigningRoleInput } from "#lib/agreements/roles/schema"
import { tellWhoMaySign } from "#lib/agreements/roles/tell"
import { ownRoles } from "#lib/agreements/roles/visibility"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Takes a part in the signing away from a colleague. An approver is told, so that nobody signs around them in silence;
 * what they had said stays on record. Who waited for their yes is told that they may sign. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.side_has_signed.
 */
export async function takeSigningRole(actor: Actor, input: SigningRoleInput): Promise<{ agreementId: string }> {
  const { kind, userId } = input
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    const { id: memberId } = partyOf(actor)
    const hasSigned = await hasSideSigned(tx, table, memberId)
    permit(refusalGiveRole(actor, table, { kind, hasSigned }))
    const released = (await approversOf(tx, table, memberId)).find(approver => approver.userId === userId)
    const { count } = await tx.signingRole.deleteMany({
      where: { AND: [{ agreementId: table.id, kind, userId }, ownRoles(actor)] },
    })
    if (count === 0) return { agreementId: table.id }
    await recordAudit(tx, actor, {
      subject: ownSide(table.id, memberId),
      event: "signing_role.taken",
      partyIds: [memberId],
      values: { kind, user: userId },
    })
    const told = { kind: "approverReleased", values: { title: table.title }, path: paths.agreements.roles(table.id) }
    if (kind !== "approver") return { agreementId: table.id }
    await notifyMember(tx, memberId, told, { userIds: [userId] })
    if (released?.answer !== "approved") await tellWhoMaySign(tx, table, memberId)
    return { agreementId: table.id }
  })
}

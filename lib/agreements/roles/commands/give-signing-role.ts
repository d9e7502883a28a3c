import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { hasSideSigned } from "#lib/agreements/roles/approvers"
import { ownSide } from "#lib/agreements/roles/own-side"
import { refusalGiveRole } from "#lib/agreements/roles/policy"
import type { SigningRoleInput } from "#lib/agreements/roles/schema"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Makes a colleague an approver of the text, or one who gets the finished documents. The other side does not learn of it:
 * it stands in no evidence, and is recorded for the own side alone. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.side_has_signed.
 */
export async function giveSigningRole(actor: Actor, input: SigningRoleInput): Promise<{ agreementId: string }> {
  const { kind, userId } = input
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    const { id: memberId, person } = partyOf(actor)
    const hasSigned = await hasSideSigned(tx, table, memberId)
    permit(refusalGiveRole(actor, table, { kind, hasSigned }))
    const colleague = { memberId, userId, endedAt: null }
    if ((await tx.representative.count({ where: colleague })) === 0) throw refusal("common.not_found")
    const place = { agreementId: table.id, partnershipId: table.partnershipId, memberId }
    const { count } = await tx.signingRole.createMany({
      data: [{ ...place, userId, kind, namedAt: now(), namedById: person.userId, namedByName: person.name }],
      skipDuplicates: true,
    })
    if (count === 0) return { agreementId: table.id }
    await recordAudit(tx, actor, {
      subject: ownSide(table.id, memberId),
      event: "signing_role.given",
      partyIds: [memberId],
      values: { kind, user: userId },
    })
    const told = {
      kind: table.state === "signing" ? "approvalAsked" : "approverNamed",
      values: { title: table.title },
      path: paths.agreements.roles(table.id),
    }
    if (kind === "approver") await notifyMember(tx, memberId, told, { userIds: [userId] })
    return { agreementId: table.id }
  })
}

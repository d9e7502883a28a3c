import { type Actor, actingMember } from "#lib/actor"
import { approversOf } from "#lib/agreements/roles/approvers"
import { refusalAnswerForApproval, refusalGiveRole, refusalWithoutApproval } from "#lib/agreements/roles/policy"
import type { SigningRolesView } from "#lib/agreements/roles/views"
import { ownRoles } from "#lib/agreements/roles/visibility"
import { hasPartySigned } from "#lib/agreements/signing/policy"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** Who of the reader's own side signs, approves and gets a copy; null where there is no such agreement for this actor. */
export async function getSigningRoles(actor: Actor, agreementId: string): Promise<SigningRolesView | null> {
  const member = actingMember(actor)
  if (!isId(agreementId) || !member || actor.kind !== "person") return null
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: {
        id: true,
        state: true,
        version: true,
        signatures: {
          where: { voidedAt: null },
          select: { memberId: true, state: true, turn: true, partySignatures: true, digest: true },
        },
        roles: { where: { AND: [{ kind: "copy" }, ownRoles(actor)] }, select: { userId: true } },
      },
    })
    if (!agreement) return null
    const people = await tx.representative.findMany({
      where: { memberId: member.id, endedAt: null },
      orderBy: { joinedAt: "asc" },
      select: { userId: true, name: true, isSignatory: true },
    })
    const approvers = await approversOf(tx, agreement, member.id)
    const hasSigned = hasPartySigned(agreement.signatures, member.id)
    const isApprover = approvers.some(({ userId }) => userId === actor.userId)
    const mayAnswer = refusalAnswerForApproval(agreement, { isApprover, hasSigned }) === null
    const mayGive = (kind: "approver" | "copy") => refusalGiveRole(actor, agreement, { kind, hasSigned }) === null
    return {
      approvers: approvers.map(approver => ({ ...approver, isYou: approver.userId === actor.userId })),
      copies: people.filter(({ userId }) => agreement.roles.some(role => role.userId === userId)),
      colleagues: people,
      mayName: mayGive("copy"),
      mayNameApprovers: mayGive("approver"),
      toAnswer: mayAnswer ? (agreement.signatures[0]?.digest ?? null) : null,
      isOut: !hasSigned && refusalWithoutApproval(approvers) !== null,
    }
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable, partyOf, type Table } from "#lib/agreements/negotiation/table"
import { refusalWithdrawAgreement } from "#lib/agreements/policy"
import type { ReasonedChangeInput } from "#lib/agreements/schema"
import { moveAgreement } from "#lib/agreements/transition"
import { visibleAgreements } from "#lib/agreements/visibility"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { paths } from "#lib/paths"

/**
 * Ends the negotiation for good, with a reason. A draft that the other side never saw is withdrawn in silence.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_negotiating.
 */
export async function withdrawAgreement(actor: Actor, input: ReasonedChangeInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalWithdrawAgreement(actor, table))
    const { id: memberId, name } = partyOf(actor)
    const wasSeen = table.state !== "drafting"
    const along = { withdrawnAt: now(), reason: input.reason }
    await moveAgreement(tx, { ...table, version: input.version }, "withdraw", along)
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "agreement.withdrawn",
      partyIds: wasSeen ? table.partyIds : [memberId],
    })
    if (!wasSeen) return
    if (!table.amendment && (await isLastOpen(tx, actor, table)))
      await advanceStage(actor, { partnershipId: table.partnershipId, stage: "exploring" })
    await notifyOtherParties(tx, table.partyIds, memberId, {
      kind: "agreementWithdrawn",
      values: { title: table.title, member: name },
      path: paths.agreements.one(table.id),
    })
  })
}

/** Drafts that the other side has not seen do not keep the partnership at agreeing: that would tell of them. */
async function isLastOpen(tx: Tx, actor: Actor, { partnershipId }: Table): Promise<boolean> {
  const open = {
    partnershipId,
    state: { in: ["proposed" as const, "countered" as const, "agreed" as const, "signing" as const] },
  }
  return (await tx.agreement.count({ where: { AND: [open, visibleAgreements(actor)] } })) === 0
}

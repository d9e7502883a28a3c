import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { recordPassing } from "#lib/agreements/negotiation/passing"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { refusalReopenAgreement } from "#lib/agreements/policy"
import type { ReasonedChangeInput } from "#lib/agreements/schema"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Takes an agreed text back into negotiation, before anybody was asked to sign it. Who reopens has the pen.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_agreed.
 */
export async function reopenAgreement(actor: Actor, input: ReasonedChangeInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalReopenAgreement(actor, table))
    const { id: holderId, name } = partyOf(actor)
    const along = { holderId, turnSince: now(), reason: input.reason }
    await moveAgreement(tx, { ...table, version: input.version }, "reopen", along)
    const revisionNumber = table.proposed?.number ?? table.current.number
    await recordPassing(tx, actor, table, { event: "reopen", holderId, revisionNumber, note: input.reason })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "agreement.reopened",
      partyIds: table.partyIds,
    })
    await notifyOtherParties(tx, table.partyIds, holderId, {
      kind: "agreementReopened",
      values: { title: table.title, member: name },
      path: paths.agreements.one(table.id),
    })
  })
}

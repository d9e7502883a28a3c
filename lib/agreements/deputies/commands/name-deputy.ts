import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { mayNameDeputy, refusalBeDeputy, refusalNameDeputy } from "#lib/agreements/deputies/policy"
import type { NameDeputyInput } from "#lib/agreements/deputies/schema"
import { ownDelegations, ownRequests } from "#lib/agreements/deputies/visibility"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { askedSignatures } from "#lib/agreements/negotiation/signing"
import { lockTable, partyOf, type Table } from "#lib/agreements/negotiation/table"
import { openScan } from "#lib/agreements/paper/scan"
import { hasSideSigned } from "#lib/agreements/roles/approvers"
import { ownSide } from "#lib/agreements/roles/own-side"
import { moveSignature } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, elevated, type Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { notifyMember, notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Asks somebody else of the own party to sign, in the place of a signatory who has not: with the same turn, counted like
 * that one, for the same frozen text. Nothing that was signed or approved falls by it. The other side sees that it is
 * another person, and never why. The same deputy for the same request again finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_in_signing, agreements.already_signed,
 * agreements.signing_over, agreements.side_has_signed, agreements.scan_waits, agreements.too_many_deputies,
 * agreements.deputy_may_not_sign, agreements.deputy_asked_already.
 */
export async function nameDeputy(actor: Actor, input: NameDeputyInput): Promise<{ agreementId: string }> {
  const { agreementId, signatureId, userId, reason } = input
  return asActor(actor, async tx => {
    // The lock at which signatures queue: of a signature and a deputy at once, one comes too late.
    const table = await lockTable(tx, actor, agreementId)
    const replaced = await tx.signature.findFirst({
      where: { AND: [{ id: signatureId, agreementId: table.id }, ownRequests(actor)] },
      include: { deputy: { select: { userId: true } } },
    })
    if (!replaced) throw commonRefusal("common.not_found")
    if (!mayNameDeputy(actor, replaced)) throw refusal("agreements.role_may_not")
    if (replaced.deputy?.userId === userId) return { agreementId }
    const { memberId } = replaced
    const ofThisSigning = { signature: { agreementId: table.id, voidedAt: null } }
    const facts = {
      hasSigned: await hasSideSigned(tx, table, memberId),
      scanWaits: (await openScan(tx, table)) !== null,
      delegations: await tx.delegation.count({ where: { AND: [ownDelegations(actor), ofThisSigning] } }),
      today: today(),
    }
    permit(refusalNameDeputy(actor, table, replaced, facts))
    const deputy = await colleague(tx, memberId, userId)
    const asked = await askedSignatures(tx, table)
    const isAsked = asked.some(one => one.memberId === memberId && one.userId === userId)
    permit(refusalBeDeputy({ isSignatory: deputy.isSignatory, isAsked }))
    const { id, state, version, revisionId, digest, turn, partySignatures } = replaced
    const delegatedAt = now()
    const { userId: byId, name: byName } = partyOf(actor).person
    const place = { agreementId: table.id, partnershipId: table.partnershipId, memberId }
    await moveSignature(tx, { id, state, version }, "delegate", { delegatedAt })
    await tx.delegation.create({
      data: { ...place, signatureId: id, reason, delegatedById: byId, delegatedByName: byName, delegatedAt },
      select: { id: true },
    })
    const request = { revisionId, digest, turn, partySignatures, requestedAt: delegatedAt, replacesId: id }
    await tx.signature.create({ data: { ...place, ...request, userId, name: deputy.name }, select: { id: true } })
    const said = { termsSha256: digest, signatoryRef: replaced.userId, deputyRef: userId, orgRef: memberId }
    await recordEvidence(tx, table, "delegated", said)
    await recordAudit(tx, actor, {
      subject: ownSide(table.id, memberId),
      event: "signature.delegated",
      partyIds: [memberId],
      values: { signatory: replaced.userId, deputy: userId },
    })
    await tell(tx, actor, table, { replacedId: replaced.userId, deputyId: userId })
    return { agreementId }
  })
}

/** Only people of the own side are looked up: who works for another cannot be tried. */
async function colleague(tx: Tx, memberId: string, userId: string): Promise<{ name: string; isSignatory: boolean }> {
  const found = await elevated(tx, () =>
    tx.representative.findFirst({
      where: { memberId, userId, endedAt: null, user: { closedAt: null, suspendedAt: null } },
      select: { name: true, isSignatory: true },
    }),
  )
  if (!found) throw commonRefusal("common.not_found")
  return found
}

/** The deputy is asked, whoever was replaced is not passed over in silence, and the other side learns that it changed. */
async function tell(
  tx: Tx,
  actor: Actor,
  { id, title, partyIds }: Table,
  { replacedId, deputyId }: { replacedId: string; deputyId: string },
): Promise<void> {
  const { id: memberId, name: member, person } = partyOf(actor)
  const asked = { kind: "deputyAsked", values: { title }, path: paths.agreements.sign(id) }
  await notifyMember(tx, memberId, asked, { userIds: [deputyId] })
  const replaced = { kind: "deputyReplacesYou", values: { title }, path: paths.agreements.roles(id) }
  if (replacedId !== person.userId) await notifyMember(tx, memberId, replaced, { userIds: [replacedId] })
  const changed = { kind: "signatoryChanged", values: { title, member }, path: paths.agreements.one(id) }
  await notifyOtherParties(tx, partyIds, memberId, changed)
}

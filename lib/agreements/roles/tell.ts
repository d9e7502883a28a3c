import { askedSignatures } from "#lib/agreements/negotiation/signing"
import type { Table } from "#lib/agreements/negotiation/table"
import { openScan } from "#lib/agreements/paper/scan"
import { approversOf } from "#lib/agreements/roles/approvers"
import { refusalWithoutApproval } from "#lib/agreements/roles/policy"
import { hasPartySigned, hasSigned, partiesBefore } from "#lib/agreements/signing/policy"
import type { Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** Tells the approvers of one party that a text is frozen and waits for their yes. */
export async function tellApprovers(
  tx: Tx,
  table: Pick<Table, "id" | "version" | "title">,
  memberId: string,
): Promise<void> {
  const userIds = (await approversOf(tx, table, memberId)).map(({ userId }) => userId)
  const notice = { kind: "approvalAsked", values: { title: table.title }, path: paths.agreements.roles(table.id) }
  if (userIds.length > 0) await notifyMember(tx, memberId, notice, { userIds })
}

/**
 * Tells who of one party may sign now, or attest to the scan that waits, which has no turns. Says nothing while their turn or
 * the yes of their own side is missing: whatever brings about the last of these calls this.
 */
export async function tellWhoMaySign(tx: Tx, table: Table, memberId: string): Promise<void> {
  const waited = await waitedFor(tx, table, memberId)
  if (!waited) return
  const { userIds, ...step } = waited
  await notifyMember(tx, memberId, { ...step, values: { title: table.title } }, { signatories: true, userIds })
}

/** Reminds those of one party for whom the signing waits: to sign, to attest, or first to approve. */
export async function remindSide(tx: Tx, table: Table & { signUntil: string }, memberId: string): Promise<void> {
  const values = { title: table.title, day: table.signUntil }
  const waited = await waitedFor(tx, table, memberId)
  if (waited) {
    const notice = { kind: "signingEndsSoon", values, path: waited.path }
    return notifyMember(tx, memberId, notice, { signatories: true, userIds: waited.userIds })
  }
  if (hasPartySigned(await askedSignatures(tx, table), memberId)) return
  const unanswered = (await approversOf(tx, table, memberId)).filter(({ answer }) => answer === null)
  const notice = { kind: "approvalEndsSoon", values, path: paths.agreements.roles(table.id) }
  if (unanswered.length > 0)
    await notifyMember(tx, memberId, notice, { userIds: unanswered.map(({ userId }) => userId) })
}

type Waited = { kind: string; path: string; userIds: string[] }

/** Who of a party may act in the signing now, and how; null while it is not its turn, or it has done its part. */
async function waitedFor(tx: Tx, table: Table, memberId: string): Promise<Waited | null> {
  const asked = await askedSignatures(tx, table)
  const own = asked.filter(one => one.memberId === memberId && !hasSigned(one.state))
  const [first] = own
  if (!first || hasPartySigned(asked, memberId)) return null
  if (refusalWithoutApproval(await approversOf(tx, table, memberId)) !== null) return null
  const userIds = own.map(({ userId }) => userId)
  const scan = await openScan(tx, table)
  if (scan) return { kind: "scanToAttest", path: paths.agreements.paper(table.id), userIds }
  if (partiesBefore(asked, first).length > 0) return null
  return { kind: "agreementToSign", path: paths.agreements.sign(table.id), userIds }
}

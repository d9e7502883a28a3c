import type { Table } from "#lib/agreements/negotiation/table"
import { approversOf } from "#lib/agreements/roles/approvers"
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

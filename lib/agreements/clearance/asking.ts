import { clearanceDueOn } from "#lib/agreements/clearance/policy"
import type { Standing } from "#lib/agreements/ending/standing"
import type { Terms } from "#lib/agreements/terms/schema"
import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** Asks every party of an agreement that ends what becomes of what it holds, in the transaction of the end. */
export async function askForClearances(tx: Tx, standing: Standing, terms: Terms): Promise<void> {
  const { id: agreementId, partnershipId, partyIds, title } = standing
  const { holdsPersonalData, keptUntil } = terms.sections.safeguarding
  const dueOn = clearanceDueOn(holdsPersonalData ? keptUntil : null, today())
  await tx.clearance.createMany({
    data: partyIds.map(memberId => ({ agreementId, partnershipId, memberId, dueOn: new Date(dueOn) })),
  })
  for (const party of partyIds) await tellHolder(tx, { agreementId, title, dueOn }, party)
}

/** Tells a party that its statement is asked for, and by when. */
export async function tellHolder(
  tx: Tx,
  { agreementId, title, dueOn }: { agreementId: string; title: string; dueOn: string },
  memberId: string,
): Promise<void> {
  await notifyMember(tx, memberId, {
    kind: "clearanceDue",
    values: { title, day: dueOn },
    path: paths.agreements.clearances(agreementId),
  })
}

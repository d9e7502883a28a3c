import { type Actor, actingMember } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import type { Tx } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

const kindOf = {
  "remedy.said": "remedySaid",
  "remedy.confirmed": "remedyConfirmed",
  "remedy.contested": "remedyContested",
  "remedy.withdrawn": "remedyWithdrawn",
} as const

/** Records what was said of a problem's remedy, and tells every other party. */
export async function tellOfRemedy(
  tx: Tx,
  actor: Actor,
  problem: { id: string; projectId: string; title: string; partyIds: string[] },
  event: keyof typeof kindOf,
): Promise<void> {
  const { id, projectId, title, partyIds } = problem
  const member = actingMember(actor)
  await recordAudit(tx, actor, { subject: { type: "problem", id }, event, partyIds, values: { projectId } })
  await notifyOtherParties(tx, partyIds, member?.id ?? "", {
    kind: kindOf[event],
    values: { by: member?.name ?? "", title },
    path: paths.projects.oneProblem(projectId, id),
  })
}

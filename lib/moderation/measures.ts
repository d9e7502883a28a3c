import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { hideProfile } from "#lib/members/commands/hide-profile"
import { reinstateMember } from "#lib/members/commands/reinstate-member"
import { suspendMember } from "#lib/members/commands/suspend-member"
import { unhideProfile } from "#lib/members/commands/unhide-profile"
import type { Measure } from "#lib/moderation/schema"

/**
 * Makes the measure of a decision hold from this moment, in the decision's transaction. On an appeal the measure
 * decided first is lifted where the second is another. Returns the first measure of this report, or null.
 */
export async function changeMeasure(
  tx: Tx,
  actor: Actor,
  decision: { reportId: string; memberId: string; measure: Measure },
): Promise<string | null> {
  const { reportId, memberId, measure } = decision
  const [first, second] = await tx.moderationDecision.findMany({
    where: { reportId },
    orderBy: { decidedAt: "asc" },
    select: { id: true, measure: true, memberId: true },
  })
  const before = second ? (first ?? null) : null
  if (before?.measure === measure) return before.measure
  if (before) {
    if (before.memberId === memberId) await lift(actor, memberId, before.measure)
    await tx.moderationDecision.update({ where: { id: before.id }, data: { liftedAt: now() }, select: { id: true } })
  }
  if (measure === "content_hidden") await hideProfile(actor, { memberId })
  if (measure === "suspended") await suspendMember(actor, { memberId })
  return before?.measure ?? null
}

async function lift(actor: Actor, memberId: string, measure: string): Promise<void> {
  if (measure === "content_hidden") await unhideProfile(actor, { memberId })
  if (measure === "suspended") await reinstateMember(actor, { memberId })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import type { MemberEvent, MemberState } from "#lib/members/lifecycle"
import type { ModerateMemberInput } from "#lib/members/schema"
import { moveMember } from "#lib/members/transition"
import { secretariatMember } from "#lib/members/visibility"
import { notifyMember } from "#lib/notifications/notify"

export type ModeratedMember = { id: string; name: string; state: MemberState; version: number; representsIt: boolean }

/** A member as a decision of the secretariat finds it. Refuses: common.not_found, common.changed_meanwhile. */
export async function readModerated(tx: Tx, actor: Actor, input: ModerateMemberInput): Promise<ModeratedMember> {
  const member = await tx.member.findFirst({
    where: { AND: [{ id: input.memberId }, secretariatMember(actor)] },
    select: { id: true, name: true, state: true, version: true },
  })
  if (!member) throw refusal("common.not_found")
  if (input.version !== undefined && input.version !== member.version) throw refusal("common.changed_meanwhile")
  const represents =
    actor.kind === "person"
      ? await tx.representative.count({ where: { memberId: member.id, userId: actor.userId, endedAt: null } })
      : 0
  return { ...member, representsIt: represents > 0 }
}

const happened = {
  hide: { event: "member.hidden", kind: "memberHidden" },
  unhide: { event: "member.shown", kind: "memberShown" },
  suspend: { event: "member.suspended", kind: "memberSuspended" },
  reinstate: { event: "member.reinstated", kind: "memberReinstated" },
  remove: { event: "member.removed", kind: "memberRemoved" },
} as const satisfies Partial<Record<MemberEvent, { event: string; kind: string }>>

/** Moves the member, records it for its people to see and tells them. `path` is where they can see what follows. */
export async function decide(
  tx: Tx,
  actor: Actor,
  member: ModeratedMember,
  decision: { event: keyof typeof happened; path: string },
): Promise<void> {
  await moveMember(tx, member, decision.event)
  const { event, kind } = happened[decision.event]
  await recordAudit(tx, actor, { subject: { type: "member", id: member.id }, event, partyIds: [member.id] })
  await notifyMember(tx, member.id, { kind, path: decision.path, values: { member: member.name } })
}

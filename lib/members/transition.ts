import type { Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { refusal } from "#lib/members/codes"
import { type MemberEvent, type MemberState, memberLifecycle } from "#lib/members/lifecycle"

/**
 * The only writer of a member's state. Holds on condition that the member is still in the state and at the version that
 * its caller read. Refuses: members.wrong_state, common.changed_meanwhile.
 */
export async function moveMember(
  tx: Tx,
  member: { id: string; state: MemberState; version: number },
  event: MemberEvent,
): Promise<MemberState> {
  const state = memberLifecycle.next(member.state, event)
  if (state === null) throw refusal("members.wrong_state")
  const { count } = await tx.member.updateMany({
    where: { id: member.id, state: member.state, version: member.version },
    data: { state, version: { increment: 1 } },
  })
  if (count === 0) throw commonRefusal("common.changed_meanwhile")
  return state
}

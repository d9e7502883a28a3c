import {
  type NeutralPersonEvent,
  type NeutralPersonState,
  neutralPersonLifecycle,
} from "#lib/agreements/neutral/lifecycle"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"

type Closing = { memberId: string | null; name: string | null; words: string }

/**
 * The only writer of a neutral person's state, on condition that it is still as its caller read it.
 * Refuses: common.changed_meanwhile.
 */
export async function moveNeutral(
  tx: Tx,
  neutral: { id: string; state: NeutralPersonState; version: number },
  event: NeutralPersonEvent,
  closing: Closing = { memberId: null, name: null, words: "" },
): Promise<void> {
  const { id, state: from, version } = neutral
  const state = neutralPersonLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { memberId: closedMemberId, name: closedByName, words: closingWords } = closing
  const { count } = await tx.neutralPerson.updateMany({
    where: { id, state: from, version },
    data: {
      state,
      version: { increment: 1 },
      ...(event === "ask" && { askedAt: now() }),
      ...(event === "accept" && { acceptedAt: now() }),
      ...(neutralPersonLifecycle.final.includes(state) && {
        closedAt: now(),
        closedMemberId,
        closedByName,
        closingWords,
      }),
    },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

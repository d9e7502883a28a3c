import {
  type TextProposalEvent,
  type TextProposalState,
  textProposalLifecycle,
} from "#lib/agreements/proposals/lifecycle"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/** The only writer of a proposal's state: of two who answer it at once one succeeds, the other gets common.changed_meanwhile. */
export async function moveProposal(
  tx: Tx,
  proposal: { id: string; state: TextProposalState; version: number },
  event: TextProposalEvent,
  along: Omit<Prisma.TextProposalUncheckedUpdateManyInput, "id" | "state" | "version">,
): Promise<void> {
  const { id, state: from, version } = proposal
  const state = textProposalLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.textProposal.updateMany({
    where: { id, state: from, version },
    data: { ...along, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

import type { Actor } from "#lib/actor"
import { keepDraft, rowIdsOnceUsed, writeDraft } from "#lib/agreements/negotiation/draft"
import { parsed, revisionColumns } from "#lib/agreements/negotiation/revision-in-force"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import type { LockedProposal } from "#lib/agreements/proposals/answering"
import { textStands } from "#lib/agreements/proposals/policy"
import { says, withValue } from "#lib/agreements/terms/place"
import { elevated, type Tx } from "#lib/db/door"

/**
 * Writes what two sides agreed on into the text of the one that has the pen. Where that side accepts, it goes into its
 * draft. Where another accepts what that side has proposed, it goes into the draft as if its author had written it, unless
 * the draft says something else there by now: that is kept, and its owner is shown both. Whoever accepts learns nothing of
 * it: neither the result nor the time of it tells whether there is a draft.
 */
export async function writeAccepted(tx: Tx, actor: Actor, table: Table, proposal: LockedProposal): Promise<void> {
  const { place, value } = proposal.wording
  const { current } = table
  if (partyOf(actor).id === table.holderId) {
    if (says(current.terms, place, value)) return
    const terms = withValue(current.terms, place, value, await rowIdsOnceUsed(tx, table))
    if (terms) await writeDraft(tx, actor, table, terms)
    return
  }
  await elevated(tx, async () => {
    const newest = parsed(
      await tx.agreementRevision.findFirstOrThrow({
        where: { agreementId: table.id },
        orderBy: { number: "desc" },
        select: revisionColumns,
      }),
    )
    if (!textStands(newest.terms, proposal.wording) || says(newest.terms, place, value)) return
    const terms = withValue(newest.terms, place, value, await rowIdsOnceUsed(tx, table))
    const { memberId: authorId, proposedById: savedById, proposedByName: savedByName } = proposal
    if (terms) await keepDraft(tx, { ...table, current: newest }, terms, { authorId, savedById, savedByName })
  })
}

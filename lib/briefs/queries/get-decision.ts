import type { Actor } from "#lib/actor"
import { refusalDecide } from "#lib/briefs/policy"
import { listProposals } from "#lib/briefs/queries/list-proposals"
import type { DecisionView } from "#lib/briefs/views"
import { ownRecipients } from "#lib/briefs/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** One proposal for an own brief and whether the actor may decide about it. Null where there is none for the actor. */
export async function getDecision(actor: Actor, briefId: string, recipientId: string): Promise<DecisionView | null> {
  if (!isId(recipientId) || !isId(briefId)) return null
  return asActor(actor, async tx => {
    const recipient = await tx.briefRecipient.findFirst({
      where: { AND: [{ id: recipientId, briefId }, ownRecipients(actor)] },
      select: { state: true },
    })
    const received = recipient && (await listProposals(actor, briefId))
    const proposal = received?.proposals.find(one => one.recipient.id === recipientId)
    if (!recipient || !received || !proposal) return null
    const { title, state } = received
    const mayDecide = refusalDecide(actor, { state, recipient: recipient.state, event: "turn_down" }) === null
    return { ...proposal, briefId, title, state, mayDecide }
  })
}

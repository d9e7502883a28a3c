import type { Actor } from "#lib/actor"
import { refusalSaveProposal } from "#lib/briefs/policy"
import type { ReceivedBriefView } from "#lib/briefs/views"
import { today } from "#lib/clock"

/** Whether this person may write a proposal now; the command asks the same. */
export function mayWriteProposal(person: Actor, brief: ReceivedBriefView): boolean {
  const facts = { state: brief.state, answerBy: brief.content.answerBy, today: today() }
  return refusalSaveProposal(person, { ...facts, recipient: brief.recipient.state }) === null
}

import type { Actor } from "#lib/actor"
import { answerObligation } from "#lib/projects/obligations/answering"
import { refusalAnswerObligation } from "#lib/projects/obligations/policy"
import type { ConfirmObligationInput } from "#lib/projects/obligations/schema"

/**
 * A side to which something is owed agrees that it was done: the duty is kept.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_confirm,
 * projects.not_now.
 */
export async function confirmObligation(actor: Actor, input: ConfirmObligationInput): Promise<void> {
  await answerObligation(actor, input, "confirm", refusalAnswerObligation)
}

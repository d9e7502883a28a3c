import type { Actor } from "#lib/actor"
import { answerObligation } from "#lib/projects/obligations/answering"
import { refusalAnswerObligation } from "#lib/projects/obligations/policy"
import type { ContestObligationInput } from "#lib/projects/obligations/schema"

/**
 * A side to which something is owed says what is missing: the duty is owed as before.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_confirm,
 * projects.not_now.
 */
export async function contestObligation(actor: Actor, input: ContestObligationInput): Promise<void> {
  await answerObligation(actor, input, "contest", refusalAnswerObligation)
}

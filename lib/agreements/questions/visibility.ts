import type { Actor } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** Questions of agreements that the actor sees. */
export function visibleQuestions(actor: Actor): Prisma.SigningQuestionWhereInput {
  return { agreement: visibleAgreements(actor) }
}

/** Questions without an answer of which nobody was reminded yet. */
export function openQuestions(actor: Actor): Prisma.SigningQuestionWhereInput {
  return { AND: [visibleQuestions(actor), { answeredAt: null, remindedAt: null, agreement: { state: "signing" } }] }
}

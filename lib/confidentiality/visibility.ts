import { type Actor, actingMember } from "#lib/actor"
import { keptAnswer, keptQuestion } from "#lib/confidentiality/schema"
import type { SharingQuestionView } from "#lib/confidentiality/views"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Terms that no change of their agreement has come into the place of, of the partnerships of the actor's member. Jobs see all. */
export function termsInForce(actor: Actor): Prisma.TermsInForceWhereInput {
  if (actor.kind === "system") return { endedAt: null }
  return { endedAt: null, partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/** Problems of the partnerships of the actor's member. */
export function visibleNotedProblems(actor: Actor): Prisma.NotedProblemWhereInput {
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/** Names that were noted in the partnerships of the actor's member. */
export function notedNames(actor: Actor): Prisma.NotedNameWhereInput {
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/** Questions of the actor's own member. The other side never sees what was asked. */
export function ownSharingQuestions(actor: Actor): Prisma.SharingQuestionWhereInput {
  return { memberId: actingMember(actor)?.id ?? nobody }
}

/** What is read of a question: the columns behind its view. */
export const sharingQuestionColumns = {
  id: true,
  question: true,
  answer: true,
  askedByName: true,
  askedAt: true,
} as const satisfies Prisma.SharingQuestionSelect

type SharingQuestionRow = Prisma.SharingQuestionGetPayload<{ select: typeof sharingQuestionColumns }>

export function sharingQuestionView({ question, answer, ...row }: SharingQuestionRow): SharingQuestionView {
  const { terms, reference, ...kept } = keptAnswer.parse(answer)
  const earlier = terms.length > 0 ? [{ reference: reference ?? "", terms, endedOn: null }] : []
  const { agreementId = null, ...asked } = keptQuestion.parse(question)
  return { ...row, ...asked, agreementId, ...kept, rows: [...kept.rows, ...earlier] }
}

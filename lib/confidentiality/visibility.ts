import { z } from "zod"
import { type Actor, actingMember } from "#lib/actor"
import { publicitySchema } from "#lib/confidentiality/publicity"
import { keptAnswer, keptQuestion } from "#lib/confidentiality/schema"
import { subjectSurvivalSchema } from "#lib/confidentiality/survival"
import { confidentialityTermSchema } from "#lib/confidentiality/terms"
import type { SharingQuestionView, TermsInForceView } from "#lib/confidentiality/views"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Terms that no change of their agreement has come into the place of, of the partnerships of the actor's member. Jobs see all. */
export function termsInForce(actor: Actor): Prisma.TermsInForceWhereInput {
  if (actor.kind === "system") return { endedAt: null }
  return { endedAt: null, partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/** What is read of terms: the columns behind their view. */
export const termsColumns = {
  ...{ agreementId: true, reference: true, terms: true, holdingLine: true, pressPartyId: true, pressContact: true },
  ...{ inForceFrom: true, workCompletedOn: true, survivalYears: true, survivals: true, agreementEndedOn: true },
  ...{ coversPartnership: true, publicity: true },
} as const satisfies Prisma.TermsInForceSelect

type TermsRow = Prisma.TermsInForceGetPayload<{ select: typeof termsColumns }>

export function termsInForceView(row: TermsRow): TermsInForceView {
  return {
    ...row,
    terms: z.array(confidentialityTermSchema).parse(row.terms),
    publicity: publicitySchema.parse(row.publicity),
    survivals: z.array(subjectSurvivalSchema).parse(row.survivals),
    workCompletedOn: row.workCompletedOn?.toISOString().slice(0, 10) ?? null,
    agreementEndedOn: row.agreementEndedOn?.toISOString().slice(0, 10) ?? null,
  }
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

import {
  type Answer,
  applies,
  bases,
  type Facts,
  mayShare,
  nextSteps,
  type Question,
  speaksOf,
} from "#lib/confidentiality/may-share"
import { lastDayOf, type Survivals } from "#lib/confidentiality/survival"
import { type ConfidentialityTerm, hasEnd, looseness, strictest } from "#lib/confidentiality/terms"

/** The disclosure terms of one agreement, and how far it has come. Days are YYYY-MM-DD. */
export type AgreementRules = Survivals & {
  agreementId: string
  reference: string
  terms: readonly ConfidentialityTerm[]
  /** It is about no certain work and so speaks for everything between its parties. */
  coversPartnership: boolean
  /** null while the work lasts. */
  workCompletedOn: string | null
}

/** `agreementId` names the agreement that the information comes from; null where it is not known, or where it is of several. */
export type SharedQuestion = Omit<Question, "facts"> & {
  agreementId: string | null
  facts: Omit<Facts, "workCompletedOn"> & {
    /** It cannot be said whether what the question is about is remedied: of both answers the stricter one counts. */
    isRemedyInDoubt?: boolean
  }
}

/** The part of one agreement in an answer: the terms of it that decide, or that decided until their last day. */
export type AnswerRow = {
  agreementId: string
  reference: string
  termIds: string[]
  endedOn: string | null
}

export type SharedAnswer = Omit<Answer, "restsOn" | "basis" | "next"> & {
  basis: SharedBasis
  next: SharedNextStep
  rows: AnswerRow[]
  grantIds: string[]
}

/** Beside what one set of terms can say: what had been said has come to its end. */
export const sharedBases = [...bases, "ended"] as const
export type SharedBasis = (typeof sharedBases)[number]
export const sharedNextSteps = [...nextSteps, "weigh_it"] as const
export type SharedNextStep = (typeof sharedNextSteps)[number]

/** What one agreement says for itself. `endedOn` stands where its duty is over, `termIds` then names what it was. */
type Own = Omit<SharedAnswer, "rows"> & AnswerRow

/**
 * May this member tell it, given the terms of all agreements between the parties, in force or surviving? Each agreement
 * answers for itself (`mayShare`), and of those that concern the question the strictest counts.
 *
 * 1. A question about one agreement concerns it, and those that cover the whole partnership. A question about none
 *    concerns all.
 * 2. What an agreement on a certain work is silent on, it denies: the information may come from that work. An agreement
 *    that covers the partnership is heard only where it speaks, so that signing one does not shut what another opens.
 * 3. After the last day of a duty, or of a rule with a later end of its own, the agreement forbids it no more. That is told
 *    as its end and never as a permission that the parties gave; what none of its terms has ever spoken of stays
 *    confidential.
 * 4. A consent that was given for one agreement lifts what that one leaves open, and nothing of another.
 * 5. Where it is in doubt whether the thing is remedied, that is asked both ways and the stricter answer counts.
 */
export function mayShareUnder(all: readonly AgreementRules[], question: SharedQuestion): SharedAnswer {
  const { isRemedyInDoubt, ...facts } = question.facts
  const plain = answerUnder(all, { ...question, facts })
  if (!isRemedyInDoubt) return plain
  const remedied = answerUnder(all, { ...question, facts: { ...facts, remediedOn: facts.today } })
  return looseness(remedied.permission) < looseness(plain.permission) ? remedied : plain
}

function answerUnder(all: readonly AgreementRules[], question: SharedQuestion): SharedAnswer {
  const { agreementId, facts, ...place } = question
  const grants = facts.grants.filter(grant => !grant.agreementId || grant.agreementId === agreementId)
  const { restsOn, ...bare } = mayShare([], { ...place, facts: { ...facts, workCompletedOn: null, grants } })
  const unruled: SharedAnswer = { ...bare, rows: [], grantIds: restsOn }
  if (bare.basis === "carve_out_danger" || bare.basis === "carve_out_law") return unruled
  const owns = all
    .filter(rules => agreementId === null || rules.agreementId === agreementId || rules.coversPartnership)
    .flatMap(rules => ownAnswer(rules, question) ?? [])
  const permission = strictest(owns.map(own => own.permission))
  const decisive = owns.filter(own => own.permission === permission)
  const [first] = decisive.toSorted((one, other) => weightOf(one.basis) - weightOf(other.basis))
  if (!first) return unruled
  return {
    ...{ permission, basis: first.basis, next: first.next, namesPerson: first.namesPerson },
    rows: decisive
      .map(({ agreementId: id, reference, termIds, endedOn }) => ({ agreementId: id, reference, termIds, endedOn }))
      .toSorted(
        (one, other) => Number(one.agreementId > other.agreementId) - Number(one.agreementId < other.agreementId),
      ),
    grantIds: [...new Set(decisive.flatMap(own => own.grantIds))].sort(),
  }
}

/** Whether something can be about this agreement: no agreement of other partners is asked about. */
export function isAmong(all: readonly AgreementRules[], agreementId: string | null): boolean {
  return agreementId === null || all.some(rules => rules.agreementId === agreementId)
}

/** Null where the agreement has nothing to say to the question. */
function ownAnswer(rules: AgreementRules, question: SharedQuestion): Own | null {
  const { agreementId, reference, terms, coversPartnership, workCompletedOn } = rules
  const { agreementId: _, ...place } = question
  const grants = question.facts.grants.filter(grant => !grant.agreementId || grant.agreementId === agreementId)
  const asked = { ...place, facts: { ...place.facts, workCompletedOn, grants } }
  const endedOn = lastDayOf(question.subject, rules)
  // A rule that the parties gave a later end of its own binds until then, though all others of its subject are over.
  const lasting = terms.filter(term => hasEnd(term) && applies(term, asked))
  const isOver = endedOn !== null && endedOn < asked.facts.today
  if (isOver && lasting.length === 0) {
    const termIds = terms.filter(term => speaksOf(term, asked)).map(({ id }) => id)
    if (termIds.length === 0) return null
    const free = { permission: "named", basis: "ended", next: "weigh_it", namesPerson: false } as const
    return { ...free, agreementId, reference, termIds, endedOn, grantIds: [] }
  }
  const isAsked = question.agreementId === agreementId
  if (coversPartnership && !isAsked && !terms.some(term => speaksOf(term, asked))) return null
  const { restsOn, ...answer } = mayShare(isOver ? lasting : terms, asked)
  const grantIds = restsOn.filter(id => grants.some(grant => grant.id === id))
  const termIds = restsOn.filter(id => !grantIds.includes(id))
  return { ...answer, agreementId, reference, termIds, endedOn: null, grantIds }
}

/** What is told first where several agreements come to the same: a consent has limits of its own, an end allows least. */
function weightOf(basis: SharedBasis): number {
  return ["grant", "terms", "default", "ended"].indexOf(basis)
}

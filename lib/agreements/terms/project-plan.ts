import { membersOn, type Obligation, obligations, partyIds, paymentDueOn } from "#lib/agreements/terms/obligations"
import type { Terms } from "#lib/agreements/terms/schema"

/** What the last signature makes of the terms: the project's rows, each with the id of the row it comes from. */
export type ProjectPlan = {
  title: string
  startsOn: string
  endsOn: string
  memberIds: string[]
  milestones: {
    rowId: string
    title: string
    dueOn: string
    acceptanceDays: number
    acceptedWhen: string
    outputId: string | null
    responsible: string[]
  }[]
  payments: {
    rowId: string
    milestoneRowId: string | null
    amountMinor: number
    currency: string
    trigger: "signature" | "start" | "delivery" | "acceptance"
    dueDays: number
    /** The day it falls due if all goes as planned; null where no milestone foresees one. */
    expectedOn: string | null
    payer: string[]
    payee: string[]
  }[]
  reviewPoints: { rowId: string; onDate: string; purpose: string }[]
  contactRhythmDays: number | null
  graveProblemsWithinHours: number | null
  problemAnswerDays: number | null
  siteAnswerDays: number | null
  renegotiationAnswerDays: number | null
  pressReferredTo: { memberId: string | null; contactId: string | null; holdingLine: string }
  followUp: { memberIds: string[]; until: string | null; everyDays: number | null }
  availability: { days: number | null; hours: number | null }
  lasting: { rowId: string; outcome: string; carriedBy: string; meansOfFunding: string }[]
  obligations: Obligation[]
}

/**
 * The plan of the project that these terms make. Null while they have no term (a promise of confidentiality makes no
 * project). Milestones, payments and review points without their day or amount are left out: complete terms have none.
 */
export function projectPlan(terms: Terms): ProjectPlan | null {
  const { timeline, price, reviews, cooperation, press, follow_up: followUp, exit } = terms.sections
  const { startsOn, endsOn } = timeline
  if (startsOn === null || endsOn === null) return null
  const locals = membersOn(terms, "local_resource")
  const companies = membersOn(terms, "company")
  return {
    title: terms.title,
    startsOn,
    endsOn,
    memberIds: partyIds(terms),
    milestones: timeline.milestones.flatMap(
      ({ id: rowId, title, dueOn, acceptanceDays, acceptedWhen, outputId, responsible }) =>
        dueOn === null
          ? []
          : {
              rowId,
              title,
              dueOn,
              acceptanceDays: acceptanceDays ?? 0,
              acceptedWhen,
              outputId,
              responsible: responsible === null ? locals : [responsible],
            },
    ),
    payments: price.payments.flatMap(payment => {
      const { id: rowId, milestoneId: milestoneRowId, amountMinor, trigger, dueDays, payer, payee } = payment
      if (amountMinor === null || trigger === null || price.currency === null) return []
      return {
        rowId,
        milestoneRowId,
        amountMinor,
        currency: price.currency,
        trigger,
        dueDays: dueDays ?? 0,
        expectedOn: paymentDueOn(terms, payment),
        payer: payer === null ? companies : [payer],
        payee: payee === null ? locals : [payee],
      }
    }),
    reviewPoints: reviews.reviewPoints.flatMap(({ id: rowId, onDate, purpose }) =>
      onDate === null ? [] : { rowId, onDate, purpose },
    ),
    contactRhythmDays: cooperation.contactRhythmDays,
    graveProblemsWithinHours: cooperation.graveProblemsWithinHours,
    problemAnswerDays: cooperation.answerWithinDays,
    siteAnswerDays: cooperation.siteAnswerWithinDays,
    renegotiationAnswerDays: reviews.renegotiationAnswerDays,
    pressReferredTo: { memberId: press.referTo, contactId: press.contactId, holdingLine: press.holdingLine },
    followUp: { memberIds: followUp.followedUpBy, until: followUp.until, everyDays: followUp.everyDays },
    availability: { days: followUp.availableDays, hours: followUp.availableHours },
    lasting: exit.lasting.map(({ id: rowId, outcome, carriedBy, meansOfFunding }) => ({
      rowId,
      outcome,
      carriedBy,
      meansOfFunding,
    })),
    obligations: obligations(terms),
  }
}

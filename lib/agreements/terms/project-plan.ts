import { membersOn, obligations, partyIds, paymentDueOn } from "#lib/agreements/terms/obligations"
import type { Terms } from "#lib/agreements/terms/schema"
import type { ProjectPlan } from "#lib/projects/plan"

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

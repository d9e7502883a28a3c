import { membersOn, type Obligation, partyIds } from "#lib/agreements/terms/duty"
import { obligations, paymentDueOn } from "#lib/agreements/terms/obligations"
import type { Terms } from "#lib/agreements/terms/schema"
import type { PlannedDuty, ProjectPlan } from "#lib/projects/plan"

/**
 * The plan of the project that these terms make. Where they have no term (a promise of confidentiality needs none), it
 * begins on `inForceOn`, the day of the last signature, and has no end of its own. Milestones, payments and review points
 * without their day or amount are left out: complete terms have none.
 */
export function projectPlan(written: Terms, inForceOn: string): ProjectPlan {
  const startsOn = written.sections.timeline.startsOn ?? inForceOn
  const terms = beginning(written, startsOn)
  const { timeline, price, reviews, cooperation, exit } = terms.sections
  const { endsOn } = timeline
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
    problemAnswerDays: cooperation.answerWithinDays,
    siteAnswerDays: cooperation.siteAnswerWithinDays,
    lasting: exit.lasting.map(({ outcome, carriedBy, meansOfFunding }) => ({ outcome, carriedBy, meansOfFunding })),
    obligations: obligations(terms).flatMap(obligation => plannedDuty(terms, obligation)),
  }
}

/** The same terms with a first day, from which what comes back is counted. */
function beginning(terms: Terms, startsOn: string): Terms {
  const { sections } = terms
  return { ...terms, sections: { ...sections, timeline: { ...sections.timeline, startsOn } } }
}

/** A duty that no row of the plan follows: outputs that a milestone brings, payments and reviews have theirs. */
function plannedDuty(terms: Terms, { id, duty, field: _, rowId, ...obligation }: Obligation): PlannedDuty[] {
  const isBrought = terms.sections.timeline.milestones.some(({ outputId }) => outputId !== null && outputId === rowId)
  if (duty === "reach_milestone" || duty === "pay" || duty === "take_stock") return []
  if (duty === "deliver_output" && isBrought) return []
  const agreed = obligation.agreed ?? { baseline: "", target: "", evidence: "" }
  return [{ ...obligation, rowId: id, duty, what: obligation.what ?? "", agreed }]
}

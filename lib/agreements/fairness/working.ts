import { stretchesWithoutReview } from "#lib/agreements/checks/rare-reviews"
import { above, largest, onAll, onParties, onPeople, onSide, type Rule } from "#lib/agreements/fairness/deviation"
import { addMonths, daysBetween } from "#lib/agreements/terms/days"
import { noticeOfParties } from "#lib/agreements/terms/notice-days"
import type { Terms } from "#lib/agreements/terms/schema"

const locals = (terms: Terms) => onSide(terms, "local_resource")
const people = () => onPeople

/** The points about how the work goes on, how people are protected, and how it ends. */
export const workingRules = {
  managers_absent: ({ sections: { method } }) =>
    method.interviewsPlanned === true && method.managementAbsent === false ? { values: {}, burden: onPeople } : null,

  consent: ({ sections: { method } }) =>
    method.interviewsPlanned === true && method.informedConsent === false ? { values: {}, burden: onPeople } : null,

  acceptance_days: above(({ timeline }) => largest(timeline.milestones.map(row => row.acceptanceDays)), locals),
  contact_rhythm: above(({ cooperation }) => cooperation.contactRhythmDays),
  grave_problems: above(({ cooperation }) => cooperation.graveProblemsWithinHours, people),
  problem_answer: above(({ cooperation }) => cooperation.answerWithinDays),
  draft_comments: above(({ cooperation }) => cooperation.feedbackWithinDays, locals),
  site_answer: above(({ cooperation }) => cooperation.siteAnswerWithinDays, locals),
  change_answer: above(({ reviews }) => reviews.renegotiationAnswerDays),
  danger_hours: above(({ safeguarding }) => safeguarding.reportWithinHours, people),

  review_rhythm: (terms, limit) => {
    const [longest] = stretchesWithoutReview(terms, limit).toSorted(
      (one, other) => daysBetween(other.fromOn, other.untilOn) - daysBetween(one.fromOn, one.untilOn),
    )
    return longest ? { values: longest, burden: onAll } : null
  },

  records_years: ({ sections: { safeguarding, timeline } }, limit) => {
    const { holdsPersonalData, keptUntil } = safeguarding
    const { endsOn } = timeline
    if (holdsPersonalData !== true || keptUntil === null || endsOn === null) return null
    return keptUntil > addMonths(endsOn, 12 * limit)
      ? { values: { untilOn: keptUntil, endsOn }, burden: onPeople }
      : null
  },

  same_notice: terms => {
    const notice = noticeOfParties(terms)
    const [shorter, longer] = [Math.min(...notice.map(row => row.days)), Math.max(...notice.map(row => row.days))]
    if (notice.length < 2 || shorter === longer) return null
    const bound = notice.filter(({ days }) => days === longer).map(({ memberId }) => memberId)
    return { values: { shorter, longer }, burden: onParties(bound) }
  },

  notice_days: (terms, limit) => {
    const notice = noticeOfParties(terms)
    const said = Math.min(...notice.map(row => row.days))
    if (notice.length === 0 || said >= limit) return null
    const surprised = notice.filter(({ days }) => days !== said).map(({ memberId }) => memberId)
    return { values: { said }, burden: onParties(surprised) }
  },
} satisfies Record<string, Rule>

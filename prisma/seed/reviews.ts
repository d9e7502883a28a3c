import { callReview } from "#lib/reviews/commands/call-review"
import { confirmOutcome } from "#lib/reviews/commands/confirm-outcome"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { proposeOutcome } from "#lib/reviews/commands/propose-outcome"
import { getReview } from "#lib/reviews/queries/get-review"
import type { StatementAnswers, StatementKey } from "#lib/reviews/schema"
import { daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"

/**
 * One stock-taking that both decided, one whose outcome the local resource has proposed and the company has not answered,
 * and one to which the local resource has answered and the company has not.
 */
export type Reviews = { reviews: { decided: string; proposed: string; collecting: string } }

const order: StatementKey[] = [
  "clarity",
  "commitments",
  "communication",
  "openness",
  "respect",
  "learning",
  "benefitToEach",
  "benefitToWorkers",
  "confidence",
]

function answer(scores: number[], words: Partial<Record<StatementKey, string>>): StatementAnswers {
  const given = order.map((key, place) => [key, { score: scores[place] ?? 3, words: words[key] ?? "" }])
  return Object.fromEntries(given) as StatementAnswers
}

/** Tells how the two who work together took stock. */
export async function tellReviews({ people }: Cast, partnershipId: string): Promise<Reviews> {
  const { ingrid, jonas, ruma, tanvir } = people

  daysAgo(45)
  const { reviewId: decided } = await callReview(jonas, { partnershipId })
  daysAgo(43)
  await giveReviewAnswer(tanvir, {
    ...{ partnershipId, reviewId: decided, version: 0 },
    statements: answer([4, 3, 2, 4, 2, 4, 3, 4, 4], {
      commitments: "The list of sites came two weeks late. We had hired people by then.",
      communication: "We write, and hear nothing for ten days.",
      respect: "Dates are told to us. Once we were asked, and that went well.",
    }),
  })
  daysAgo(41)
  await giveReviewAnswer(jonas, {
    ...{ partnershipId, reviewId: decided, version: 0 },
    statements: answer([4, 4, 4, 4, 5, 4, 4, 3, 4], {
      communication: "We answer what is urgent on the same day.",
      respect: "They decide how they work. We never asked for names.",
    }),
  })
  daysAgo(38)
  await proposeOutcome(ingrid, {
    ...{ partnershipId, reviewId: decided, version: (await getReview(ingrid, decided))?.version ?? 1, reason: "" },
    outcome: "go_on",
    words: "Jonas calls Tanvir every second Tuesday. We look again in three weeks.",
  })
  daysAgo(37)
  await proposeOutcome(tanvir, {
    ...{ partnershipId, reviewId: decided, version: (await getReview(tanvir, decided))?.version ?? 1 },
    reason: "Nothing is said of the dates, which we spoke about most.",
    outcome: "go_on",
    words:
      "Jonas calls Tanvir every second Tuesday. No date is set before both have said yes to it. We look again in three weeks.",
  })
  daysAgo(36)
  const counter = (await getReview(ingrid, decided))?.proposal
  await confirmOutcome(ingrid, { partnershipId, reviewId: decided, proposalId: counter?.id ?? "" })

  daysAgo(14)
  const { reviewId: proposed } = await callReview(jonas, { partnershipId })
  daysAgo(12)
  await giveReviewAnswer(tanvir, {
    ...{ partnershipId, reviewId: proposed, version: 0 },
    statements: answer([4, 4, 4, 4, 3, 4, 3, 4, 4], {
      benefitToEach: "The calls take more hours than the plan has. Nobody pays for them.",
    }),
  })
  daysAgo(11)
  await giveReviewAnswer(jonas, {
    ...{ partnershipId, reviewId: proposed, version: 0 },
    statements: answer([4, 4, 5, 4, 4, 4, 4, 3, 4], {}),
  })
  daysAgo(6)
  await proposeOutcome(ruma, {
    ...{ partnershipId, reviewId: proposed, version: (await getReview(ruma, proposed))?.version ?? 1, reason: "" },
    outcome: "change_agreement",
    words:
      "The calls become an output of their own, with hours and a price. Ruma writes the change by the end of the month.",
  })

  daysAgo(3)
  const { reviewId: collecting } = await callReview(ruma, { partnershipId })
  daysAgo(2)
  await giveReviewAnswer(ruma, {
    ...{ partnershipId, reviewId: collecting, version: 0 },
    statements: answer([4, 4, 4, 4, 3, 4, 3, 4, 4], {
      communication: "The calls help. Both of us come prepared.",
      respect: "Dates are talked about now. Money is not yet.",
    }),
  })
  return { reviews: { decided, proposed, collecting } }
}

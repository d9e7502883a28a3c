"use server"

import { paths } from "#lib/paths"
import { decideReview } from "#lib/reviews/commands/decide-review"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { decideReviewInput, giveReviewAnswerInput } from "#lib/reviews/schema"
import { formAction } from "#lib/web/form-action"

export const submitAnswer = formAction(
  giveReviewAnswerInput,
  giveReviewAnswer,
  ({ isOpen }, { partnershipId, reviewId }) =>
    `${paths.partnerships.review(partnershipId, reviewId)}?done=${isOpen ? "opened" : "answered"}`,
)
export const submitDecision = formAction(
  decideReviewInput,
  decideReview,
  (_, { partnershipId, reviewId }) => `${paths.partnerships.review(partnershipId, reviewId)}?done=decided`,
)

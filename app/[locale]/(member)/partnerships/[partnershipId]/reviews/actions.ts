"use server"

import { paths } from "#lib/paths"
import { answerLastingCheck } from "#lib/reviews/commands/answer-lasting-check"
import { callReview } from "#lib/reviews/commands/call-review"
import { answerLastingCheckInput, callReviewInput } from "#lib/reviews/schema"
import { formAction } from "#lib/web/form-action"

export const submitCall = formAction(
  callReviewInput,
  callReview,
  ({ reviewId }, { partnershipId }) => `${paths.partnerships.review(partnershipId, reviewId)}?done=called`,
)
export const submitLastingAnswer = formAction(
  answerLastingCheckInput,
  answerLastingCheck,
  (_, { partnershipId }) => `${paths.partnerships.reviews(partnershipId)}?done=lasting`,
)

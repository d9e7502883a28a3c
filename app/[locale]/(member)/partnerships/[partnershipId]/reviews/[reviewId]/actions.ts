"use server"

import { paths } from "#lib/paths"
import { confirmOutcome } from "#lib/reviews/commands/confirm-outcome"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { proposeOutcome } from "#lib/reviews/commands/propose-outcome"
import { withdrawOutcome } from "#lib/reviews/commands/withdraw-outcome"
import {
  confirmOutcomeInput,
  giveReviewAnswerInput,
  proposeOutcomeInput,
  withdrawOutcomeInput,
} from "#lib/reviews/schema"
import { formAction } from "#lib/web/form-action"

type Place = { partnershipId: string; reviewId: string }

const done = ({ partnershipId, reviewId }: Place, step: string) =>
  `${paths.partnerships.review(partnershipId, reviewId)}?done=${step}`

export const submitAnswer = formAction(giveReviewAnswerInput, giveReviewAnswer, ({ isOpen }, place) =>
  done(place, isOpen ? "opened" : "answered"),
)
export const submitProposal = formAction(proposeOutcomeInput, proposeOutcome, (_, place) => done(place, "proposed"))
export const pressConfirm = formAction(confirmOutcomeInput, confirmOutcome, ({ isDecided }, place) =>
  done(place, isDecided ? "decided" : "confirmed"),
)
export const pressWithdraw = formAction(withdrawOutcomeInput, withdrawOutcome, (_, place) => done(place, "withdrawn"))

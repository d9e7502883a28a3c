"use server"

import { answerNeutralRequest } from "#lib/agreements/neutral/commands/answer-neutral-request"
import { commentAsNeutral } from "#lib/agreements/neutral/commands/comment-as-neutral"
import { endNeutralRole } from "#lib/agreements/neutral/commands/end-neutral-role"
import { offerNeutrality } from "#lib/agreements/neutral/commands/offer-neutrality"
import { takeBackNeutrality } from "#lib/agreements/neutral/commands/take-back-neutrality"
import {
  answerNeutralRequestInput,
  commentAsNeutralInput,
  endNeutralRoleInput,
  offerNeutralityInput,
  takeBackNeutralityInput,
} from "#lib/agreements/neutral/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitOffer = formAction(offerNeutralityInput, offerNeutrality, () => `${paths.neutral.all}?done=offered`)
export const submitTakeBack = formAction(
  takeBackNeutralityInput,
  takeBackNeutrality,
  () => `${paths.neutral.all}?done=takenBack`,
)
export const submitAnswer = formAction(answerNeutralRequestInput, answerNeutralRequest, (_, { neutralId, answer }) =>
  answer === "accept" ? `${paths.neutral.one(neutralId)}?done=accepted` : `${paths.neutral.all}?done=declined`,
)
export const submitNeutralComment = formAction(
  commentAsNeutralInput,
  commentAsNeutral,
  (_, { neutralId }) => `${paths.neutral.one(neutralId)}?done=commented`,
)
export const submitOwnEnd = formAction(endNeutralRoleInput, endNeutralRole, () => `${paths.neutral.all}?done=ended`)

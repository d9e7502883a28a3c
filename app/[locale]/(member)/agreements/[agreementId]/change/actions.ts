"use server"

import { openAmendment } from "#lib/agreements/amendment/commands/open-amendment"
import { rebaseAmendment } from "#lib/agreements/amendment/commands/rebase-amendment"
import { stateAmendment } from "#lib/agreements/amendment/commands/state-amendment"
import { openAmendmentInput, rebaseAmendmentInput, stateAmendmentInput } from "#lib/agreements/amendment/schema"
import { askForRenegotiation } from "#lib/agreements/renegotiation/commands/ask-for-renegotiation"
import { refuseRenegotiation } from "#lib/agreements/renegotiation/commands/refuse-renegotiation"
import { takeUpRenegotiation } from "#lib/agreements/renegotiation/commands/take-up-renegotiation"
import { withdrawRenegotiation } from "#lib/agreements/renegotiation/commands/withdraw-renegotiation"
import {
  askForRenegotiationInput,
  refuseRenegotiationInput,
  takeUpRenegotiationInput,
  withdrawRenegotiationInput,
} from "#lib/agreements/renegotiation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitAmendment = formAction(openAmendmentInput, openAmendment, ({ agreementId }) =>
  paths.agreements.one(agreementId),
)
export const submitStatement = formAction(
  stateAmendmentInput,
  stateAmendment,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=stated`,
)
export const submitRebase = formAction(
  rebaseAmendmentInput,
  rebaseAmendment,
  ({ agreementId }) => `${paths.agreements.one(agreementId)}?done=rebased`,
)
export const submitAsk = formAction(
  askForRenegotiationInput,
  askForRenegotiation,
  ({ agreementId }) => `${paths.agreements.change(agreementId)}?done=asked`,
)
export const submitTakeUp = formAction(
  takeUpRenegotiationInput,
  takeUpRenegotiation,
  ({ agreementId }) => `${paths.agreements.change(agreementId)}?done=takenUp`,
)
export const submitRefuse = formAction(
  refuseRenegotiationInput,
  refuseRenegotiation,
  ({ agreementId }) => `${paths.agreements.change(agreementId)}?done=refused`,
)
export const submitWithdrawRequest = formAction(
  withdrawRenegotiationInput,
  withdrawRenegotiation,
  ({ agreementId }) => `${paths.agreements.change(agreementId)}?done=requestWithdrawn`,
)

"use server"

import { answerNeutralProposal } from "#lib/agreements/neutral/commands/answer-neutral-proposal"
import { endNeutralRole } from "#lib/agreements/neutral/commands/end-neutral-role"
import { proposeNeutralPerson } from "#lib/agreements/neutral/commands/propose-neutral-person"
import {
  answerNeutralProposalInput,
  endNeutralRoleInput,
  proposeNeutralPersonInput,
} from "#lib/agreements/neutral/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitNeutralProposal = formAction(
  proposeNeutralPersonInput,
  proposeNeutralPerson,
  (_, { agreementId }) => `${paths.agreements.neutral(agreementId)}?done=proposed`,
)
export const submitNeutralAnswer = formAction(
  answerNeutralProposalInput,
  answerNeutralProposal,
  ({ agreementId }, { answer }) => `${paths.agreements.neutral(agreementId)}?done=${answer}`,
)
export const submitNeutralEnd = formAction(
  endNeutralRoleInput,
  endNeutralRole,
  ({ agreementId }) => `${paths.agreements.neutral(agreementId)}?done=ended`,
)

"use server"

import { acceptProposal } from "#lib/agreements/proposals/commands/accept-proposal"
import { counterProposal } from "#lib/agreements/proposals/commands/counter-proposal"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { refuseProposal } from "#lib/agreements/proposals/commands/refuse-proposal"
import { withdrawProposal } from "#lib/agreements/proposals/commands/withdraw-proposal"
import {
  counterProposalInput,
  proposalInput,
  proposeChangeInput,
  refuseProposalInput,
} from "#lib/agreements/proposals/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitProposal = formAction(
  proposeChangeInput,
  proposeChange,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=proposed#proposals`,
)
export const submitAcceptance = formAction(
  proposalInput,
  acceptProposal,
  ({ agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=proposalAccepted#proposals`,
)
export const submitRefusal = formAction(refuseProposalInput, refuseProposal, ({ agreementId, section, agreed }) =>
  agreed
    ? `${paths.agreements.one(agreementId)}?done=agreedAll`
    : `${paths.agreements.section(agreementId, section)}?done=proposalRefused#proposals`,
)
export const submitCounter = formAction(
  counterProposalInput,
  counterProposal,
  ({ agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=proposalCountered#proposals`,
)
export const submitWithdrawal = formAction(
  proposalInput,
  withdrawProposal,
  ({ agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=proposalWithdrawn#proposals`,
)

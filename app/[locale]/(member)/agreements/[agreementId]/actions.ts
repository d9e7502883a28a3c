"use server"

import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { reopenAgreement } from "#lib/agreements/commands/reopen-agreement"
import { viewForSigning } from "#lib/agreements/commands/view-for-signing"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { offerFirstText } from "#lib/agreements/first-text/commands/offer-first-text"
import { offerFirstTextInput } from "#lib/agreements/first-text/schema"
import {
  declineToSignInput,
  handOverInput,
  markAllSectionsInput,
  reasonedChangeInput,
  stateChangeInput,
} from "#lib/agreements/schema"
import { freezeAgreementInput } from "#lib/agreements/signing/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitHandOver = formAction(
  handOverInput,
  handOver,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=handedOver`,
)
export const submitFirstText = formAction(
  offerFirstTextInput,
  offerFirstText,
  ({ invitationId }) => `${paths.partnerships.invitation(invitationId)}?done=offered`,
)
export const submitAgreeToAll = formAction(
  markAllSectionsInput,
  markAllSections,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=agreedAll`,
)
export const submitFreeze = formAction(
  freezeAgreementInput,
  freezeAgreement,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=frozen`,
)
export const submitReopen = formAction(
  reasonedChangeInput,
  reopenAgreement,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=reopened`,
)
export const submitWithdraw = formAction(
  reasonedChangeInput,
  withdrawAgreement,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=withdrawn`,
)
export const submitRecall = formAction(
  declineToSignInput,
  recallAgreement,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=recalled`,
)
export const submitDecline = formAction(
  declineToSignInput,
  declineToSign,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=declined`,
)
export const submitViewForSigning = formAction(stateChangeInput, viewForSigning, (_, { agreementId }) =>
  paths.agreements.sign(agreementId),
)

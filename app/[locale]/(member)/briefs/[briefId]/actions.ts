"use server"

import { acceptConfidentiality } from "#lib/briefs/commands/accept-confidentiality"
import { answerQuestion } from "#lib/briefs/commands/answer-question"
import { askQuestion } from "#lib/briefs/commands/ask-question"
import { declineBrief } from "#lib/briefs/commands/decline-brief"
import { declineProposal } from "#lib/briefs/commands/decline-proposal"
import { markBriefRead } from "#lib/briefs/commands/mark-brief-read"
import { saveProposal } from "#lib/briefs/commands/save-proposal"
import { selectProposal } from "#lib/briefs/commands/select-proposal"
import { sendProposal } from "#lib/briefs/commands/send-proposal"
import { shortlistProposal } from "#lib/briefs/commands/shortlist-proposal"
import {
  answerQuestionInput,
  askQuestionInput,
  declineBriefInput,
  declineProposalInput,
  receivedBriefInput,
  saveProposalInput,
  selectProposalInput,
  sendProposalInput,
  shortlistProposalInput,
} from "#lib/briefs/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitRead = formAction(
  receivedBriefInput,
  markBriefRead,
  ({ briefId }) => `${paths.briefs.one(briefId)}?done=read`,
)
export const submitAcceptance = formAction(
  receivedBriefInput,
  acceptConfidentiality,
  ({ briefId }) => `${paths.briefs.one(briefId)}?done=accepted`,
)
export const submitQuestion = formAction(
  askQuestionInput,
  askQuestion,
  ({ briefId }) => `${paths.briefs.questions(briefId)}?done=asked`,
)
export const submitAnswer = formAction(
  answerQuestionInput,
  answerQuestion,
  ({ briefId }) => `${paths.briefs.questions(briefId)}?done=answered`,
)
export const submitDecline = formAction(
  declineBriefInput,
  declineBrief,
  ({ briefId }) => `${paths.briefs.one(briefId)}?done=declined`,
)
export const submitProposalPart = formAction(saveProposalInput, saveProposal, ({ next }, { briefId, part, intent }) => {
  if (intent === "more") return `${paths.briefs.proposalPart(briefId, part)}?more=1#more`
  return next && intent !== "later"
    ? paths.briefs.proposalPart(briefId, next)
    : `${paths.briefs.proposal(briefId)}?done=saved`
})
export const submitSendProposal = formAction(
  sendProposalInput,
  sendProposal,
  ({ briefId }) => `${paths.briefs.one(briefId)}?done=proposed`,
)
export const submitShortlisting = formAction(
  shortlistProposalInput,
  shortlistProposal,
  (_, { briefId, recipientId }) => `${paths.briefs.decide(briefId, recipientId)}?done=shortlisted`,
)
export const submitSelection = formAction(selectProposalInput, selectProposal, ({ agreementId }) =>
  paths.agreements.one(agreementId),
)
export const submitTurnDown = formAction(
  declineProposalInput,
  declineProposal,
  (_, { briefId, recipientId }) => `${paths.briefs.decide(briefId, recipientId)}?done=turnedDown`,
)

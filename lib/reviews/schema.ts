import { z } from "zod"
import { prose, saidProse } from "#lib/agreements/schema"

export const wordsLengthMax = 2_000

/** What both sides say how true it is, in the order they are asked. */
export const statementKeys = [
  "clarity",
  "commitments",
  "communication",
  "openness",
  "respect",
  "learning",
  "benefitToEach",
  "benefitToWorkers",
  "confidence",
] as const
export type StatementKey = (typeof statementKeys)[number]

export const outcomes = ["go_on", "change_agreement", "pause", "end"] as const
export type Outcome = (typeof outcomes)[number]

export const standings = ["still_stands", "partly", "no_longer"] as const
export type Standing = (typeof standings)[number]

const words = z.string().trim().max(wordsLengthMax, "tooLong")
const said = words.min(1, "required")
const partnershipId = z.uuid()

/** 1: not at all, 5: fully. */
const statementAnswer = z.object({
  score: z.coerce.number("choose").int("choose").min(1, "choose").max(5, "choose"),
  words: words.default(""),
})
export type StatementAnswer = z.infer<typeof statementAnswer>

export const statementAnswers = z.record(z.enum(statementKeys), statementAnswer)
export type StatementAnswers = z.infer<typeof statementAnswers>

const emptyToUndefined = z.literal("").transform(() => undefined)

export const callReviewInput = z.object({
  partnershipId,
  /** Where a review point of the agreement asks for it. */
  projectId: z.uuid().or(emptyToUndefined).optional(),
  reviewPointId: z.uuid().or(emptyToUndefined).optional(),
})
export type CallReviewInput = z.infer<typeof callReviewInput>

export const giveReviewAnswerInput = z.object({
  partnershipId,
  reviewId: z.uuid(),
  /** Of one's own answer as it was seen; 0 where there was none. */
  version: z.coerce.number().int().min(0),
  statements: statementAnswers,
})
export type GiveReviewAnswerInput = z.infer<typeof giveReviewAnswerInput>

export const proposeOutcomeInput = z.object({
  partnershipId,
  reviewId: z.uuid(),
  version: z.coerce.number().int().min(1),
  outcome: z.enum(outcomes, "choose"),
  words: saidProse,
  /** Why not as another party proposed; asked for where one has. */
  reason: prose.default(""),
})
export type ProposeOutcomeInput = z.infer<typeof proposeOutcomeInput>

/** A yes is to one proposal and no other. */
export const confirmOutcomeInput = z.object({ partnershipId, reviewId: z.uuid(), proposalId: z.uuid() })
export type ConfirmOutcomeInput = z.infer<typeof confirmOutcomeInput>

export const withdrawOutcomeInput = confirmOutcomeInput
export type WithdrawOutcomeInput = ConfirmOutcomeInput

export const answerLastingCheckInput = z.object({
  partnershipId,
  checkId: z.uuid(),
  stands: z.enum(standings, "choose"),
  words: said,
})
export type AnswerLastingCheckInput = z.infer<typeof answerLastingCheckInput>

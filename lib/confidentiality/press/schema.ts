import { z } from "zod"
import { hiddenCharacter, tidyProse, tidyText } from "#lib/text"

const plain = (text: string) => hiddenCharacter(text) === null
const line = z.string().transform(tidyText).refine(plain, "hiddenCharacter").pipe(z.string().max(200, "tooLong"))
const prose = z.string().transform(tidyProse).refine(plain, "hiddenCharacter").pipe(z.string().max(2_000, "tooLong"))

/** What came of a journalist's question. */
export const pressOutcomes = ["client_answered", "nothing_said", "published", "withdrawn"] as const
export type PressOutcome = (typeof pressOutcomes)[number]

export const recordPressEnquiryInput = z.object({
  partnershipId: z.uuid(),
  outlet: line.pipe(z.string().min(1, "required")),
  journalist: line.default(""),
  question: prose.pipe(z.string().min(1, "required")),
  askedOn: z.string().min(1, "required").pipe(z.iso.date("notADate")),
  answerNeededBy: z
    .literal("")
    .transform(() => null)
    .or(z.iso.date("notADate"))
    .nullable()
    .default(null),
})
export type RecordPressEnquiryInput = z.infer<typeof recordPressEnquiryInput>

export const closePressEnquiryInput = z.object({
  partnershipId: z.uuid(),
  enquiryId: z.uuid(),
  version: z.coerce.number().int().min(1),
  outcome: z.enum(pressOutcomes, "choose"),
  words: prose.default(""),
})
export type ClosePressEnquiryInput = z.infer<typeof closePressEnquiryInput>

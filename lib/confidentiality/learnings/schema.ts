import { z } from "zod"
import { agreementOrNone, problemOrNone } from "#lib/confidentiality/requests/schema"
import { type Audience, audiences, subjects } from "#lib/confidentiality/terms"
import { hiddenCharacter, tidyProse, tidyText } from "#lib/text"

export const learningTextLengthMax = 10_000
const sentenceLengthMax = 1_000

/** What is approved is what is read, so nothing hidden stands in it. */
const isPlain = (words: string) => hiddenCharacter(words) === null
const prose = (max: number) =>
  z.string().transform(tidyProse).pipe(z.string().max(max, "tooLong").refine(isPlain, "hiddenCharacter"))
const said = (max: number) => prose(max).pipe(z.string().min(1, "required"))
const line = z
  .string()
  .transform(tidyText)
  .pipe(z.string().min(1, "required").max(120, "tooLong").refine(isPlain, "hiddenCharacter"))

const partnershipId = z.uuid()
const place = { partnershipId, learningId: z.uuid(), version: z.coerce.number().int() }

/** Whether a learning also stands on a page of the portal, and whether that page says who wrote it. */
export const learningPages = ["none", "anonymised", "named"] as const
export type LearningPage = (typeof learningPages)[number]

const content = {
  agreementId: agreementOrNone,
  title: line,
  text: said(learningTextLengthMax),
  place: said(sentenceLengthMax),
  publishOn: z.string().min(1, "required").pipe(z.iso.date("notADate")),
  audience: z.enum(audiences, "choose"),
  subjects: z
    .array(z.enum(subjects))
    .default([])
    .pipe(z.array(z.enum(subjects)).min(1, "choose")),
  problemId: problemOrNone,
  page: z.enum(learningPages, "choose").optional(),
  /** Whether search engines may show that page. */
  indexed: z.literal("yes").optional(),
}

/** A page that everybody can read is for a text that everybody may read. */
const isForItsReaders = ({ page = "none", audience }: { page?: LearningPage | undefined; audience: Audience }) =>
  page === "none" || audience === "public"
const forItsReaders = { path: ["page"], message: "pageForPublic" }

export const writeLearningInput = z.object({ partnershipId, ...content }).refine(isForItsReaders, forItsReaders)
export type WriteLearningInput = z.infer<typeof writeLearningInput>

export const reviseLearningInput = z.object({ ...place, ...content }).refine(isForItsReaders, forItsReaders)
export type ReviseLearningInput = z.infer<typeof reviseLearningInput>

/** A name as it was found, which may be long or run over the end of a line: forms send its white space as they like. */
const found = z.string().transform(tidyText).pipe(z.string().min(1, "required").max(400, "tooLong"))

/** A name that the check has found: said otherwise wherever it stands, or left in on purpose. */
export const settleNameInput = z.discriminatedUnion("way", [
  z.object({ ...place, way: z.literal("anonymise"), found, instead: line }),
  z.object({ ...place, way: z.literal("keep"), found }),
])
export type SettleNameInput = z.infer<typeof settleNameInput>

export const learningStepInput = z.object(place)
export type LearningStepInput = z.infer<typeof learningStepInput>

export const verdicts = ["approve", "ask_changes", "refuse"] as const
export type Verdict = (typeof verdicts)[number]

const dayOrNone = z
  .literal("")
  .transform(() => null)
  .or(z.iso.date("notADate"))
  .nullable()
  .default(null)

/** `digest` is that of the text that was read. */
const read = { ...place, digest: z.string().regex(/^[0-9a-f]{64}$/) }
export const answerLearningInput = z.discriminatedUnion("verdict", [
  z.object({
    ...read,
    verdict: z.literal("approve"),
    until: dayOrNone,
    conditions: prose(sentenceLengthMax).default(""),
  }),
  z.object({ ...read, verdict: z.literal("ask_changes"), changes: said(sentenceLengthMax) }),
  z.object({ ...read, verdict: z.literal("refuse"), reason: said(sentenceLengthMax) }),
])
export type AnswerLearningInput = z.infer<typeof answerLearningInput>

export const withdrawLearningInput = z.object({ ...place, withdrawReason: said(sentenceLengthMax) })
export type WithdrawLearningInput = z.infer<typeof withdrawLearningInput>

/** What a form says of the page, as it is kept. */
export function pageOf({ page = "none", indexed }: Pick<WriteLearningInput, "page" | "indexed">) {
  return { page, isIndexed: page !== "none" && indexed === "yes" }
}

import { z } from "zod"
import { optionalFile } from "#lib/files/uploads"
import { issueKinds, issueSeverities, siteObstacles } from "#lib/members/taxonomy/issue-kinds"
import type { ProjectEvent } from "#lib/projects/lifecycle"

export const wordsLengthMax = 5_000

export const said = z.string().trim().min(1, "required").max(wordsLengthMax, "tooLong")
const version = z.coerce.number().int().min(1)
const place = { projectId: z.uuid(), milestoneId: z.uuid(), version }

export const startMilestoneInput = z.object(place)
export type StartMilestoneInput = z.infer<typeof startMilestoneInput>

export const submitMilestoneInput = z.object({ ...place, note: said, file: optionalFile })
export type SubmitMilestoneInput = z.infer<typeof submitMilestoneInput>

export const acceptMilestoneInput = z.object({
  ...place,
  words: z.string().trim().max(wordsLengthMax, "tooLong").default(""),
})
export type AcceptMilestoneInput = z.infer<typeof acceptMilestoneInput>

export const askForChangesInput = z.object({ ...place, words: said })
export type AskForChangesInput = z.infer<typeof askForChangesInput>

export const sayPaymentInput = z.object({
  projectId: z.uuid(),
  paymentId: z.uuid(),
  version,
  step: z.enum(["invoice", "pay", "receive"]),
})
export type SayPaymentInput = z.infer<typeof sayPaymentInput>

/** Kinds of problem in the order people read them: people first, then the site, then the work. */
export const problemKinds = [...issueKinds.filter(kind => kind !== "access-refused"), ...siteObstacles] as const
export type ProblemKind = (typeof problemKinds)[number]

export const raiseProblemInput = z.object({
  projectId: z.uuid(),
  severity: z.enum(issueSeverities, "choose"),
  kind: z.enum(problemKinds, "choose"),
  foundOn: z.string().min(1, "required").pipe(z.iso.date("notADate")),
  site: z.string().trim().max(300, "tooLong").default(""),
  what: said,
  asked: z.string().trim().max(wordsLengthMax, "tooLong").default(""),
})
export type RaiseProblemInput = z.infer<typeof raiseProblemInput>

const problemPlace = { projectId: z.uuid(), problemId: z.uuid(), version }

export const answerProblemInput = z.object({ ...problemPlace, words: said })
export type AnswerProblemInput = z.infer<typeof answerProblemInput>

export const settleProblemInput = z.object(problemPlace)
export type SettleProblemInput = z.infer<typeof settleProblemInput>

/** People close work that is done. It rests, goes on and ends with its agreement, by that room's commands alone. */
export const steerProjectInput = z.object({ projectId: z.uuid(), version, event: z.literal("complete") })
export type SteerProjectInput = Omit<z.infer<typeof steerProjectInput>, "event"> & { event: ProjectEvent }

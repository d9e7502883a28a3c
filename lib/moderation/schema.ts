import { z } from "zod"
import { abuseReasons } from "#lib/members/taxonomy/abuse-reasons"

export const reportCharactersMax = 20_000
export const messageCharactersMax = 5_000

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "required")
    .refine(value => value.length <= max, { error: "tooLong", params: { max } })
const version = z.coerce.number().int().min(1)

export const reportAbuseInput = z.object({
  /** The page the report began at, with or without its language. */
  about: z.string().max(500).default(""),
  reason: z.enum(abuseReasons, "choose"),
  text: text(reportCharactersMax),
  urgent: z.literal("yes").optional(),
  contact: z.string().trim().max(300, "tooLong").default(""),
  excludedUserIds: z.array(z.uuid()).max(50).default([]),
})
export type ReportAbuseInput = z.infer<typeof reportAbuseInput>

/** A code as people copy it: small letters, spaces and look-alikes are forgiven. */
export const receipt = z
  .string()
  .max(100)
  .transform(typed =>
    typed
      .toUpperCase()
      .replace(/O/g, "0")
      .replace(/[IL]/g, "1")
      .replace(/[^0-9A-Z]/g, ""),
  )
  .refine(code => code.length > 0, "required")

export const enterReceiptInput = z.object({ receipt })
export type EnterReceiptInput = z.infer<typeof enterReceiptInput>

export const reporterMessageInput = z.object({ text: text(messageCharactersMax) })
export type ReporterMessageInput = z.infer<typeof reporterMessageInput>
export type WriteAsReporterInput = ReporterMessageInput & { receipt: string }

export const openReportInput = z.object({ reportId: z.uuid(), version })
export type OpenReportInput = z.infer<typeof openReportInput>

export const readContactInput = z.object({ reportId: z.uuid() })
export type ReadContactInput = z.infer<typeof readContactInput>

export const writeToReporterInput = z.object({ reportId: z.uuid(), text: text(messageCharactersMax) })
export type WriteToReporterInput = z.infer<typeof writeToReporterInput>

/** To remove a member for ever takes two people and is not decided here. */
export const measures = ["no_action", "warning", "content_hidden", "suspended"] as const
export type Measure = (typeof measures)[number]

export const decideReportInput = z.object({
  reportId: z.uuid(),
  version,
  measure: z.enum(measures, "choose"),
  /** Last part of the address of the profile concerned, where the report did not name one. */
  profile: z.string().trim().max(200).default(""),
  facts: text(messageCharactersMax),
  rule: text(1_000),
  answer: text(messageCharactersMax),
})
export type DecideReportInput = z.infer<typeof decideReportInput>

export const appealDecisionInput = z.object({ decisionId: z.uuid(), text: text(messageCharactersMax) })
export type AppealDecisionInput = z.infer<typeof appealDecisionInput>

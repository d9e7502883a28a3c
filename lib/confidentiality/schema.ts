import { z } from "zod"
import { bases, nextSteps } from "#lib/confidentiality/may-share"
import { problemOrNone, scopes } from "#lib/confidentiality/requests/schema"
import { audiences, confidentialityTermSchema, permissions, subjects } from "#lib/confidentiality/terms"

export const putTermsInForceInput = z.object({
  partnershipId: z.uuid(),
  agreementId: z.uuid(),
  /** The agreement's reference, as people know it. */
  reference: z.string().min(1).max(100),
  terms: z.array(confidentialityTermSchema),
  holdingLine: z.string().max(5_000),
  /** The party to which journalists are sent, and the person there with number and address in one line. */
  pressPartyId: z.uuid().nullable().optional(),
  pressContact: z.string().max(1_000).optional(),
  /** Years for which the rules bind after the work. */
  survivalYears: z.number().int().min(0).max(100).nullable().optional(),
})
export type PutTermsInForceInput = z.infer<typeof putTermsInForceInput>

export const noteCompletionInput = z.object({
  partnershipId: z.uuid(),
  agreementId: z.uuid(),
  completedOn: z.iso.date(),
})
export type NoteCompletionInput = z.infer<typeof noteCompletionInput>

export const noteProblemInput = z.object({
  partnershipId: z.uuid(),
  problemId: z.uuid(),
  remediedOn: z.iso.date().nullable(),
})
export type NoteProblemInput = z.infer<typeof noteProblemInput>

/** Who exactly would be told: everybody of the audience, or a narrower circle. */
export const circles = ["anyone", "those_who_protect", "whom_law_names"] as const

const yes = z
  .string()
  .optional()
  .transform(value => value === "yes")

export const sharingNoteLengthMax = 1_000

export const askMayShareInput = z.object({
  partnershipId: z.uuid(),
  subject: z.enum(subjects, "choose"),
  audience: z.enum(audiences, "choose"),
  to: z.enum(circles, "choose").default("anyone"),
  danger: yes,
  requiredByLaw: yes,
  problemId: problemOrNone,
  note: z.string().trim().max(sharingNoteLengthMax, "tooLong").default(""),
})
export type AskMayShareInput = z.infer<typeof askMayShareInput>

/** A question as it is kept. */
export const keptQuestion = askMayShareInput.omit({ partnershipId: true }).extend({
  danger: z.boolean(),
  requiredByLaw: z.boolean(),
})
export type KeptQuestion = z.infer<typeof keptQuestion>

/** A consent that an answer rested on that day. */
const keptGrant = z.object({
  id: z.uuid(),
  scope: z.enum(scopes),
  until: z.iso.date().nullable(),
  words: z.string(),
  occasion: z.string(),
  conditions: z.array(z.string()),
})
export type KeptGrant = z.infer<typeof keptGrant>

/** An answer as it is kept, with the terms it rested on that day in their words of then. */
export const keptAnswer = z.object({
  permission: z.enum(permissions),
  basis: z.enum(bases),
  next: z.enum(nextSteps),
  namesPerson: z.boolean(),
  terms: z.array(confidentialityTermSchema),
  /** Answers from before there were consents have none. */
  grants: z.array(keptGrant).default([]),
  /** Since when the problem it is about is put right, where a term that decides holds only from then. */
  remediedOn: z.iso.date().nullable().default(null),
  /** Reference of the agreement in force; null where none was. */
  reference: z.string().nullable(),
})
export type KeptAnswer = z.infer<typeof keptAnswer>

import { z } from "zod"
import { namePlaces } from "#lib/confidentiality/known-names"
import { sharedBases, sharedNextSteps } from "#lib/confidentiality/may-share-under"
import { publicitySchema } from "#lib/confidentiality/publicity"
import { agreementOrNone, problemOrNone, scopes } from "#lib/confidentiality/requests/schema"
import { subjectSurvivalSchema } from "#lib/confidentiality/survival"
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
  /** Years for which the rules bind after the end, and what is kept for other years. */
  survivalYears: z.number().int().min(0).max(100).nullable().optional(),
  survivals: z.array(subjectSurvivalSchema).optional(),
  /** Whether the agreement is about no certain work. */
  coversPartnership: z.boolean().optional(),
  /** What each party lets the others do with its name, its logo and the story of the work. */
  publicity: publicitySchema.optional(),
})
export type PutTermsInForceInput = z.infer<typeof putTermsInForceInput>

export const noteCompletionInput = z.object({
  partnershipId: z.uuid(),
  agreementId: z.uuid(),
  completedOn: z.iso.date(),
  /** The agreement itself is over too: from then on its duties are counted. */
  agreementEnded: z.boolean().optional(),
})
export type NoteCompletionInput = z.infer<typeof noteCompletionInput>

export const noteProblemInput = z.object({
  partnershipId: z.uuid(),
  problemId: z.uuid(),
  remediedOn: z.iso.date().nullable(),
})
export type NoteProblemInput = z.infer<typeof noteProblemInput>

export const noteNamesInput = z.object({
  partnershipId: z.uuid(),
  agreementId: z.uuid(),
  /** Of the text in which they stand; empty where it is no text. */
  reference: z.string().max(100),
  names: z.array(
    z.object({ name: z.string().min(1), place: z.enum(namePlaces), memberId: z.uuid().nullable().optional() }),
  ),
})
export type NoteNamesInput = z.infer<typeof noteNamesInput>

/** Who exactly would be told: everybody of the audience, or a narrower circle. */
export const circles = ["anyone", "those_who_protect", "whom_law_names"] as const

const yes = z
  .string()
  .optional()
  .transform(value => value === "yes")

export const sharingNoteLengthMax = 1_000

export const askMayShareInput = z.object({
  partnershipId: z.uuid(),
  agreementId: agreementOrNone,
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

/** The part of one agreement in an answer, its terms in their words of then; `endedOn` where they bound no more. */
const keptRow = z.object({
  reference: z.string(),
  terms: z.array(confidentialityTermSchema),
  endedOn: z.iso.date().nullable(),
})
export type KeptRow = z.infer<typeof keptRow>

/** An answer as it is kept. Answers from before there were several agreements have `terms` and `reference` in place of rows. */
export const keptAnswer = z.object({
  permission: z.enum(permissions),
  basis: z.enum(sharedBases),
  next: z.enum(sharedNextSteps),
  namesPerson: z.boolean(),
  rows: z.array(keptRow).default([]),
  /** Answers from before there were consents have none. */
  grants: z.array(keptGrant).default([]),
  /** Since when the problem it is about is put right, where a term that decides holds only from then. */
  remediedOn: z.iso.date().nullable().default(null),
  terms: z.array(confidentialityTermSchema).default([]),
  reference: z.string().nullable().default(null),
})
export type KeptAnswer = Omit<z.infer<typeof keptAnswer>, "terms" | "reference">

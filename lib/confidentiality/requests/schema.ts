import { z } from "zod"
import { audiences, subjects } from "#lib/confidentiality/terms"
import { optionalFile } from "#lib/files/uploads"
import { hiddenCharacter, tidyProse } from "#lib/text"

/** How far a consent can reach, narrower first. */
export const scopes = ["anonymised", "named"] as const
export type Scope = (typeof scopes)[number]

export const wordsLengthMax = 5_000
const sentenceLengthMax = 1_000

/** What is consented to is what is read, so nothing hidden stands in it. */
const text = (max: number) =>
  z
    .string()
    .transform(tidyProse)
    .refine(words => hiddenCharacter(words) === null, "hiddenCharacter")
    .pipe(z.string().max(max, "tooLong"))
const said = (max: number) => text(max).pipe(z.string().min(1, "required"))

const day = z.string().min(1, "required").pipe(z.iso.date("notADate"))

const dayOrNone = z
  .literal("")
  .transform(() => null)
  .or(z.iso.date("notADate"))
  .nullable()
  .default(null)

/** Which problem something is about; none where nothing is named. */
export const problemOrNone = z
  .literal("")
  .transform(() => null)
  .or(z.uuid())
  .nullable()
  .default(null)

/** The agreement that something is about; nothing where it is about several or none. */
export const agreementOrNone = z
  .literal("")
  .transform(() => null)
  .or(z.uuid("choose"))
  .nullable()
  .optional()

export const askDisclosureInput = z.object({
  partnershipId: z.uuid(),
  agreementId: agreementOrNone,
  subject: z.enum(subjects, "choose"),
  audience: z.enum(audiences, "choose"),
  problemId: problemOrNone,
  scope: z.enum(scopes, "choose"),
  words: said(wordsLengthMax),
  occasion: said(sentenceLengthMax),
  purpose: said(sentenceLengthMax),
  until: dayOrNone,
  answerBy: day,
})
export type AskDisclosureInput = z.infer<typeof askDisclosureInput>

export const nameUses = ["name", "logo", "story"] as const
export type NameUse = (typeof nameUses)[number]

export const askNameUseInput = z.object({
  partnershipId: z.uuid(),
  uses: z
    .array(z.enum(nameUses))
    .default([])
    .pipe(z.array(z.enum(nameUses)).min(1, "choose")),
  words: said(wordsLengthMax),
  picture: optionalFile,
  places: said(sentenceLengthMax),
  purpose: said(sentenceLengthMax),
  startsOn: day,
  until: day,
  /** Where a signed text says in how many days such requests are answered, that day counts. */
  answerBy: dayOrNone,
})
export type AskNameUseInput = z.infer<typeof askNameUseInput>

const place = { partnershipId: z.uuid(), requestId: z.uuid() }

export const grantDisclosureInput = z.object({
  ...place,
  scope: z.enum(scopes, "choose"),
  until: dayOrNone,
  conditions: text(sentenceLengthMax).default(""),
})
export type GrantDisclosureInput = z.infer<typeof grantDisclosureInput>

export const refuseDisclosureInput = z.object({ ...place, reason: said(sentenceLengthMax) })
export type RefuseDisclosureInput = z.infer<typeof refuseDisclosureInput>

export const withdrawDisclosureInput = z.object(place)
export type WithdrawDisclosureInput = z.infer<typeof withdrawDisclosureInput>

export const revokeDisclosureInput = z.object({ ...place, revokeReason: said(sentenceLengthMax) })
export type RevokeDisclosureInput = z.infer<typeof revokeDisclosureInput>

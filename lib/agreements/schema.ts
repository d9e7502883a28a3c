import { z } from "zod"
import { mentions } from "#lib/agreements/mentions/schema"
import { agreementKinds } from "#lib/agreements/terms/field"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { languagePattern } from "#lib/agreements/terms/values"
import { presets } from "#lib/confidentiality/presets"
import { audiences, subjects } from "#lib/confidentiality/terms"
import { uploadEnding, uploadedFile } from "#lib/files/uploads"
import { locales } from "#lib/i18n/locales"
import { hiddenCharacter, tidyProse, tidyText } from "#lib/text"

export const agreementId = z.uuid()
const version = z.coerce.number().int()
const section = z
  .enum(sectionKeys as [string, ...string[]], "choose")
  .transform(key => key as (typeof sectionKeys)[number])
export const digest = z.string().regex(/^[0-9a-f]{64}$/)
const isPlain = (text: string) => hiddenCharacter(text) === null

/**
 * What somebody says in their own words; empty where they may say nothing. Tidied first: browsers send line breaks as
 * CR LF, and no reader sees a blank at the end of a line.
 */
export const prose = z
  .string()
  .transform(tidyProse)
  .pipe(z.string().max(4_000, "tooLong").refine(isPlain, "hiddenCharacter"))
/** The same where something has to be said. */
export const saidProse = prose.refine(text => text.length > 0, "required")

export const line = z
  .string()
  .transform(tidyText)
  .pipe(z.string().min(1, "required").max(120, "tooLong").refine(isPlain, "hiddenCharacter"))

/** What is to be agreed on, said before there is a text. */
export const firstWordsInput = z.object({
  kind: z.enum(agreementKinds, "choose"),
  title: line,
  words: saidProse,
  /** The language of the page, in which the first text is written. */
  locale: z.enum(locales).catch("en"),
})

export const beginAgreementInput = firstWordsInput.extend({ partnershipId: z.uuid() })
export type BeginAgreementInput = z.infer<typeof beginAgreementInput>

/** `seen`: the digest of the kind and title from which the form was made. */
export const saveCoverInput = z.object({
  agreementId,
  seen: digest,
  kind: z.enum(agreementKinds, "choose"),
  title: line,
})
export type SaveCoverInput = z.infer<typeof saveCoverInput>

/**
 * A section's form arrives as typed; the section's own reader knows its fields. `seen` is the digest it was made from.
 * `more` names the list of which one more empty row is wanted after saving, `next` the section to go on with.
 */
export const saveSectionInput = z.looseObject({
  agreementId,
  section,
  seen: digest,
  more: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .optional(),
  next: section.optional(),
})
export type SaveSectionInput = z.infer<typeof saveSectionInput>

/** `place` names a field, a row or a field of a row; without it the whole section is meant. `seen` is the digest of what stands there. */
export const putBackWordsInput = z.object({
  agreementId,
  section,
  place: z.string().max(200).optional(),
  from: z.coerce.number().int().min(0).max(999_999),
  seen: digest,
})
export type PutBackWordsInput = z.infer<typeof putBackWordsInput>

/**
 * The form of the section of confidentiality: cells of the matrix, or a set of rules that replaces them. `exactly` is the
 * kind of information that is to be written more exactly next, `more` the list of which one more empty row is wanted.
 */
export const saveConfidentialityMatrixInput = z.looseObject({
  agreementId,
  seen: digest,
  preset: z.enum(presets, "choose").optional(),
  exactly: z.enum(subjects).optional(),
  more: z.literal("survivals").optional(),
})
export type SaveConfidentialityMatrixInput = z.infer<typeof saveConfidentialityMatrixInput>

/** All rules about one kind of information, by the names of `terms/subject-form.ts`. `add` is who gets one more. */
export const saveSubjectRulesInput = z.looseObject({
  agreementId,
  seen: digest,
  subject: z.enum(subjects),
  add: z.enum(audiences).optional(),
})
export type SaveSubjectRulesInput = z.infer<typeof saveSubjectRulesInput>

/** Digests of the duties that bind one's own side only and were ticked. */
export const duties = z.array(digest).max(200).optional()

export const markSectionInput = z.object({ agreementId, section, seen: digest, duties })
/** The words of a section in another language, by the names of `terms/translation-form.ts`. */
export const saveTranslationInput = z.looseObject({
  agreementId,
  section,
  language: z.string().regex(languagePattern),
  seen: digest,
})
export type SaveTranslationInput = z.infer<typeof saveTranslationInput>

/** A named value as typed, by the names of `terms/read-place.ts`; without an id it is added. */
export const saveNamedValueInput = z.looseObject({
  agreementId,
  valueId: z
    .string()
    .regex(/^v[1-9]\d{0,5}$/)
    .or(z.literal(""))
    .optional(),
  seen: digest,
  takeAway: z.literal("yes").optional(),
})
export type SaveNamedValueInput = z.infer<typeof saveNamedValueInput>

/** `seen` is the digest of the terms as they were shown. */
export const chooseStandardTextInput = z.object({ agreementId, seen: digest })
export type ChooseStandardTextInput = z.infer<typeof chooseStandardTextInput>

/** `clause` is the id of one of the network's texts. */
export const chooseClauseInput = z.object({ agreementId, section, seen: digest, clause: z.string().max(100) })
export type ChooseClauseInput = z.infer<typeof chooseClauseInput>

export type MarkSectionInput = z.infer<typeof markSectionInput>

/** Rows of the disclosure matrix, by the digests with which the page showed them. */
export const matrixRowsInput = z.object({ agreementId, rows: z.array(digest).min(1, "choose").max(50) })
export type MatrixRowsInput = z.infer<typeof matrixRowsInput>

export const markAllSectionsInput = z.object({ agreementId, seen: digest })
export type MarkAllSectionsInput = z.infer<typeof markAllSectionsInput>

export const commentOnSectionInput = z.object({ agreementId, section, text: saidProse, mentions })
export type CommentOnSectionInput = z.infer<typeof commentOnSectionInput>

export const commentInput = z.object({ agreementId, section, commentId: z.uuid() })
export type CommentInput = z.infer<typeof commentInput>

/** A day, or nothing. */
const dayOrNone = z
  .literal("")
  .transform(() => null)
  .or(z.iso.date("notADate"))
  .nullish()

export const handOverInput = z.object({
  agreementId,
  version,
  note: prose.default(""),
  answerHopedOn: dayOrNone,
  duties,
})
export type HandOverInput = z.infer<typeof handOverInput>

export const stateChangeInput = z.object({ agreementId, version })
export type StateChangeInput = z.infer<typeof stateChangeInput>

export const reasonedChangeInput = z.object({ agreementId, version, reason: saidProse })
export type ReasonedChangeInput = z.infer<typeof reasonedChangeInput>

/** A name or a position, on one line. */
export const declineToSignInput = z.object({ agreementId, reason: saidProse })
export type DeclineToSignInput = z.infer<typeof declineToSignInput>

/** Anybody's file: its content is looked into and not kept. */
export const verifyDocumentInput = z.object({
  file: uploadedFile.refine(file => uploadEnding(file.name) === "pdf", "fileType"),
})
export type VerifyDocumentInput = z.output<typeof verifyDocumentInput>

/** A SHA-256 as people copy it from paper: in groups, with blanks between them, in letters of any size. */
export const verifyFingerprintInput = z.object({
  fingerprint: z
    .string()
    .max(200, "notAFingerprint")
    .transform(text => text.replaceAll(/\s/g, "").toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, "notAFingerprint")),
})
export type VerifyFingerprintInput = z.output<typeof verifyFingerprintInput>

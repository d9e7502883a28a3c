import { z } from "zod"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { isTidyProse } from "#lib/text"

const agreementId = z.uuid()
const section = z.enum(sectionKeys)

export const writeInternalNoteInput = z.object({
  agreementId,
  section,
  text: z
    .string()
    .trim()
    .min(1, "required")
    .max(4_000, "tooLong")
    .refine(isTidyProse, "hiddenCharacter")
    .transform(text => text.normalize("NFC")),
})
export type WriteInternalNoteInput = z.infer<typeof writeInternalNoteInput>

export const internalNoteInput = z.object({ agreementId, section, noteId: z.uuid() })
export type InternalNoteInput = z.infer<typeof internalNoteInput>

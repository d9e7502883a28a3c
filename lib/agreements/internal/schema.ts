import { z } from "zod"
import { mentions } from "#lib/agreements/mentions/schema"
import { saidProse } from "#lib/agreements/schema"
import { sectionKeys } from "#lib/agreements/terms/fields"

const agreementId = z.uuid()
const section = z.enum(sectionKeys)

export const writeInternalNoteInput = z.object({
  agreementId,
  section,
  text: saidProse,
  mentions,
})
export type WriteInternalNoteInput = z.infer<typeof writeInternalNoteInput>

export const internalNoteInput = z.object({ agreementId, section, noteId: z.uuid() })
export type InternalNoteInput = z.infer<typeof internalNoteInput>

import { z } from "zod"
import { optionalFile } from "#lib/files/uploads"
import { said, wordsLengthMax } from "#lib/projects/schema"

const place = { projectId: z.uuid(), obligationId: z.uuid(), version: z.coerce.number().int().min(1) }

/** `doneOn`: the day on which it was done. */
export const reportObligationInput = z.object({
  ...place,
  doneOn: z.string().min(1, "required").pipe(z.iso.date("notADate")),
  words: said,
  file: optionalFile,
})
export type ReportObligationInput = z.infer<typeof reportObligationInput>

export const confirmObligationInput = z.object({
  ...place,
  words: z.string().trim().max(wordsLengthMax, "tooLong").default(""),
})
export type ConfirmObligationInput = z.infer<typeof confirmObligationInput>

/** What is missing must be said: the other side has to act on it. */
export const contestObligationInput = z.object({ ...place, words: said })
export type ContestObligationInput = z.infer<typeof contestObligationInput>

/** `number`: of the visit or talk that was written down. */
export const contestNoteInput = z.object({ ...place, number: z.coerce.number().int().min(1), words: said })
export type ContestNoteInput = z.infer<typeof contestNoteInput>

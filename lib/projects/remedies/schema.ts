import { z } from "zod"
import { hiddenCharacter, tidyProse } from "#lib/text"

export const howLengthMax = 4_000

/** Two sides rest on these words, so nothing hidden stands in them. */
const said = z
  .string()
  .transform(tidyProse)
  .pipe(
    z
      .string()
      .min(1, "required")
      .max(howLengthMax, "tooLong")
      .refine(text => hiddenCharacter(text) === null, "hiddenCharacter"),
  )
const place = { projectId: z.uuid(), problemId: z.uuid() }

export const sayRemedyInput = z.object({
  ...place,
  remediedOn: z.string().min(1, "required").pipe(z.iso.date("notADate")),
  how: said,
})
export type SayRemedyInput = z.infer<typeof sayRemedyInput>

/** A word is given to what one side said, and to nothing that came in its place. */
const remedy = { ...place, remedyId: z.uuid() }

export const confirmRemedyInput = z.object(remedy)
export type ConfirmRemedyInput = z.infer<typeof confirmRemedyInput>

export const contestRemedyInput = z.object({ ...remedy, reason: said })
export type ContestRemedyInput = z.infer<typeof contestRemedyInput>

export const withdrawRemedyInput = z.object(remedy)
export type WithdrawRemedyInput = z.infer<typeof withdrawRemedyInput>

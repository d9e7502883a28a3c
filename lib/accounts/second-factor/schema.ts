import { z } from "zod"

const password = z.string().min(1, "required").max(1_000, "passwordTooLong")

/** Six digits of an app, or a recovery code; people type blanks where they see gaps. */
export const oneTimeCode = z
  .string()
  .transform(text => text.replaceAll(/\s/g, ""))
  .pipe(z.string().min(1, "required").max(40, "tooLong"))

/** Where the set-up was asked for, to go on there. */
const returnTo = z.string().max(2_000).default("")

export const beginCodeAppInput = z.object({ password, returnTo })
export type BeginCodeAppInput = z.infer<typeof beginCodeAppInput>

export const confirmCodeAppInput = z.object({ code: oneTimeCode, returnTo })
export type ConfirmCodeAppInput = z.infer<typeof confirmCodeAppInput>

export const removeCodeAppInput = z.object({ password, code: oneTimeCode })
export type RemoveCodeAppInput = z.infer<typeof removeCodeAppInput>

export const completeSignInInput = z.object({ code: oneTimeCode, returnTo })
export type CompleteSignInInput = z.infer<typeof completeSignInInput>

import { z } from "zod"
import { isCommonPassword } from "#lib/accounts/passwords/common-passwords"
import { locales } from "#lib/i18n/locales"
import { isTidyText } from "#lib/text"

/** NIST SP 800-63B-4: a password that is the only factor has at least 15 characters; no rules of composition. */
export const passwordCharactersMin = 15
export const passwordCharactersMax = 128

const length = (text: string) => [...text].length

export const password = z
  .string()
  .refine(text => length(text) > 0, "required")
  .refine(text => length(text) >= passwordCharactersMin, "passwordTooShort")
  .refine(text => length(text) <= passwordCharactersMax, "passwordTooLong")
  .refine(text => !isCommonPassword(text), "passwordTooCommon")

/** Addresses are compared in lower case: people do not remember how they typed theirs. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(254, "email")
  .refine(text => z.email().safeParse(text).success, "email")

export const personName = z
  .string()
  .trim()
  .normalize("NFC")
  .min(1, "required")
  .max(120, "tooLong")
  .refine(isTidyText, "hiddenCharacter")

export const userName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "required")
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, "userName")

const locale = z.enum(locales)

export const registerPersonInput = z.object({ name: personName, userName, email, password, locale })
export type RegisterPersonInput = z.infer<typeof registerPersonInput>

export const signInInput = z.object({
  /** User name or email address. */
  name: z.string().trim().toLowerCase().min(1, "required").max(254, "tooLong"),
  password: z.string().min(1, "required").max(1_000, "passwordTooLong"),
  returnTo: z.string().max(2_000).default(""),
})
export type SignInInput = z.infer<typeof signInInput>

export const requestPasswordResetInput = z.object({ email, locale })
export type RequestPasswordResetInput = z.infer<typeof requestPasswordResetInput>

export const resetPasswordInput = z.object({ token: z.string().min(1).max(100), password })
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>

export const confirmEmailInput = z.object({
  token: z.string().min(1).max(100),
  password: z.string().min(1, "required").max(1_000, "passwordTooLong"),
})
export type ConfirmEmailInput = z.infer<typeof confirmEmailInput>

export const stepUpInput = z.object({ password: z.string().min(1, "required").max(1_000, "passwordTooLong") })
export type StepUpInput = z.infer<typeof stepUpInput>

export const closeAccountInput = stepUpInput
export type CloseAccountInput = StepUpInput

export const switchMemberInput = z.object({ memberId: z.uuid() })
export type SwitchMemberInput = z.infer<typeof switchMemberInput>

export const appointAdministratorInput = z.object({ email, locale })
export type AppointAdministratorInput = z.infer<typeof appointAdministratorInput>

export const becomeAdministratorInput = z.object({
  token: z.string().min(1).max(100),
  name: personName,
  userName,
  password,
})
export type BecomeAdministratorInput = z.infer<typeof becomeAdministratorInput>

export type KeepFormInput = {
  /** The page of the form, with its language and without its query. */
  path: string
  /** By field name; passwords and files are never among them. */
  values: Record<string, string[]>
  /** The secret of the session that had ended. */
  sessionSecret: string
}
export type KeptFormInput = { token: string; path: string }

export const nothingInput = z.object({})
export type NothingInput = z.infer<typeof nothingInput>

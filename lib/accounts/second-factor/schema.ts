import { z } from "zod"
import { personName } from "#lib/accounts/schema"

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

export const openSetUpInput = z.object({ token: z.string().max(200) })
export type OpenSetUpInput = z.infer<typeof openSetUpInput>

export const confirmCodeAppInput = z.object({ code: oneTimeCode, returnTo })
export type ConfirmCodeAppInput = z.infer<typeof confirmCodeAppInput>

export const removeCodeAppInput = z.object({ password, code: oneTimeCode })
export type RemoveCodeAppInput = z.infer<typeof removeCodeAppInput>

export const completeSignInInput = z.object({ code: oneTimeCode, returnTo })
export type CompleteSignInInput = z.infer<typeof completeSignInInput>
/** What a browser hands over for a passkey: JSON as the WebAuthn Level 3 interface writes it. */
const answer = z
  .string()
  .max(20_000, "notValid")
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: "custom", message: "notValid" })
      return z.NEVER
    }
  })
const bytes = z.string().regex(/^[A-Za-z0-9_-]*$/, "notValid")
const extensions = z.record(z.string(), z.unknown()).default({})

export const addedPasskeyAnswer = answer.pipe(
  z.object({
    id: bytes.max(1_400),
    rawId: bytes,
    type: z.literal("public-key"),
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
    clientExtensionResults: extensions,
  }),
)
export type AddedPasskeyAnswer = z.infer<typeof addedPasskeyAnswer>

export const passkeyAnswer = answer.pipe(
  z.object({
    id: bytes.max(1_400),
    rawId: bytes,
    type: z.literal("public-key"),
    response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
    clientExtensionResults: extensions,
  }),
)
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>

export const beginPasskeyInput = z.object({ password, code: oneTimeCode })
export type BeginPasskeyInput = z.infer<typeof beginPasskeyInput>

export const addPasskeyInput = z.object({ name: personName, answer: addedPasskeyAnswer })
export type AddPasskeyInput = z.infer<typeof addPasskeyInput>

export const removePasskeyInput = z.object({ passkeyId: z.uuid(), password, code: oneTimeCode })
export type RemovePasskeyInput = z.infer<typeof removePasskeyInput>

export const completeSignInWithPasskeyInput = z.object({ answer: passkeyAnswer, returnTo })
export type CompleteSignInWithPasskeyInput = z.infer<typeof completeSignInWithPasskeyInput>

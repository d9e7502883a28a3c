import { z } from "zod"
import { oneTimeCode, passkeyAnswer } from "#lib/accounts/second-factor/schema"
import { agreementId, digest, line, type StateChangeInput, stateChangeInput } from "#lib/agreements/schema"
import { type SigningOrder, signingOrders } from "#lib/agreements/signing/policy"
import { locales } from "#lib/i18n/locales"

export const freezeAgreementInput = stateChangeInput.extend({
  order: z.enum(signingOrders).default("any"),
  signUntil: z.iso.date("notADate"),
})
/** Nobody is asked to wait unless it is said, and the last day is a usual one. */
export type FreezeAgreementInput = StateChangeInput & { order?: SigningOrder; signUntil?: string }

export const prepareSignatureInput = z.object({
  agreementId,
  /** Digest of the text that was shown. */
  digest,
  capacity: line,
  consent: z.literal("yes", "required"),
  /** The language in which the consent was read. */
  locale: z.enum(locales).default("en"),
})
export type PrepareSignatureInput = z.infer<typeof prepareSignatureInput>

const act = { agreementId, intentId: z.uuid(), typedName: line }

export const signAgreementInput = z.object({
  ...act,
  password: z.string().min(1, "required").max(1_000, "passwordTooLong"),
  code: oneTimeCode,
})
export type SignAgreementInput = z.infer<typeof signAgreementInput>

export const signWithPasskeyInput = z.object({ ...act, answer: passkeyAnswer })
export type SignWithPasskeyInput = z.infer<typeof signWithPasskeyInput>

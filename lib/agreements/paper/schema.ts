import { z } from "zod"
import { oneTimeCode, passkeyAnswer } from "#lib/accounts/second-factor/schema"
import { scanEndings } from "#lib/agreements/paper/policy"
import { agreementId, digest, line, saidProse } from "#lib/agreements/schema"
import { uploadEnding, uploadedFile } from "#lib/files/uploads"
import { locales } from "#lib/i18n/locales"

const scanFile = uploadedFile.refine(
  file => scanEndings.some(ending => ending === uploadEnding(file.name)),
  "fileNotAScan",
)

/** One row for each person who was asked to sign; without a day they have not signed. */
const hand = z
  .object({
    signatureId: z.uuid(),
    signedOn: z.literal("").or(z.iso.date("notADate")),
    place: z.literal("").or(line),
  })
  .refine(({ signedOn, place }) => signedOn === "" || place !== "", { error: "required", path: ["place"] })
  .refine(({ signedOn, place }) => place === "" || signedOn !== "", { error: "required", path: ["signedOn"] })

export const uploadScanInput = z.object({
  agreementId,
  /** Digest of the text that was printed. */
  digest,
  hands: z
    .array(hand)
    .max(100)
    // The form has one row a person: whoever names one twice has made their own.
    .refine(hands => new Set(hands.map(({ signatureId }) => signatureId)).size === hands.length),
  scan: scanFile,
})
export type UploadScanInput = z.infer<typeof uploadScanInput>

export const refuseScanInput = z.object({ agreementId, scanId: z.uuid(), reason: saidProse })
export type RefuseScanInput = z.infer<typeof refuseScanInput>

export const prepareAttestationInput = z.object({
  agreementId,
  scanId: z.uuid(),
  capacity: line,
  consent: z.literal("yes", "required"),
  /** The language in which the points were read. */
  locale: z.enum(locales).default("en"),
})
export type PrepareAttestationInput = z.infer<typeof prepareAttestationInput>

const act = { agreementId, intentId: z.uuid() }

export const attestScanInput = z.object({
  ...act,
  password: z.string().min(1, "required").max(1_000, "passwordTooLong"),
  code: oneTimeCode,
})
export type AttestScanInput = z.infer<typeof attestScanInput>

export const attestWithPasskeyInput = z.object({ ...act, answer: passkeyAnswer })
export type AttestWithPasskeyInput = z.infer<typeof attestWithPasskeyInput>

"use server"

import { verifyDocument } from "#lib/agreements/commands/verify-document"
import { verifyFingerprint } from "#lib/agreements/commands/verify-fingerprint"
import { verifyDocumentInput, verifyFingerprintInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitDocument = formAction(
  verifyDocumentInput,
  verifyDocument,
  ({ answer }) => paths.verify.answer(answer),
  { openToVisitors: true },
)
export const submitFingerprint = formAction(
  verifyFingerprintInput,
  verifyFingerprint,
  ({ answer }) => paths.verify.answer(answer),
  { openToVisitors: true },
)

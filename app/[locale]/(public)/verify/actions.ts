"use server"

import { verifyDocument } from "#lib/agreements/commands/verify-document"
import { verifyDocumentInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitDocument = formAction(
  verifyDocumentInput,
  verifyDocument,
  ({ answer }) => paths.verify.answer(answer),
  { openToVisitors: true },
)

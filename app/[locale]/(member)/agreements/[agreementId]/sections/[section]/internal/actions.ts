"use server"

import { putAwayInternalNote } from "#lib/agreements/internal/commands/put-away-internal-note"
import { reopenInternalNote } from "#lib/agreements/internal/commands/reopen-internal-note"
import { shareInternalNote } from "#lib/agreements/internal/commands/share-internal-note"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { internalNoteInput, writeInternalNoteInput } from "#lib/agreements/internal/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitNote = formAction(
  writeInternalNoteInput,
  writeInternalNote,
  (_, { agreementId, section }) => `${paths.agreements.internal(agreementId, section)}?done=noted`,
)
export const submitPutAway = formAction(
  internalNoteInput,
  putAwayInternalNote,
  (_, { agreementId, section }) => `${paths.agreements.internal(agreementId, section)}?done=putAway`,
)
export const submitReopening = formAction(
  internalNoteInput,
  reopenInternalNote,
  (_, { agreementId, section }) => `${paths.agreements.internal(agreementId, section)}?done=noteReopened`,
)
export const submitShare = formAction(
  internalNoteInput,
  shareInternalNote,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=commented#comments`,
)

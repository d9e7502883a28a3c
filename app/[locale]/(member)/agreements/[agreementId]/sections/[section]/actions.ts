"use server"

import { acceptMatrixRows } from "#lib/agreements/commands/accept-matrix-rows"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { markSection } from "#lib/agreements/commands/mark-section"
import { reopenComment } from "#lib/agreements/commands/reopen-comment"
import { resolveComment } from "#lib/agreements/commands/resolve-comment"
import { saveConfidentialityMatrix } from "#lib/agreements/commands/save-confidentiality-matrix"
import { saveSection } from "#lib/agreements/commands/save-section"
import { takeBackMatrixRows } from "#lib/agreements/commands/take-back-matrix-rows"
import { unmarkSection } from "#lib/agreements/commands/unmark-section"
import {
  commentInput,
  commentOnSectionInput,
  markSectionInput,
  matrixRowsInput,
  saveConfidentialityMatrixInput,
  saveSectionInput,
} from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitSection = formAction(saveSectionInput, saveSection, (_, { agreementId, section, more, next }) => {
  if (more) return `${paths.agreements.section(agreementId, section)}?edit=1&rows=${more}#list-${more}`
  if (next) return `${paths.agreements.section(agreementId, next)}?done=saved#content`
  return `${paths.agreements.section(agreementId, section)}?done=saved#content`
})
export const submitMatrix = formAction(
  saveConfidentialityMatrixInput,
  saveConfidentialityMatrix,
  (_, { agreementId, preset, exactly, more }) => {
    const section = paths.agreements.section(agreementId, "confidentiality")
    if (preset) return `${section}?edit=1&done=preset#content`
    if (more) return `${section}?edit=1&rows=${more}#list-${more}`
    return exactly ? paths.agreements.subject(agreementId, exactly) : `${section}?done=saved#content`
  },
)
export const submitAgreement = formAction(markSectionInput, markSection, ({ agreed }, { agreementId, section }) =>
  agreed
    ? `${paths.agreements.one(agreementId)}?done=agreedAll`
    : `${paths.agreements.section(agreementId, section)}?done=agreed`,
)
export const submitTakeBack = formAction(
  markSectionInput,
  unmarkSection,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=takenBack`,
)
export const submitRows = formAction(matrixRowsInput, acceptMatrixRows, ({ agreed }, { agreementId }) =>
  agreed
    ? `${paths.agreements.one(agreementId)}?done=agreedAll`
    : `${paths.agreements.section(agreementId, "confidentiality")}?done=rowsAccepted#rows`,
)
export const submitRowsBack = formAction(
  matrixRowsInput,
  takeBackMatrixRows,
  (_, { agreementId }) => `${paths.agreements.section(agreementId, "confidentiality")}?done=rowsTakenBack#rows`,
)
export const submitComment = formAction(
  commentOnSectionInput,
  commentOnSection,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=commented#comments`,
)
export const submitResolution = formAction(
  commentInput,
  resolveComment,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=resolved#comments`,
)
export const submitReopening = formAction(
  commentInput,
  reopenComment,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=commentReopened#comments`,
)

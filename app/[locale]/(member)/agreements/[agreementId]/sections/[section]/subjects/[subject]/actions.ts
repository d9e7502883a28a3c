"use server"

import { saveSubjectRules } from "#lib/agreements/commands/save-subject-rules"
import { saveSubjectRulesInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitSubject = formAction(saveSubjectRulesInput, saveSubjectRules, (_, { agreementId, subject, add }) =>
  add
    ? `${paths.agreements.subject(agreementId, subject)}?add=${add}#to-${add}`
    : `${paths.agreements.section(agreementId, "confidentiality")}?edit=1&done=saved#content`,
)

"use server"

import { beginAgreement } from "#lib/agreements/commands/begin-agreement"
import { beginAgreementInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitBeginning = formAction(beginAgreementInput, beginAgreement, ({ agreementId }) =>
  paths.agreements.one(agreementId),
)

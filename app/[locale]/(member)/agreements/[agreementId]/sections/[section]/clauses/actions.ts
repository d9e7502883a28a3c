"use server"

import { chooseClause } from "#lib/agreements/commands/choose-clause"
import { chooseClauseInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitClause = formAction(
  chooseClauseInput,
  chooseClause,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=clauseChosen#said-words`,
)

"use server"

import { nameDeputy } from "#lib/agreements/deputies/commands/name-deputy"
import { nameDeputyInput } from "#lib/agreements/deputies/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitDeputy = formAction(
  nameDeputyInput,
  nameDeputy,
  ({ agreementId }) => `${paths.agreements.roles(agreementId)}?done=deputyNamed`,
)

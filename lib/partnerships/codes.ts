import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "partnerships.role_may_not": "forbidden",
  "partnerships.too_few_parties": "invalid",
  "partnerships.not_a_party": "forbidden",
})

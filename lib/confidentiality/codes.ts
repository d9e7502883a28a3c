import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "confidentiality.role_may_not": "forbidden",
})

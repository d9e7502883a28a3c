import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "agreements.not_your_turn": "conflict",
  "agreements.not_negotiating": "conflict",
  "agreements.role_may_not": "forbidden",
  "agreements.not_a_signatory": "forbidden",
  "agreements.incomplete": "conflict",
  "agreements.check_blocks": "conflict",
  "agreements.not_agreed": "conflict",
  "agreements.not_in_signing": "conflict",
  "agreements.text_differs": "conflict",
  "agreements.already_signed": "conflict",
  "agreements.section_changed": "conflict",
  "agreements.party_without_signatory": "conflict",
  "agreements.jobs_only": "forbidden",
})

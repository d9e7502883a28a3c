import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "confidentiality.role_may_not": "forbidden",
  "confidentiality.viewers_only_read": "forbidden",
  "confidentiality.shared_already": "conflict",
  "confidentiality.consent_cannot_help": "conflict",
  "confidentiality.not_yours_to_answer": "forbidden",
  "confidentiality.not_yours_to_withdraw": "forbidden",
  "confidentiality.not_yours_to_revoke": "forbidden",
  "confidentiality.not_now": "conflict",
  "confidentiality.not_your_learning": "forbidden",
  "confidentiality.names_unsettled": "conflict",
  "confidentiality.page_names_author": "conflict",
  "confidentiality.learning_forbidden": "conflict",
  "confidentiality.learning_shut": "conflict",
  "confidentiality.approval_over": "conflict",
  "confidentiality.name_use_forbidden": "conflict",
  "confidentiality.jobs_only": "forbidden",
})

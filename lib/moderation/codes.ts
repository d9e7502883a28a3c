import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "moderation.secretariat_only": "forbidden",
  "moderation.conflict_of_interest": "forbidden",
  "moderation.taken": "conflict",
  "moderation.not_yours": "not_found",
  "moderation.decided_by_you": "forbidden",
  "moderation.not_open": "conflict",
  "moderation.unknown_receipt": "not_found",
  "moderation.no_member": "invalid",
  "moderation.owners_appeal": "forbidden",
  "moderation.appeal_too_late": "conflict",
})

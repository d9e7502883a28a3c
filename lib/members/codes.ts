import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "members.act_for_member_first": "forbidden",
  "members.viewers_only_read": "forbidden",
  "members.owners_only": "forbidden",
  "members.local_resources_only": "forbidden",
  "members.companies_only": "forbidden",
  "members.secretariat_only": "forbidden",
  "members.conflict_of_interest": "forbidden",
  "members.wrong_state": "conflict",
  "members.profile_incomplete": "invalid",
  "members.last_owner": "conflict",
  "members.already_representative": "conflict",
  "members.too_many_invitations": "too_many",
  "members.too_many_registered": "too_many",
  "members.invitation_not_valid": "not_found",
  "members.invitation_for_another": "forbidden",
})

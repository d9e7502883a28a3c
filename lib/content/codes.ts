import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "content.secretariat_only": "forbidden",
  "content.member_not_listed": "conflict",
  "content.already_answered": "conflict",
})

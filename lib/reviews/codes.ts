import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "reviews.role_may_not": "forbidden",
  "reviews.already_collecting": "conflict",
  "reviews.not_now": "conflict",
  "reviews.not_yours_to_answer": "forbidden",
  "reviews.not_your_proposal": "forbidden",
  "reviews.jobs_only": "forbidden",
})

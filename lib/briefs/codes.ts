import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "briefs.companies_only": "forbidden",
  "briefs.local_resources_only": "forbidden",
  "briefs.not_your_role": "forbidden",
  "briefs.jobs_only": "forbidden",
  "briefs.sent_already": "conflict",
  "briefs.closed": "conflict",
  "briefs.too_late": "conflict",
  "briefs.settled_already": "conflict",
  "briefs.question_answered": "conflict",
  "briefs.nothing_to_decide": "conflict",
  "briefs.incomplete": "invalid",
  "briefs.answer_date_passed": "invalid",
  "briefs.recipient_unknown": "invalid",
  "briefs.site_unknown": "invalid",
  "briefs.proposal_incomplete": "invalid",
  "briefs.sample_unknown": "invalid",
  "briefs.realism_unanswered": "invalid",
  "briefs.reason_needed": "invalid",
})

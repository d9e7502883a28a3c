import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "projects.role_may_not": "forbidden",
  "projects.not_your_milestone": "forbidden",
  "projects.not_yours_to_accept": "forbidden",
  "projects.not_the_payer": "forbidden",
  "projects.not_the_payee": "forbidden",
  "projects.not_yours_to_answer": "forbidden",
  "projects.not_yours_to_settle": "forbidden",
  "projects.not_yours_to_remedy": "forbidden",
  "projects.remedy_not_yours_to_confirm": "forbidden",
  "projects.not_yours_to_withdraw": "forbidden",
  "projects.not_yours_to_report": "forbidden",
  "projects.not_yours_to_confirm": "forbidden",
  "projects.jobs_only": "forbidden",
  "projects.too_many_sites": "too_many",
  "projects.not_active": "conflict",
  "projects.not_now": "conflict",
  "projects.milestones_open": "conflict",
  "projects.ends_with_agreement": "conflict",
})

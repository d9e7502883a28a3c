import { systemActor } from "#lib/actor"
import type { Job } from "#lib/jobs/job"
import { openDueReviews } from "#lib/reviews/commands/open-due-reviews"
import { openLastingChecks } from "#lib/reviews/commands/open-lasting-checks"
import { remindOfOutcomes } from "#lib/reviews/commands/remind-of-outcomes"
import { remindOfReviewDays } from "#lib/reviews/commands/remind-of-review-days"

export const jobs: Job[] = [
  {
    name: "reviews.open_due",
    cron: "11 0 * * *",
    run: () => openDueReviews(systemActor("reviews.open_due")),
  },
  {
    name: "reviews.open_lasting_checks",
    cron: "21 5 * * *",
    run: () => openLastingChecks(systemActor("reviews.open_lasting_checks")),
  },
  {
    name: "reviews.remind_of_days",
    cron: "29 5 * * *",
    run: () => remindOfReviewDays(systemActor("reviews.remind_of_days")),
  },
  {
    name: "reviews.remind_of_outcomes",
    cron: "33 5 * * *",
    run: () => remindOfOutcomes(systemActor("reviews.remind_of_outcomes")),
  },
]

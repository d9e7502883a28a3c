import { systemActor } from "#lib/actor"
import type { Job } from "#lib/jobs/job"
import { openDueReviews } from "#lib/reviews/commands/open-due-reviews"
import { openLastingChecks } from "#lib/reviews/commands/open-lasting-checks"

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
]

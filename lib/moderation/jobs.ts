import { systemActor } from "#lib/actor"
import type { Job } from "#lib/jobs/job"
import { watchReports } from "#lib/moderation/commands/watch-reports"

export const jobs: Job[] = [
  { name: "moderation.watch", cron: "7 5 * * *", run: () => watchReports(systemActor("moderation")) },
]

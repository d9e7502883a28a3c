import { systemActor } from "#lib/actor"
import type { Job } from "#lib/jobs/job"
import { remindOfObligations } from "#lib/projects/obligations/commands/remind-of-obligations"

export const jobs: Job[] = [
  {
    name: "projects.remind_of_obligations",
    cron: "23 5 * * *",
    run: () => remindOfObligations(systemActor("projects.remind_of_obligations")),
  },
]

import { systemActor } from "#lib/actor"
import type { Job } from "#lib/jobs/job"
import { remindOfObligations } from "#lib/projects/obligations/commands/remind-of-obligations"
import { remindOfWork } from "#lib/projects/reminders/commands/remind-of-work"

export const jobs: Job[] = [
  {
    name: "projects.remind_of_obligations",
    cron: "23 5 * * *",
    run: () => remindOfObligations(systemActor("projects.remind_of_obligations")),
  },
  {
    name: "projects.remind_of_work",
    cron: "27 5 * * *",
    run: () => remindOfWork(systemActor("projects.remind_of_work")),
  },
]

import { systemActor } from "#lib/actor"
import { expireRecipients } from "#lib/briefs/commands/expire-recipients"
import type { Job } from "#lib/jobs/job"

export const jobs: Job[] = [
  {
    // Every hour: days are UTC days, and nobody shall wait half a day longer than was said.
    name: "briefs.expire_recipients",
    cron: "5 * * * *",
    run: () => expireRecipients(systemActor("briefs.expire_recipients")),
  },
]

import { systemActor } from "#lib/actor"
import { expireRecipients } from "#lib/briefs/commands/expire-recipients"
import type { Job } from "#lib/jobs/job"

/** Every hour: days are UTC days, and nobody shall wait half a day longer than was said. */
export const expireRecipientsJob: Job = {
  name: "briefs.expire_recipients",
  cron: "5 * * * *",
  run: () => expireRecipients(systemActor("expire-recipients")),
}

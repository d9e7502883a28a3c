import { systemActor } from "#lib/actor"
import { expireRecipients } from "#lib/briefs/commands/expire-recipients"

/** Every hour: days are UTC days, and nobody shall wait half a day longer than was said. */
export const expireRecipientsJob = {
  name: "expire-recipients",
  cron: "5 * * * *",
  run: () => expireRecipients(systemActor("expire-recipients")),
}

import { systemActor } from "#lib/actor"
import { expireDisclosures } from "#lib/confidentiality/requests/commands/expire-disclosures"
import { remindOfDisclosures } from "#lib/confidentiality/requests/commands/remind-of-disclosures"
import type { Job } from "#lib/jobs/job"

export const jobs: Job[] = [
  {
    name: "confidentiality.expire_disclosures",
    cron: "7 0 * * *",
    run: () => expireDisclosures(systemActor("confidentiality.expire_disclosures")),
  },
  {
    name: "confidentiality.remind_of_disclosures",
    cron: "31 5 * * *",
    run: () => remindOfDisclosures(systemActor("confidentiality.remind_of_disclosures")),
  },
]

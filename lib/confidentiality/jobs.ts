import { systemActor } from "#lib/actor"
import { remindOfLearnings } from "#lib/confidentiality/learnings/commands/remind-of-learnings"
import { remindOfPressEnquiries } from "#lib/confidentiality/press/commands/remind-of-press-enquiries"
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
  {
    name: "confidentiality.remind_of_learnings",
    cron: "37 5 * * *",
    run: () => remindOfLearnings(systemActor("confidentiality.remind_of_learnings")),
  },
  {
    name: "confidentiality.remind_of_press_enquiries",
    cron: "43 5 * * *",
    run: () => remindOfPressEnquiries(systemActor("confidentiality.remind_of_press_enquiries")),
  },
]

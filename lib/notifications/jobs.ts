import type { Job } from "#lib/jobs/job"
import { deliverMail } from "#lib/notifications/deliver"
import { mailChannel } from "#lib/notifications/notify"

export const jobs: Job[] = [
  { name: "notifications.deliver", cron: "* * * * *", run: deliverMail, wokenBy: mailChannel },
]

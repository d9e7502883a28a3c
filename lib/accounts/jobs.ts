import { forgetEndedRows } from "#lib/accounts/commands/forget-ended-rows"
import { systemActor } from "#lib/actor"
import type { Job } from "#lib/jobs/job"

export const jobs: Job[] = [
  { name: "accounts.forget", cron: "41 * * * *", run: () => forgetEndedRows(systemActor("accounts")) },
]

import { sweepFiles } from "#lib/files/sweep-files"
import type { Job } from "#lib/jobs/job"

export const jobs: Job[] = [{ name: "files.sweep", cron: "17 3 * * *", run: sweepFiles }]

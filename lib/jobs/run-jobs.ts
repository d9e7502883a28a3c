import pg from "pg"
import { PgBoss } from "pg-boss"
import { databaseUrl } from "#lib/env"
import type { Job } from "#lib/jobs/job"
import { oneAtATime } from "#lib/jobs/one-at-a-time"

export type RunningJobs = { stop: () => Promise<void> }

/** A job that hangs is taken for dead after this time and may begin again. */
const jobSecondsMax = 900
const goodbyeMilliseconds = 10_000
const listenAgainMilliseconds = 5_000

/**
 * Runs the jobs at their times, each in one worker only however many there are, until `stop`, which lets those that run
 * come to their end. The engine works as the application's role and owns nothing: its tables are made by the owner when
 * the database is migrated. `report` hears of every failure; none of them ends the worker.
 */
export async function runJobs(jobs: Job[], report: (fault: unknown) => void): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    application_name: "worker",
    max: 3,
    migrate: false,
    persistWarnings: false,
  })
  boss.on("error", report)
  await boss.start()
  const closings: (() => Promise<void>)[] = []
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: "exclusive", retryLimit: 0, expireInSeconds: jobSecondsMax })
    await boss.schedule(job.name, job.cron, null, { tz: "UTC" })
    const run = oneAtATime(() => reported(job, report))
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, run)
    if (job.wokenBy) closings.push(await listen(job.wokenBy, run, report))
  }
  await forgetOthers(boss, jobs)
  return {
    stop: async () => {
      for (const close of closings) await close()
      await boss.stop({ graceful: true, timeout: goodbyeMilliseconds })
    },
  }
}

async function reported(job: Job, report: (fault: unknown) => void): Promise<void> {
  try {
    await job.run()
  } catch (fault) {
    report(new Error(`The job ${job.name} failed`, { cause: fault }))
  }
}

/** Times of jobs that an earlier version had. */
async function forgetOthers(boss: PgBoss, jobs: Job[]): Promise<void> {
  for (const { name } of await boss.getSchedules())
    if (!jobs.some(job => job.name === name)) await boss.unschedule(name)
}

/** Starts the work on each call, and once at first: what came before is waiting. A lost connection is made again. */
async function listen(
  channel: string,
  run: () => Promise<void>,
  report: (fault: unknown) => void,
): Promise<() => Promise<void>> {
  let isClosing = false
  let latest = Promise.resolve()
  const begin = () => {
    if (!isClosing) latest = run()
    return latest
  }
  let client = await connect()
  await begin()

  async function connect(): Promise<pg.Client> {
    const made = new pg.Client({ connectionString: databaseUrl(), application_name: "worker", keepAlive: true })
    made.on("notification", () => void begin())
    made.on("error", fault => {
      report(fault)
      if (!isClosing) setTimeout(() => void again(), listenAgainMilliseconds)
    })
    await made.connect()
    await made.query(`LISTEN ${made.escapeIdentifier(channel)}`)
    return made
  }

  async function again(): Promise<void> {
    try {
      client = await connect()
      await begin()
    } catch (fault) {
      report(fault)
      if (!isClosing) setTimeout(() => void again(), listenAgainMilliseconds)
    }
  }

  return async () => {
    isClosing = true
    await client.end()
    await latest
  }
}

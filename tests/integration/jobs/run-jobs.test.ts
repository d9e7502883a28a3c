import { afterEach, beforeEach, expect, test } from "vitest"
import { asSystem } from "#lib/db/door"
import type { Job } from "#lib/jobs/job"
import { type RunningJobs, runJobs } from "#lib/jobs/run-jobs"
import { testDatabase } from "#tests/support/database"

let running: RunningJobs[] = []

beforeEach(() => testDatabase().empty())

afterEach(async () => {
  for (const jobs of running) await jobs.stop()
  running = []
})

const faults: unknown[] = []

async function start(job: Job): Promise<void> {
  running.push(await runJobs([job], fault => faults.push(fault)))
}

const call = (channel: string) => asSystem("tests", tx => tx.$executeRaw`SELECT pg_notify(${channel}, '')`)

/** A promise and the function that keeps it. */
function awaited(): { promise: Promise<void>; done: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, done: resolve }
}

test("a job that waits for a call runs at the start and at each call, as the application's role", async () => {
  const [first, second] = [awaited(), awaited()]
  let runs = 0
  const run = async () => {
    runs++
    if (runs === 1) first.done()
    else second.done()
  }
  await start({ name: "tests.wake", cron: "0 0 1 1 *", run, wokenBy: "test_wake" })
  await first.promise
  await call("test_wake")
  await second.promise
  expect(runs).toBe(2)
})

test("a job that fails is reported and runs again at the next call", async () => {
  const again = awaited()
  let runs = 0
  const run = async () => {
    runs++
    if (runs > 1) return again.done()
    throw new Error("the mail server is away")
  }
  await start({ name: "tests.fail", cron: "0 0 1 1 *", run, wokenBy: "test_fail" })
  expect(faults.at(-1)).toMatchObject({
    message: "The job tests.fail failed",
    cause: { message: "the mail server is away" },
  })
  await call("test_fail")
  await again.promise
})

test("stopping lets a job that runs come to its end", async () => {
  const [begun, end] = [awaited(), awaited()]
  let isDone = false
  let runs = 0
  const run = async () => {
    runs++
    if (runs === 1) return
    begun.done()
    await end.promise
    isDone = true
  }
  await start({ name: "tests.stop", cron: "0 0 1 1 *", run, wokenBy: "test_stop" })
  await call("test_stop")
  await begun.promise
  const stopped = running.pop()?.stop()
  setImmediate(() => setImmediate(end.done))
  await stopped
  expect(isDone).toBe(true)
})

import { globSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { disconnect } from "#lib/db/client"
import type { Job } from "#lib/jobs/job"
import { runJobs } from "#lib/jobs/run-jobs"

// Sends mail and does what is due, for every room that has a jobs.ts. Started by `npm start` beside the web server; any
// number may run at once.
const root = new URL("..", import.meta.url).pathname
const rooms = globSync("lib/*/jobs.ts", { cwd: root }).sort()
const jobs: Job[] = []
for (const path of rooms) {
  const room = (await import(pathToFileURL(`${root}${path}`).href)) as { jobs: Job[] }
  jobs.push(...room.jobs)
}

const running = await runJobs(jobs, fault => console.error(fault))
process.send?.("listening")

let isStopping = false
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    if (isStopping) return
    isStopping = true
    await running.stop()
    await disconnect()
    process.exit(0)
  })
}

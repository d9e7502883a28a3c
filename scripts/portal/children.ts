import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { StartProblem } from "#lib/db/start-problem"
import { quietEnvironment, root } from "./place.ts"
import type { Environment } from "./run.ts"

const goodbyeSeconds = 15
const pausesSeconds = [1, 2, 5, 15, 60]
const steadySeconds = 300

/** A process of the portal that is started again when it fails. */
export type Child = { stop: () => Promise<void> }

type Plan = { name: string; script: string; environment: Environment }

/** Starts the web server; done when it listens. If it ends before that, its words stand above and the start fails. */
export async function startServer(plan: Plan): Promise<Child> {
  const first = launch(plan)
  const listening = await new Promise<boolean>(resolve => {
    first.once("message", message => resolve(message === "listening"))
    first.once("exit", () => resolve(false))
  })
  if (!listening) throw new StartProblem(`${plan.name} ended before it was ready.`, "Its own words stand above.")
  return keepAlive(plan, first)
}

/** Starts the worker. */
export function startWorker(plan: Plan): Child {
  return keepAlive(plan, launch(plan))
}

/**
 * Starts a child again whenever it ends, after a pause that grows while it keeps failing; five quiet minutes forgive
 * what was.
 */
function keepAlive(plan: Plan, first: ChildProcess): Child {
  const stopping = new AbortController()
  let child = first
  const watch = async () => {
    for (let failures = 0; ; failures++) {
      const started = performance.now()
      await ended(child)
      if (stopping.signal.aborted) return
      if (performance.now() - started > steadySeconds * 1000) failures = 0
      const pause = pausesSeconds[Math.min(failures, pausesSeconds.length - 1)] ?? 0
      console.error(
        `${plan.name} ended unexpectedly (${child.exitCode ?? child.signalCode}); starting it again in ${pause} s.`,
      )
      await sleep(pause * 1000, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      child = launch(plan)
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      stopping.abort()
      await goodbye(child)
      await watching
    },
  }
}

// A group of its own: Ctrl-C in the terminal reaches the portal, which then stops its children in order.
function launch({ script, environment }: Plan): ChildProcess {
  const follow = fileURLToPath(new URL("../follow-parent.mjs", import.meta.url))
  return spawn(process.execPath, [follow, script], {
    cwd: root,
    detached: process.platform !== "win32",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...quietEnvironment, ...environment },
  })
}

async function goodbye(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM")
  const late = new AbortController()
  const kill = sleep(goodbyeSeconds * 1000, undefined, { signal: late.signal }).then(
    () => child.kill("SIGKILL"),
    () => {},
  )
  await ended(child)
  late.abort()
  await kill
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
}

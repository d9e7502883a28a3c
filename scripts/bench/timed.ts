import { fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startEmbedded } from "#lib/db/embedded"
import { migrate } from "#lib/db/migrate"
import { generateClient, isClientCurrent } from "../portal/build.ts"
import { quietEnvironment, root } from "../portal/place.ts"
import { step } from "../step.mjs"

/** What one thing took in each round, and how many of it that was. */
export type Timed = { name: string; count: number; milliseconds: number[] }

/**
 * Measures a part by its program in `tests/bench`, which times all of its subjects in each round and tells what they
 * took. It runs in a process of its own, on a data folder and an empty database that end with it.
 */
export async function benchTimed(part: "paper" | "signings", rounds: number, signal: AbortSignal): Promise<void> {
  await using cleanup = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"))
  cleanup.defer(() => rmSync(folder, { recursive: true, force: true }))
  if (!isClientCurrent()) await step("Writing the database client", () => generateClient(signal))
  // With fsync, as in use: what is measured waits for the disk where people do.
  const database = await startEmbedded({ folder: join(folder, "postgres") })
  cleanup.defer(() => database.stop())
  await migrate(database)
  const { appUrl: DATABASE_URL, adminUrl: PORTAL_DATABASE_URL } = database
  const secrets = { SESSION_SECRET: "a secret of the bench", CONTENT_KEY: "a key of the bench" }
  const environment = { ...quietEnvironment, ...secrets, DATABASE_URL, PORTAL_DATABASE_URL, DATA_DIR: folder }
  report(await step("Measuring", () => measured(part, rounds, environment, signal)))
}

async function measured(part: string, rounds: number, environment: object, signal: AbortSignal): Promise<Timed[]> {
  const env = { ...process.env, ...environment }
  const child = fork(join(root, `tests/bench/${part}.ts`), [String(rounds)], { cwd: root, env })
  const stop = () => child.kill("SIGTERM")
  signal.addEventListener("abort", stop, { once: true })
  let figures: Timed[] = []
  child.on("message", message => {
    figures = message as Timed[]
  })
  const [code] = await once(child, "exit")
  if (code !== 0 || figures.length === 0) throw new Error("Nothing was measured; its words stand above.")
  return figures
}

function report(figures: Timed[]): void {
  const medians = figures.map(
    ({ milliseconds, count }) =>
      (milliseconds.toSorted((one, other) => one - other)[milliseconds.length >> 1] ?? Number.NaN) / count,
  )
  const [first = Number.NaN] = medians
  console.log(
    `\n${"".padEnd(36)}${["ms each", "each a second", "of the first"].map(head => head.padStart(16)).join("")}`,
  )
  for (const [at, { name }] of figures.entries()) {
    const each = medians[at] ?? Number.NaN
    const cells = [each.toFixed(1), (1000 / each).toFixed(1), (each / first).toFixed(3)]
    console.log(`${name.padEnd(36)}${cells.map(cell => cell.padStart(16)).join("")}`)
  }
}

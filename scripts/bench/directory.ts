import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startEmbedded } from "#lib/db/embedded"
import { migrate } from "#lib/db/migrate"
import { StartProblem } from "#lib/db/start-problem"
import { type Figures, measure, type Subject } from "#tests/bench/measure"
import { fillDirectory, misspeltWord, searchedWord } from "#tests/bench/members"
import { generateClient, isClientCurrent } from "../portal/build.ts"
import { startServer } from "../portal/children.ts"
import { root } from "../portal/place.ts"
import { freePort } from "../portal/port.ts"
import type { Environment } from "../portal/run.ts"
import { step } from "../step.mjs"
import { buildSuite } from "../suites/browser.ts"
import { testBuildFolder } from "../suites/context.ts"

type Wish = { members: number; seconds: number; rounds: number; connections: number }

/** How fast the directory is beside what bounds it (tests/bench/README.md says how to read it). */
export async function benchDirectory({ members: count, ...options }: Wish, signal: AbortSignal): Promise<void> {
  await using cleanup = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"))
  cleanup.defer(() => rmSync(folder, { recursive: true, force: true }))
  const environment = benchEnvironment(folder)

  if (!isClientCurrent()) await step("Writing the database client", () => generateClient(signal))
  const isBuilt = (await step("Building the pages", () => buildSuite({ folder, environment, words: [], signal })))
    .passed
  if (!isBuilt) throw new StartProblem("The pages could not be built.", "Its words stand above.")

  // No fsync: what is filled in once may be lost with the machine. Reading costs the same.
  const database = await startEmbedded({ folder: join(folder, "postgres"), settings: { fsync: "off" } })
  cleanup.defer(() => database.stop())
  await migrate(database)
  const hits = await step(`Filling the directory with ${count} members`, () => fillDirectory(database.adminUrl, count))
  console.log(`       ${hits} of them have the word "${searchedWord}"`)
  signal.throwIfAborted()

  const raise = async (name: string, script: string) => {
    const port = await freePort()
    const own = { ...environment, PORT: String(port), DATABASE_URL: database.appUrl }
    const child = await startServer({ name, script: join(root, script), environment: own })
    cleanup.defer(() => child.stop())
    return `http://127.0.0.1:${port}`
  }
  const portal = await raise("The portal", "server.ts")
  const plain = await raise("The plain server", "tests/bench/plain-server.ts")
  const subjects = subjectsOf(portal, plain)
  await requireAnswers(subjects)
  const figures = await step("Measuring", () => measure(subjects, { ...options, signal }))
  report(subjects, figures)
}

/** Each with what a reader of that kind sends. A cookie makes a page anew: it might be somebody's. */
function subjectsOf(portal: string, plain: string): Subject[] {
  const search = `${portal}/en/directory?q=${searchedWord}`
  const anew = { cookie: "bench=1" }
  return [
    { name: "search, plain server", url: plain, headers: {} },
    { name: "search, made anew", url: search, headers: anew },
    { name: "search, kept page", url: search, headers: {} },
    { name: "misspelt, made anew", url: `${portal}/en/directory?q=${misspeltWord}`, headers: anew },
    { name: "whole directory, anew", url: `${portal}/en/directory`, headers: anew },
    { name: "bare page, made anew", url: `${portal}/en/account-closed`, headers: anew },
  ]
}

/** Every subject answers, the kept page is kept, and the others are not: else the figures would be of something else. */
async function requireAnswers(subjects: Subject[]): Promise<void> {
  for (const { name, url, headers } of subjects) {
    const response = await fetch(url, { headers })
    const isWhole = response.status === 200 && (await response.text()).includes("</html>")
    const isShared = response.headers.get("cache-control")?.includes("public") === true
    if (isWhole && isShared === name.includes("kept")) continue
    throw new Error(`${name} answers ${response.status}, Cache-Control: ${response.headers.get("cache-control")}`)
  }
}

function report(subjects: Subject[], figures: Figures[]): void {
  const first = figures[0]?.perSecond ?? Number.NaN
  const rows = subjects.map(({ name }, at) => {
    const { perSecond, p50, p99 } = figures[at] ?? { perSecond: 0, p50: 0, p99: 0 }
    return [name, perSecond.toFixed(1), String(p50), String(p99), (perSecond / first).toFixed(3)]
  })
  console.log("")
  for (const [name = "", ...cells] of [["", "requests/s", "p50 ms", "p99 ms", "of the plain server"], ...rows]) {
    console.log(`${name.padEnd(24)}${cells.map(cell => cell.padStart(21)).join("")}`)
  }
}

/** The build and the key of the tests, so that neither builds what the other has built; nothing of the portal in use. */
function benchEnvironment(folder: string): Environment {
  return {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    ORIGIN: undefined,
    DATABASE_OWNER_URL: undefined,
    DATA_DIR: join(folder, "portal"),
    NEXT_BUILD_DIR: process.env.NEXT_BUILD_DIR || testBuildFolder,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256").update("the tests").digest("base64"),
    SESSION_SECRET: "a secret of the bench",
    CONTENT_KEY: "a key of the bench",
  }
}

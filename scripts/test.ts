import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StartProblem } from "#lib/db/start-problem"
import { generateClient, isClientCurrent } from "./portal/build.ts"
import { step } from "./step.mjs"
import { browserSuite, buildSuite } from "./suites/browser.ts"
import { type Run, testBuildFolder } from "./suites/context.ts"
import { driftSuite } from "./suites/drift.ts"
import { lintSuite, typesSuite } from "./suites/sources.ts"
import { sentence, single, sum, type Tally } from "./suites/tally.ts"
import { vitestSuite } from "./suites/vitest.ts"

// `npm test` runs every suite, `npm run check` the quick ones; `test.ts <suite> [words]` one of them.
const suites: Record<string, (run: Run) => Promise<Tally>> = {
  lint: lintSuite,
  types: typesSuite,
  unit: run => vitestSuite("unit", run),
  integration: run => vitestSuite("integration", run),
  drift: driftSuite,
  build: buildSuite,
  e2e: browserSuite,
}
const groups: Record<string, string[]> = { check: ["lint", "types", "unit"], e2e: ["build", "e2e"] }

const [wanted = "", ...words] = process.argv.slice(2)
const names = wanted === "" ? Object.keys(suites) : (groups[wanted] ?? [wanted])
const unknown = names.find(name => !(name in suites))
if (unknown) {
  console.error(`There is no suite "${unknown}". There are: ${Object.keys(suites).join(", ")}, check.`)
  process.exit(1)
}

const stopping = new AbortController()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort())
const folder = mkdtempSync(join(tmpdir(), "portal-run-"))
const tallies: Tally[] = []
try {
  const context = { folder, environment: testEnvironment(), words, signal: stopping.signal }
  if (!isClientCurrent()) await step("Writing the database client", () => generateClient(stopping.signal))
  for (const name of names) if (!stopping.signal.aborted) tallies.push(await runSuite(name, context))
} catch (error) {
  report(error)
  tallies.push(single(false))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const total = sum(tallies)
console.log(stopping.signal.aborted ? "\nStopped before the end." : "")
console.log(sentence(total))
process.exitCode = total.failed > 0 || total.passed === 0 || stopping.signal.aborted ? 1 : 0

/** Runs one suite with its words; one that breaks off is one failed test, and the next one runs all the same. */
async function runSuite(name: string, context: Run): Promise<Tally> {
  console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`)
  try {
    const tally = await step(name, () => suites[name]?.(context) ?? single(false))
    console.log(`       ${sentence(tally)}`)
    return tally
  } catch (error) {
    report(error)
    return single(false)
  }
}

function report(error: unknown): void {
  console.log(error instanceof StartProblem ? error.message : error)
}

/** Nothing of the portal in use: its addresses are taken away, its folders replaced. A fixed key lets a build be reused. */
function testEnvironment(): Run["environment"] {
  return {
    ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined }),
    DATABASE_URL: undefined,
    DATABASE_OWNER_URL: undefined,
    ORIGIN: undefined,
    HOST: undefined,
    SMTP_URL: undefined,
    STORY: undefined,
    DATA_DIR: join(folder, "portal"),
    SESSION_SECRET: "a secret of the tests",
    CONTENT_KEY: "a key of the tests",
    TEST_CLOCK: join(folder, "clock"),
    NEXT_BUILD_DIR: testBuildFolder,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256").update("the tests").digest("base64"),
  }
}

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { programs } from "../portal/place.ts"
import { run } from "../portal/run.ts"
import type { Run } from "./context.ts"
import { honest, type Tally } from "./tally.ts"

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

/** One project of tests/vitest.config.ts, counted by its report. */
export async function vitestSuite(project: "unit" | "integration", context: Run): Promise<Tally> {
  const { folder, environment, signal, words } = context
  const file = join(folder, `${project}.json`)
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const options = ["run", "--config", "tests/vitest.config.ts", "--project", project, ...reporters, ...words]
  const { status } = await run(programs.vitest, options, { environment, signal, show: true })
  return honest(readReport(file), status)
}

function readReport(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const report: Report = JSON.parse(readFileSync(file, "utf8"))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

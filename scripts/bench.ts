import { parseArgs } from "node:util"
import { StartProblem } from "#lib/db/start-problem"
import { benchEngines } from "#tests/bench/engines"
import { benchDirectory } from "./bench/directory.ts"
import { benchTimed } from "./bench/timed.ts"

// `npm run bench` measures the directory, `npm run bench -- <part>` one of the other parts, each beside what bounds it and
// all in one run (tests/bench/README.md says how to read it).
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    members: { type: "string", default: "100000" },
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "4" },
  },
})

const stopping = new AbortController()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort())

const parts: Record<string, () => Promise<void> | void> = {
  directory: () => {
    const load = { seconds: wholeNumber("seconds"), connections: wholeNumber("connections") }
    return benchDirectory({ members: wholeNumber("members"), rounds: wholeNumber("rounds"), ...load }, stopping.signal)
  },
  engines: benchEngines,
  paper: () => benchTimed("paper", wholeNumber("rounds"), stopping.signal),
  signings: () => benchTimed("signings", wholeNumber("rounds"), stopping.signal),
}

try {
  const [name = "directory"] = positionals
  const part = parts[name]
  if (!part) throw new StartProblem(`There is no part "${name}".`, `There are: ${Object.keys(parts).join(", ")}.`)
  await part()
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error)
  console.error("\nNothing was measured.")
  process.exitCode = 1
}

function wholeNumber(name: keyof typeof given): number {
  const number = Number(given[name])
  if (Number.isInteger(number) && number > 0) return number
  throw new StartProblem(`--${name} is "${given[name]}".`, "It is a whole number above nought.")
}

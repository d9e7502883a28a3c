import type { Environment } from "../portal/run.ts"

/** One run of the tests: its own folder, port and build, so that it stands beside a portal in use. */
export type Run = {
  /** Ends with the run. */
  folder: string
  /** What every suite's processes are told. */
  environment: Environment
  /** Further words of the command line, for the suites that take file names. */
  words: string[]
  signal: AbortSignal
}

export const testBuildFolder = ".next-test"

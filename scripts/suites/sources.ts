import { programs } from "../portal/place.ts"
import { run } from "../portal/run.ts"
import type { Run } from "./context.ts"
import { single, type Tally } from "./tally.ts"

/** Format and lint. Without a terminal Biome colours all the same unless it is told. */
export async function lintSuite({ environment, signal }: Run): Promise<Tally> {
  const { status } = await run(programs.biome, ["ci", "--colors=off", "."], { environment, signal, show: true })
  return single(status === 0)
}

/** Types of the whole project; Next writes those of the routes first. */
export async function typesSuite({ environment, signal }: Run): Promise<Tally> {
  const ownFolder = { ...environment, NEXT_BUILD_DIR: undefined }
  const routes = await run(programs.next, ["typegen"], { environment: ownFolder, signal })
  if (routes.status !== 0) {
    console.log(routes.output)
    return single(false)
  }
  const { status } = await run(programs.tsc, ["--noEmit"], { environment, signal, show: true })
  return single(status === 0)
}

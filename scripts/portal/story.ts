import { existsSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { StartProblem } from "#lib/db/start-problem"
import { root } from "./place.ts"
import { type Environment, run } from "./run.ts"

const script = join(root, "prisma/seed/index.ts")

/** The mark lies with the rows themselves: whoever removes the database gets the story again. */
const markIn = (dataFolder: string) => join(dataFolder, "postgres", "story-told")

/** Whether the story that fills a portal on trial is still to be told. `STORY=no` keeps it out. */
export function wantsStory(dataFolder: string): boolean {
  return process.env.STORY !== "no" && existsSync(script) && !existsSync(markIn(dataFolder))
}

/** Fills the embedded database with the story's people, companies and agreements. */
export async function tellStory(dataFolder: string, environment: Environment, signal?: AbortSignal): Promise<void> {
  const { status, output } = await run(script, [], { environment, signal })
  if (status !== 0) {
    throw new StartProblem(
      `${output.trim()}\n\nThe story's rows could not be written.`,
      `Start without it (STORY=no npm start), or remove ${join(dataFolder, "postgres")} and start afresh.`,
    )
  }
  // A database of one's own has no such folder, and its story is told only by hand.
  if (existsSync(dirname(markIn(dataFolder)))) writeFileSync(markIn(dataFolder), "")
}

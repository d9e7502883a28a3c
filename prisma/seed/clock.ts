import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { day } from "#lib/clock"

const folder = mkdtempSync(join(tmpdir(), "story-"))
const file = join(folder, "clock")

/** The story happened over months; its commands run with the portal's clock set back to the day they tell of. */
export function daysAgo(days: number): void {
  process.env.TEST_CLOCK = file
  writeFileSync(file, String(-days * day))
}

/** Back to the present. */
export function endStory(): void {
  delete process.env.TEST_CLOCK
  rmSync(folder, { recursive: true, force: true })
}

const telling = Date.now()

/** The calendar day a number of days from the day of telling, whatever day the story's clock is at. */
export function dayFromNow(days: number): string {
  return new Date(telling + days * day).toISOString().slice(0, 10)
}

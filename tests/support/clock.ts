import { writeFileSync } from "node:fs"

/** Moves the portal's clock in this test file, counted from the real one; 0 puts it back. */
export function moveClock(milliseconds: number): void {
  writeFileSync(process.env.TEST_CLOCK as string, String(milliseconds))
}

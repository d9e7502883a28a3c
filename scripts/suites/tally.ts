/** How the tests of a suite ended. */
export type Tally = { passed: number; failed: number; skipped: number }

/** A suite that is one test by itself. */
export function single(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/** A suite that broke off, or in which nothing ran, counts as one failed test: silence is no success. */
export function honest(tally: Tally, status: number): Tally {
  const isSilent = tally.passed + tally.failed === 0
  return tally.failed === 0 && (status !== 0 || isSilent) ? { ...tally, failed: 1 } : tally
}

export function sum(tallies: Tally[]): Tally {
  const total = (name: keyof Tally) => tallies.reduce((count, tally) => count + tally[name], 0)
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") }
}

export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`
}

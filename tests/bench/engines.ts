import { createHash } from "node:crypto"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { runChecks } from "#lib/agreements/checks/run-checks"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { mayShare } from "#lib/confidentiality/may-share"
import { audiences, subjects } from "#lib/confidentiality/terms"
import { largestTerms } from "#tests/support/largest-terms"

const wordsCount = 12_000
const changedWords = 120

/** One pure engine at work: milliseconds a call, and how many such calls cost as much as one copy of the largest terms. */
type Engine = { name: string; call: () => unknown }

/**
 * What the pure engines cost on a text of 12,000 words, beside copying that text by JSON in the same run. Prints and
 * judges nothing.
 */
export function benchEngines(): void {
  const before = wordy(0)
  const largest = largestTerms()
  const after = wordy(changedWords)
  const questions = subjects.flatMap(subject => audiences.map(audience => ({ subject, audience })))
  const context = exampleContext()
  const rules = before.sections.confidentiality.rules
  const facts = { today: "2027-03-01", workCompletedOn: null, remediedOn: null, grants: [] }
  const text = canonicalText(before)
  let asked = 0
  const engines: Engine[] = [
    { name: "copy by JSON", call: () => JSON.parse(JSON.stringify(before)) },
    { name: "canonical text, digest", call: () => createHash("sha256").update(canonicalText(before)).digest("hex") },
    { name: "compare two revisions", call: () => compareTerms(before, after) },
    { name: "all checks, largest terms", call: () => runChecks(largest, context) },
    {
      name: "may I share, a question",
      call: () => {
        const question = questions[asked++ % questions.length]
        if (question) mayShare(rules, { ...question, asMember: "ngo", facts })
      },
    },
  ]
  const found = compareTerms(before, after).summary.changes
  console.log(
    `${wordsCount} words, ${Math.round(text.length / 1000)} kB; ${found} places differ, ${changedWords} words in them\n`,
  )
  const costs = engines.map(({ name, call }) => ({ name, cost: costOf(call) }))
  const copy = costs[0]?.cost ?? Number.NaN
  console.log(`${"".padEnd(28)}${"ms a call".padStart(12)}${"of a copy".padStart(12)}`)
  for (const { name, cost } of costs) {
    console.log(`${name.padEnd(28)}${cost.toFixed(3).padStart(12)}${(cost / copy).toFixed(2).padStart(12)}`)
  }
}

/** Milliseconds that one call takes: the median of rounds that are long enough for the clock. */
function costOf(call: () => unknown): number {
  const rounds = Array.from({ length: 9 }, () => {
    const started = performance.now()
    let calls = 0
    while (performance.now() - started < 150) {
      call()
      calls += 1
    }
    return (performance.now() - started) / calls
  })
  return rounds.toSorted((one, other) => one - other)[4] ?? Number.NaN
}

/** The example's terms with long words in each section, of which some are others. */
function wordy(changed: number): Terms {
  const words = madeUpWords(wordsCount)
  const every = changed > 0 ? Math.floor(wordsCount / changed) : Number.POSITIVE_INFINITY
  const written = words.map((word, at) => (at % every === every - 1 ? `${word}ne` : word))
  const share = Math.ceil(wordsCount / sectionKeys.length)
  return exampleTerms(sections => {
    for (const [at, section] of sectionKeys.entries()) {
      sections[section].words = written.slice(at * share, (at + 1) * share).join(" ")
    }
  })
}

/** The same words in every run: pieces put together, of which a few come often, as in life. */
function madeUpWords(count: number): string[] {
  const pieces = ["ka", "re", "mi", "lon", "sa", "ver", "tu", "na", "di", "po"]
  let state = 42
  const pick = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return pieces[Math.floor((state / 2 ** 31) ** 2 * pieces.length)] ?? ""
  }
  return Array.from({ length: count }, () => pick() + pick() + pick())
}

import { programs } from "../../scripts/portal/place.ts"
import { run } from "../../scripts/portal/run.ts"

/** One thing that is measured: an address asked again and again by readers of one kind. */
export type Subject = { name: string; url: string; headers: Record<string, string> }

/** Requests answered a second, and the milliseconds within which half and all but one in a hundred were. */
export type Figures = { perSecond: number; p50: number; p99: number }

const warmUpRequests = 20

type Report = {
  requests: { average: number; total: number }
  latency: { p50: number; p99: number }
  errors: number
  timeouts: number
  non2xx: number
}

/**
 * Measures each subject in turn, all of them in every round: what else the machine does meanwhile falls on all alike.
 * Returns each subject's figures as the median of its rounds. Throws when anything but a whole answer came back.
 */
export async function measure(
  subjects: Subject[],
  {
    rounds,
    seconds,
    connections,
    signal,
  }: { rounds: number; seconds: number; connections: number; signal: AbortSignal },
): Promise<Figures[]> {
  const figures: Figures[][] = subjects.map(() => [])
  for (const subject of subjects) await fire(subject, ["-a", String(warmUpRequests)], connections, signal)
  for (let round = 1; round <= rounds; round++) {
    for (const [at, subject] of subjects.entries()) {
      const measured = await fire(subject, ["-d", String(seconds)], connections, signal)
      figures[at]?.push(measured)
      console.log(`       round ${round} of ${rounds}, ${subject.name}: ${measured.perSecond.toFixed(1)} requests/s`)
    }
  }
  return figures.map(ofSubject => ({
    perSecond: median(ofSubject.map(({ perSecond }) => perSecond)),
    p50: median(ofSubject.map(({ p50 }) => p50)),
    p99: median(ofSubject.map(({ p99 }) => p99)),
  }))
}

async function fire(
  { name, url, headers }: Subject,
  length: string[],
  connections: number,
  signal: AbortSignal,
): Promise<Figures> {
  const sent = Object.entries(headers).flatMap(([header, value]) => ["-H", `${header}=${value}`])
  const options = ["-j", "-n", "-c", String(connections), "-t", "60", ...length, ...sent, url]
  const { status, output } = await run(programs.autocannon, options, { signal })
  const line = output.split("\n").find(text => text.startsWith("{"))
  if (status !== 0 || !line) throw new Error(`${name} could not be measured:\n${output}`)
  const { requests, latency, errors, timeouts, non2xx }: Report = JSON.parse(line)
  if (requests.total === 0 || errors + timeouts + non2xx > 0) {
    const count = `${requests.total} answers, ${errors} errors, ${timeouts} timeouts, ${non2xx} not 2xx`
    throw new Error(`${name} could not be measured: ${count}`)
  }
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 }
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

import { performance } from "node:perf_hooks"

const firstWordSeconds = 10

/**
 * Does one step of a longer errand and prints a line with its time when it is done. A long step is heard from
 * meanwhile. Plain JavaScript: the first steps run before anything is installed.
 *
 * @template Result
 * @param {string} name what is done, as a person would say it
 * @param {() => Promise<Result> | Result} work
 * @returns {Promise<Result>}
 */
export async function step(name, work) {
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  const heartbeat = setInterval(() => console.log(`  …    ${name} (${seconds()} s so far)`), firstWordSeconds * 1000)
  try {
    const result = await work()
    console.log(`  done ${name} (${seconds()} s)`)
    return result
  } catch (error) {
    console.log(`  FAIL ${name} (${seconds()} s)`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

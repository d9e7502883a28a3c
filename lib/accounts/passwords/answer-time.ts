import { setTimeout as sleep } from "node:timers/promises"

/** Several times what the slowest of these answers takes on a machine that is not overrun. */
const answerMilliseconds = 300

/**
 * Gives the answer of `work`, also when it is a refusal, no earlier than a set time after it was asked: how long it took
 * to find an account, to write to it or to find none is not to be read off the clock.
 */
export async function atAnswerTime<T>(work: () => Promise<T>, time = sleep(answerMilliseconds)): Promise<T> {
  const [answer] = await Promise.allSettled([work(), time])
  if (answer.status === "rejected") throw answer.reason
  return answer.value
}

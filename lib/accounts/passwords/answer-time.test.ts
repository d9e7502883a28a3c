import { expect, test } from "vitest"
import { atAnswerTime } from "#lib/accounts/passwords/answer-time"

const soon = () => new Promise(resolve => setImmediate(resolve))

test.each([
  ["an answer", () => Promise.resolve("found"), { status: "fulfilled", value: "found" }],
  ["a refusal", () => Promise.reject("refused"), { status: "rejected", reason: "refused" }],
])("%s that is ready at once is given when its time has come, and not before", async (_kind, work, given) => {
  const steps: string[] = []
  const time = Promise.withResolvers<void>()
  const [answer] = [Promise.allSettled([atAnswerTime(work, time.promise).finally(() => steps.push("given"))])]
  await soon()
  expect(steps).toEqual([])
  time.resolve()
  expect(await answer).toEqual([given])
})

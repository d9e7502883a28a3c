import { expect, test } from "vitest"
import { oneAtATime } from "#lib/jobs/one-at-a-time"

test("calls during a run make one more run, and it begins after the first has ended", async () => {
  const steps: string[] = []
  const ends: (() => void)[] = []
  const work = oneAtATime(() => {
    steps.push("begins")
    return new Promise<void>(resolve => ends.push(resolve)).then(() => {
      steps.push("ends")
    })
  })
  const calls = [work(), work(), work()]
  expect(steps).toEqual(["begins"])
  ends[0]?.()
  await calls[0]
  await Promise.resolve()
  await Promise.resolve()
  expect(steps).toEqual(["begins", "ends", "begins"])
  ends[1]?.()
  await Promise.all(calls)
  expect(steps).toEqual(["begins", "ends", "begins", "ends"])
})

test("a run that fails does not keep the next from beginning", async () => {
  let runs = 0
  const work = oneAtATime(async () => {
    runs++
    if (runs === 1) throw new Error("no connection")
  })
  await expect(work()).rejects.toThrow("no connection")
  await work()
  expect(runs).toBe(2)
})

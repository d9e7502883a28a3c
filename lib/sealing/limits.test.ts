import { expect, test } from "vitest"
import { integer, readAll, readElement, sequence } from "#lib/sealing/der"
import { placeOf } from "#lib/sealing/place"

/** A file with one seal's place of so many characters between its brackets, covering all the rest. */
function withPlaceOf(characters: number): Buffer {
  const head = (end: number) => `%PDF /ByteRange [0 0000000000 ${String(end).padStart(10, "0")} 0000000003]`
  const start = head(0).length
  const end = start + characters + 2
  const ranges = head(end).replace("[0 0000000000", `[0 ${String(start).padStart(10, "0")}`)
  return Buffer.from(`${ranges}<${"0".repeat(characters)}>end`, "latin1")
}

test("a place larger than the one we leave for a seal is nobody's of ours, and is not read", () => {
  expect(placeOf(withPlaceOf(2 * 24_576))).toMatchObject({ end: expect.any(Number) })
  expect(placeOf(withPlaceOf(2 * 24_576 + 2))).toBeNull()
})

test("a signature of more elements than any has is refused before they are all read", () => {
  const elements = (count: number) =>
    readElement(sequence(...Array.from({ length: count }, () => integer(Buffer.from([1])))))
  expect(readAll(elements(1_000))).toHaveLength(1_000)
  expect(() => readAll(elements(1_001))).toThrow("more elements")
})

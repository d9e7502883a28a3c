import { describe, expect, test } from "vitest"
import { readOsId } from "#lib/members/sites/os-id"

/** Given out by Open Supply Hub; each has another country, year and check symbol. */
const published = ["CN2021250D1DTN7", "BD2020021QK28YZ", "CN202031463D4MB"]

describe("OS IDs", () => {
  test.each(published)("%s, which is in use, is accepted", id => {
    expect(readOsId(id)).toBe(id)
  })

  test("hyphens, spaces and small letters are read away", () => {
    expect(readOsId(" cn-2021250-d1dtn-7 ")).toBe("CN2021250D1DTN7")
  })

  test.each(published)("%s with any other check symbol is refused", id => {
    const others = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"].filter(symbol => symbol !== id.at(-1))
    expect(others.map(symbol => readOsId(id.slice(0, -1) + symbol)).filter(found => found !== null)).toEqual([])
  })

  test("a wrong length, a letter outside the alphabet and a day that no year has are refused", () => {
    for (const id of [
      "",
      "CN2021250D1DTN",
      "CN2021250D1DTN77",
      "CN2021250DIDTN7",
      "1N2021250D1DTN7",
      "CN2021400D1DTN4",
    ]) {
      expect(readOsId(id), id).toBeNull()
    }
  })
})

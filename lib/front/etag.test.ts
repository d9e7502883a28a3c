import { describe, expect, test } from "vitest"
import { etagOf, isUnchanged } from "#lib/front/etag"

describe("ETags", () => {
  test("are those of the text, and differ as it does", () => {
    expect(etagOf(Buffer.from("one"))).toBe(etagOf(Buffer.from("one")))
    expect(etagOf(Buffer.from("one"))).not.toBe(etagOf(Buffer.from("two")))
    expect(etagOf(Buffer.from("one"))).toMatch(/^W\/"[\w-]+"$/)
  })

  test("are recognised alone, in a list, and as strong by a proxy that knows no weak ones", () => {
    for (const sent of ['W/"a"', '"a"', '"b", W/"a"', "*"]) expect(isUnchanged(sent, 'W/"a"'), sent).toBe(true)
    for (const sent of [undefined, 'W/"b"', "a", ""]) expect(isUnchanged(sent, 'W/"a"'), sent).toBe(false)
  })
})

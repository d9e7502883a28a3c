import { describe, expect, test } from "vitest"
import { keptPages } from "#lib/front/kept-pages"

const page = (size: number) => ({ etag: `W/"${size}"`, bodies: { identity: Buffer.alloc(size) } })

describe("kept pages", () => {
  test("what is kept is found until it is too old, and not while the clock stands before it", () => {
    const pages = keptPages({ bytesMax: 10_000, ageMax: 60 })
    const home = page(10)
    pages.keep("home", home, 1_000)
    expect(pages.find("home", 1_059)).toBe(home)
    expect(pages.find("home", 1_060)).toBeNull()
    pages.keep("home", home, 1_000)
    expect(pages.find("home", 999)).toBeNull()
    expect(pages.bytes()).toBe(0)
  })

  test("the bytes held never pass the bound, and what was asked for longest ago makes room", () => {
    const pages = keptPages({ bytesMax: 10_000, ageMax: 60 })
    for (const key of ["first", "second", "third"]) pages.keep(key, page(2_000), 0)
    pages.find("first", 1)
    pages.keep("fourth", page(2_000), 1)
    expect(pages.bytes()).toBeLessThanOrEqual(10_000)
    expect(["first", "second", "third", "fourth"].filter(key => pages.find(key, 2))).toEqual([
      "first",
      "third",
      "fourth",
    ])
    pages.keep("huge", page(10_000), 2)
    expect(pages.find("huge", 2)).toBeNull()
    expect(pages.find("fourth", 2)).not.toBeNull()
  })

  test("a page kept again takes the room of the one before", () => {
    const pages = keptPages({ bytesMax: 10_000, ageMax: 60 })
    pages.keep("home", page(500), 0)
    const once = pages.bytes()
    pages.keep("home", page(500), 1)
    expect(pages.bytes()).toBe(once)
  })

  test("another encoding is added to the page it was made of, without making it younger", () => {
    const pages = keptPages({ bytesMax: 10_000, ageMax: 60 })
    const home = page(500)
    pages.keep("home", home, 0)
    const before = pages.bytes()
    pages.add("home", home, "br", Buffer.alloc(100))
    expect(pages.bytes()).toBe(before + 100)
    expect(pages.find("home", 59)?.bodies.br?.length).toBe(100)
    expect(pages.find("home", 60)).toBeNull()
  })

  test("another encoding of a page that was emptied or replaced meanwhile is not added", () => {
    const pages = keptPages({ bytesMax: 10_000, ageMax: 60 })
    const home = page(500)
    pages.keep("home", home, 0)
    pages.empty()
    pages.add("home", home, "br", Buffer.alloc(100))
    expect(pages.find("home", 1)).toBeNull()
    pages.keep("home", page(600), 1)
    pages.add("home", home, "br", Buffer.alloc(100))
    expect(pages.find("home", 1)?.bodies.br).toBeUndefined()
  })
})

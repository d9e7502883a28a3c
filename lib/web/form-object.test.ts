import { describe, expect, test } from "vitest"
import { formObject, isOversized, typedValues } from "#lib/web/form-object"

function form(...fields: [string, string][]): FormData {
  const made = new FormData()
  for (const [name, value] of fields) made.append(name, value)
  return made
}

describe("a posted form", () => {
  test("becomes a tree: dots nest, numbers make lists, and a name for several values makes one even of none", () => {
    const posted = form(
      ["title", "A"],
      ["rows.1.name", "second"],
      ["rows.0.name", "first"],
      ["topics[]", "a"],
      ["topics[]", "b"],
    )
    expect(formObject(posted)).toEqual({
      title: "A",
      rows: [{ name: "first" }, { name: "second" }],
      topics: ["a", "b"],
    })
  })

  test("reaches no prototype and holds no field of the framework", () => {
    const posted = form(
      ["__proto__.isAdmin", "yes"],
      ["constructor.prototype.x", "1"],
      ["$ACTION_KEY", "k"],
      ["a", "b"],
    )
    expect(formObject(posted)).toEqual({ a: "b" })
    expect(({} as { isAdmin?: string }).isAdmin).toBeUndefined()
  })

  test("gives back what was typed, and never a password or a one-time code", () => {
    const posted = form(
      ["name", "Ruma"],
      ["password", "secret"],
      ["code", "123456"],
      ["topics[]", "a"],
      ["topics[]", "b"],
    )
    expect(typedValues(posted)).toEqual({ name: ["Ruma"], "topics[]": ["a", "b"] })
  })

  test("holds no sign that the database cannot keep", () => {
    expect(formObject(form(["name", "Ru\0ma"]))).toEqual({ name: "Ruma" })
  })

  test("is oversized when it has more fields or deeper names than any page of ours", () => {
    const many = Array.from({ length: 2_001 }, (): [string, string] => ["x[]", ""])
    expect(isOversized(form(...many))).toBe(true)
    expect(isOversized(form([Array(8).fill("a").join("."), ""]))).toBe(true)
    expect(isOversized(form(["a".repeat(201), ""]))).toBe(true)
    expect(isOversized(form(...many.slice(0, 400)))).toBe(false)
  })
})

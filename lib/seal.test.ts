import { beforeAll, expect, test } from "vitest"
import { seal, unseal } from "#lib/seal"

beforeAll(() => {
  process.env.CONTENT_KEY = "a key of the tests"
})

const secret = { text: "The line manager took their passports. – তিনি", contact: null }

test("a sealed value comes back as it was", () => {
  expect(unseal("report", seal("report", secret))).toEqual(secret)
})

test("a sealed value shows nothing of its text and never looks the same twice", () => {
  const sealed = seal("report", secret)
  expect(Buffer.from(sealed).includes("passports")).toBe(false)
  expect(Buffer.from(sealed).equals(Buffer.from(seal("report", secret)))).toBe(false)
})

test("any altered byte, another purpose and another key are noticed", () => {
  const sealed = seal("report", secret)
  for (let at = 0; at < sealed.length; at++) {
    const altered = Uint8Array.from(sealed)
    altered[at] = (altered[at] as number) ^ 1
    expect(() => unseal("report", altered)).toThrow()
  }
  expect(() => unseal("kept form", sealed)).toThrow()
  process.env.CONTENT_KEY = "another key"
  expect(() => unseal("report", sealed)).toThrow()
  process.env.CONTENT_KEY = "a key of the tests"
})

import { describe, expect, test } from "vitest"
import { personName } from "#lib/accounts/schema"

describe("the name of a person", () => {
  test("cannot hold characters that hide letters or turn them round", () => {
    for (const character of ["\u202E", "\u2066", "\u200B", "\u0000", "\u0007", "\n", "\t", "\u{E0041}"])
      expect(personName.safeParse(`Ru${character}ma`).error?.issues, JSON.stringify(character)).toMatchObject([
        { message: "hiddenCharacter" },
      ])
  })

  test("is taken in every script, composed, with the joiners it is spelt with", () => {
    for (const name of ["Ruma Begum", "রুমা বেগম", "علی‌رضا", "O’Brien-Ångström", "Nguyễn Thị"])
      expect(personName.parse(`  ${name.normalize("NFD")} `)).toBe(name.normalize("NFC"))
  })
})

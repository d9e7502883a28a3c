import { describe, expect, test } from "vitest"
import {
  countriesByName,
  countryCodes,
  countryName,
  currenciesByName,
  currencyName,
  isCountry,
  languageName,
  languagesByName,
} from "#lib/countries"

describe("countries", () => {
  test("there are the 249 official codes, each once, each with a name", () => {
    expect(new Set(countryCodes).size).toBe(249)
    expect(countryCodes.filter(code => countryName(code, "en") === code)).toEqual([])
  })

  test("reserved, user-assigned, withdrawn and lower-case codes are no countries", () => {
    expect(["BD", "PS", "EH"].every(isCountry)).toBe(true)
    expect(["UK", "EU", "XK", "AN", "bd", "", "constructor"].some(isCountry)).toBe(false)
  })

  test("countries are sorted by the reader's alphabet, not by code", () => {
    const german = countriesByName("de").map(({ name }) => name)
    expect(german.indexOf("Österreich")).toBeLessThan(german.indexOf("Polen"))
    expect(german).toHaveLength(249)
  })
})

describe("languages", () => {
  test("the supplement is asked first, then CLDR, then the tag itself is shown", () => {
    expect(languageName("kmr", "en", { kmr: "Kurmanji" })).toBe("Kurmanji")
    expect(languageName("bn", "fr", {})).toBe("bengali")
    expect(languageName("qaa-x-own", "en", {})).toBe("qaa-x-own")
    expect(languageName("no such tag", "en", {})).toBe("no such tag")
  })

  test("languages are sorted by name", () => {
    expect(languagesByName(["vi", "am"], "en", {}).map(({ code }) => code)).toEqual(["am", "vi"])
  })
})

describe("currencies", () => {
  test("the currencies of the network are there, by name", () => {
    expect(currencyName("BDT", "en")).toBe("Bangladeshi Taka")
    const codes = currenciesByName("en").map(({ code }) => code)
    for (const code of ["EUR", "USD", "INR", "BDT", "VND", "XOF"]) expect(codes).toContain(code)
  })
})

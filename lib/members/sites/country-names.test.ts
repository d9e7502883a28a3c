import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countryCodes, countryName } from "#lib/countries"
import { countryNamed, readCountry } from "#lib/members/sites/country-names"

const exact = (code: string) => ({ kind: "exact", code })

describe("what is certain", () => {
  test.each([
    ["CHINA", "CN"],
    ["P.R. China", "CN"],
    ["Viet Nam", "VN"],
    ["VIETNAM", "VN"],
    ["Korea, South", "KR"],
    ["Korea, Republic of", "KR"],
    ["Türkiye/Turkey", "TR"],
    ["Turkey (Türkiye)", "TR"],
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["UAE", "AE"],
    ["Hong Kong", "HK"],
    ["Congo, Democratic Republic of the", "CD"],
    ["Congo, Republic of the", "CG"],
    ["cote d'ivoire", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Burma", "MM"],
    ["Myanmar (Burma)", "MM"],
    ["The Gambia", "GM"],
    ["Kyrgyz Republic", "KG"],
    ["Trinidad & Tobago", "TT"],
    ["St. Lucia", "LC"],
    ["Allemagne", "DE"],
    ["México", "MX"],
    ["Puerto Rico", "PR"],
    ["bd", "BD"],
    ["Guinea-Bissau", "GW"],
    ["Niger", "NE"],
  ])("%s is %s", (typed, code) => {
    expect(readCountry(typed)).toEqual(exact(code))
  })

  test("every country is read from its English name and from its code", () => {
    expect(countryCodes.filter(code => countryNamed(countryName(code, "en")) !== code)).toEqual([])
    expect(countryCodes.map(readCountry)).toEqual(countryCodes.map(exact))
  })
})

describe("what is not certain", () => {
  test.each([
    ["Bangaldesh", ["BD"]],
    ["Indonesai", ["ID"]],
    ["Philipines", ["PH"]],
    ["Camboida", ["KH"]],
  ])("%s is offered and not guessed", (typed, codes) => {
    expect(readCountry(typed)).toEqual({ kind: "offered", codes })
  })

  test("a name between two countries offers both", () => {
    expect(readCountry("Korea")).toEqual({ kind: "offered", codes: ["KR", "KP"] })
    expect(readCountry("Congo")).toEqual({ kind: "offered", codes: ["CD", "CG"] })
    expect(["Korea", "Congo", "Virgin Islands"].map(countryNamed)).toEqual([null, null, null])
    expect(readCountry("Irac")).toMatchObject({ kind: "offered" })
    expect(readCountry("China (Hong Kong)")).toEqual({ kind: "offered", codes: ["CN", "HK"] })
  })

  test("a bracket that cannot be read makes the rest uncertain", () => {
    expect(readCountry("India (Tirupur)")).toEqual({ kind: "offered", codes: ["IN"] })
  })

  test("what is no country is unknown", () => {
    for (const typed of ["", "  ", "Atlantis", "12", "XK", "Kosovo", "constructor", "zz"]) {
      expect(readCountry(typed), typed).toEqual({ kind: "unknown" })
    }
  })
})

test("any text is read without a fault, and a name with one slip is never taken for certain", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), typed => void readCountry(typed)))
  const name = fc.constantFrom(...countryCodes.map(code => countryName(code, "en")).filter(text => text.length > 8))
  fc.assert(
    fc.property(name, fc.nat(7), (typed, place) => {
      const slipped = `${typed.slice(0, place)}x${typed.slice(place)}`
      expect(readCountry(slipped).kind).not.toBe("exact")
    }),
  )
})

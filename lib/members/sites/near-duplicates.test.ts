import { describe, expect, test } from "vitest"
import { editDistance, trigramLikeness, trigrams } from "#lib/members/sites/likeness"
import { type ComparableSite, findNearDuplicates } from "#lib/members/sites/near-duplicates"
import { plainAddress, plainName } from "#lib/members/sites/plain-names"
import { metresBetween, readPosition } from "#lib/members/sites/site-position"
import { readSectors } from "#lib/members/sites/site-sectors"

const dhaka = { latitude: 23.8, longitude: 90.4, approximate: false }
const twoHundredMetresNorth = { ...dhaka, latitude: dhaka.latitude + 0.0018 }
const fourHundredMetresEast = { ...dhaka, longitude: dhaka.longitude + 0.0039 }

function site(line: number, changed: Partial<ComparableSite> = {}): ComparableSite {
  return {
    line,
    country: "BD",
    name: "Alif Garments Ltd.",
    address: `Road ${line}, Dhaka`,
    position: dhaka,
    osId: null,
    ...changed,
  }
}

const lines = (...sites: ComparableSite[]) => findNearDuplicates(sites).map(group => group.lines)

describe("near-duplicates", () => {
  test("the same name but for its legal form, within 300 metres, is offered", () => {
    const [group] = findNearDuplicates([
      site(2),
      site(3, { name: "ALIF GARMENTS PVT", position: twoHundredMetresNorth }),
    ])
    expect(group).toEqual({
      lines: [2, 3],
      pairs: [{ lines: [2, 3], because: "same_name", sameAddress: false, metres: 200 }],
    })
  })

  test("the same name farther away or in another country is not", () => {
    expect(lines(site(2), site(3, { position: fourHundredMetresEast }))).toEqual([])
    expect(lines(site(2), site(3, { country: "IN" }))).toEqual([])
  })

  test("the same address counts without coordinates, in any spelling and with the country at its end", () => {
    const one = site(2, { position: null, address: "No. 5, Station Rd., Dhaka, Bangladesh" })
    const other = site(3, { position: null, address: "5 STATION ROAD  Dhaka" })
    expect(lines(one, other)).toEqual([[2, 3]])
  })

  test("a bare town is no address", () => {
    expect(lines(site(2, { position: null, address: "Dhaka" }), site(3, { position: null, address: "DHAKA" }))).toEqual(
      [],
    )
  })

  test("the point of a whole country brings nothing together", () => {
    const approximate = { ...dhaka, approximate: true }
    expect(lines(site(2, { position: approximate }), site(3, { position: approximate }))).toEqual([])
  })

  test("a close name at the same place is offered, another name is not", () => {
    expect(lines(site(2), site(3, { name: "Aliff Garments Co" }))).toEqual([[2, 3]])
    expect(lines(site(2), site(3, { name: "Pretty Sweaters Ltd." }))).toEqual([])
  })

  test("units with different numbers are different sites", () => {
    expect(lines(site(2, { name: "Jeans Knit Unit 3" }), site(3, { name: "Jeans Knit Unit 4" }))).toEqual([])
    expect(lines(site(2, { name: "Jeans Knit Unit II" }), site(3, { name: "Jeans Knit Unit III" }))).toEqual([])
  })

  test("one OS ID is one site, whatever the rest says", () => {
    const elsewhere = { osId: "CN2021250D1DTN7", position: fourHundredMetresEast, name: "Other" }
    expect(lines(site(2, { osId: "CN2021250D1DTN7" }), site(3, elsewhere))).toEqual([[2, 3]])
  })

  test("three lines that hang together make one group, in the order of the file", () => {
    expect(lines(site(9), site(4), site(7), site(5, { name: "Pan Pacific Sweaters" }))).toEqual([[4, 7, 9]])
  })

  test("the order of the lines does not matter", () => {
    const sites = [site(2), site(3, { position: twoHundredMetresNorth }), site(4, { name: "Aliff Garments" })]
    expect(findNearDuplicates(sites.toReversed())).toEqual(findNearDuplicates(sites))
  })
})

describe("names and addresses for comparing", () => {
  test.each([
    ["QUANZHOU XINXING FOOTWEAR CO., LTD", "quanzhou xinxing footwear"],
    ["Industrias Merlet S. A. de C.V.", "industrias merlet"],
    ["GFSI Southwest S DE Rl DE CV", "gfsi southwest"],
    ["Rinplay S. DE R.L. DE C.V. (Huichapan)", "rinplay huichapan"],
    ["PT. Leetex Garment Indonesia Ltd.", "leetex garment indonesia"],
    ["HANGZHOU MINGLIU GARMENT IND.CO.LTD", "hangzhou mingliu garment ind"],
    ["Hanes Global Supply Chain Germany GmbH", "hanes global supply chain germany"],
    ["Pim Tekstil San.Ve. Tic. Sti.", "pim tekstil"],
    ["SCM Garments Pvt. Ltd.", "scm garments"],
    ["上海服装有限公司", "上海服装"],
    ["Limited", "limited"],
    ["Denim De L'Ile Ltd.", "denim de lile"],
  ])("%s is %s", (name, plain) => {
    expect(plainName(name)).toBe(plain)
  })

  test("the country at the end of an address is left out only when it is the site's own", () => {
    expect(plainAddress("12 Main St., Tirupur, India", "IN")).toBe("12 main street tirupur")
    expect(plainAddress("12 Main St., Mexico", "US")).toBe("12 main street mexico")
    expect(plainAddress("Xinhui, P.R. China", "CN")).toBe("xinhui")
  })
})

describe("measures", () => {
  test("one degree on the equator is 111 kilometres, and the date line is no border", () => {
    const zero = { latitude: 0, longitude: 0, approximate: false }
    expect(Math.round(metresBetween(zero, { ...zero, longitude: 1 }))).toBe(111_195)
    const fiji = { latitude: -17, longitude: 179.999, approximate: false }
    expect(metresBetween(fiji, { ...fiji, longitude: -179.999 })).toBeLessThan(300)
  })

  test("slips are counted up to the limit, a swap as one", () => {
    expect(editDistance("camboida", "cambodia", 2)).toBe(1)
    expect(editDistance("iran", "iraq", 2)).toBe(1)
    expect(editDistance("", "ab", 2)).toBe(2)
    expect(editDistance("china", "guatemala", 2)).toBe(3)
  })

  test("likeness is 1 for the same words in any order and 0 for nothing in common", () => {
    expect(trigramLikeness(trigrams("alif garments"), trigrams("garments alif"))).toBe(1)
    expect(trigramLikeness(trigrams("alif"), trigrams("zoom"))).toBe(0)
    expect(trigramLikeness(trigrams(""), trigrams(""))).toBe(0)
  })
})

describe("coordinates", () => {
  test("a decimal comma is read", () => {
    expect(readPosition("23,8", "90,4", "BD").position).toEqual(dhaka)
  })

  test.each([
    ["95", "90", "position_out_of_range"],
    ["23", "181", "position_out_of_range"],
    ["0", "0.0", "position_zero"],
    ["23", "", "position_unreadable"],
    ["0x10", "1e1", "position_unreadable"],
    ["north", "east", "position_unreadable"],
  ])("%s, %s is no position: %s", (latitude, longitude, remark) => {
    expect(readPosition(latitude, longitude, "BD")).toEqual({ position: null, remark })
  })

  test("no coordinates are no fault", () => {
    expect(readPosition("", "", "BD")).toEqual({ position: null, remark: null })
  })

  test("the point of the whole country is approximate, in that country only", () => {
    expect(readPosition("35.86166", "104.195397", "CN")).toMatchObject({ remark: "position_approximate" })
    expect(readPosition("35.8617", "104.1954", "CN").position?.approximate).toBe(true)
    expect(readPosition("35.86166", "104.195397", "VN").position?.approximate).toBe(false)
  })
})

describe("sectors", () => {
  test("words, our ids and numbers that both revisions share are read, each sector once", () => {
    expect(readSectors("Apparel|Garments; Footwear , cotton / C1410 | f")).toEqual({
      sectors: ["14", "footwear", "cotton", "F"],
      unknown: [],
    })
  })

  test("a number that means different things in Revisions 4 and 5 is not taken over", () => {
    expect(readSectors("6201|99|34")).toEqual({ sectors: [], unknown: ["6201", "99", "34"] })
  })

  test("a word that is no sector of ours is kept in its own words", () => {
    expect(readSectors("Health|constructor|")).toEqual({ sectors: [], unknown: ["Health", "constructor"] })
  })
})

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cellCharactersMax, readSiteList, recordsMax } from "#lib/members/sites/read-site-list"

const folder = join(import.meta.dirname, "../../../tests/input/sites")
const lists = readdirSync(folder)
  .filter(file => file.endsWith(".csv"))
  .map(file => ({ file, text: readFileSync(join(folder, file), "utf8") }))
const real = (file: string) => readSiteList(lists.find(list => list.file === file)?.text ?? "")

describe("real lists", () => {
  test("all eight are here", () => {
    expect(lists).toHaveLength(8)
  })

  test.each(lists)("every line of $file is a site, and stands where it says", ({ text }) => {
    const { sites, refused } = readSiteList(text)
    const rows = parse(text, { from: 2 }) as string[][]
    const fileLines = text.split("\r\n")
    expect(refused).toEqual([])
    expect(sites.map(({ line }) => line)).toEqual(rows.map((_, place) => place + 2))
    for (const site of sites) {
      expect(fileLines[site.line - 1]?.replace(/\s+/g, " ")).toContain(site.name)
      expect(site.name + site.address).not.toMatch(/[□\uFFFD]|\s{2}/)
      expect(site.position).not.toBeNull()
    }
  })

  test("boxes left by lost line breaks are taken out and told", () => {
    const { sites } = real("list-2.csv")
    const lost = sites.filter(({ remarks }) => remarks.includes("characters_lost"))
    expect(lost.length).toBeGreaterThan(5)
    expect(lost[0]).toMatchObject({ country: "CN", name: "QUANZHOU XINXING FOOTWEAR CO., LTD", sectors: ["14"] })
    expect(lost[0]?.address.endsWith("FUJIAN PROVINCE")).toBe(true)
  })

  test("a site that was placed in the middle of its country is approximate", () => {
    const { sites } = real("list-4.csv")
    expect(sites.filter(({ position }) => position?.approximate).map(({ name }) => name)).toEqual([
      "Changshu Kailan Knitting Co. Ltd.",
    ])
  })

  test("a sector that is not ours is kept in its own words", () => {
    expect(real("list-7.csv").sites.filter(({ sectorsUnknown }) => sectorsUnknown.length > 0)).toMatchObject([
      { sectors: ["14"], sectorsUnknown: ["Health"], remarks: ["sector_unknown"] },
    ])
  })

  test("sites that a list names twice are offered for merging and stay two", () => {
    const { sites, duplicates } = real("list-2.csv")
    const named = duplicates.map(group => group.lines.map(line => sites.find(site => site.line === line)?.name))
    expect(named).toContainEqual([
      "ZHEN JIANG DONG CHUANG FUR & LEATHER CO.,LTD",
      "ZHEN JIANG DONG CHUANG FUR & LEATHER CO.,LTD",
    ])
    expect(named).toContainEqual(["BAI NA SHOES INDUSTRY CO., LTD", "BAI NA SHOES INDUSTRY CO.,LTD"])
  })

  test("units of one company at one point are not duplicates", () => {
    const { sites, duplicates } = real("list-4.csv")
    expect(sites.filter(({ name }) => name.startsWith("Jeans Knit")).length).toBeGreaterThan(1)
    expect(duplicates).toEqual([])
  })

  test("a factory that several lists spell differently is found when the lists are joined", () => {
    const rows = lists.map(({ text }) => text.slice(text.indexOf("\n") + 1)).join("")
    const { sites, duplicates } = readSiteList(`country,name,address,sector,lat,lng\r\n${rows}`)
    const named = duplicates.map(group => group.lines.map(line => sites.find(site => site.line === line)?.name))
    expect(named).toContainEqual(["Jung Myung Textile Co. Ltd.", "Jung Myung Textile (Shaowu) Co. Ltd."])
  })
})

const header = "country,name,address,sector,lat,lng"
const good = 'China,"Alif, Ltd","Road 1, Ningbo",Apparel,29.8,121.5'
const refusals = (text: string) => readSiteList(text).refused.map(({ line, reason }) => [line, reason])

describe("the form of a list", () => {
  test("columns may stand in any order and case, with semicolons or tabs, behind a byte order mark", () => {
    const semicolons = '\uFEFFLongitude;LATITUDE;Facility Name;"Address";Country Name\n121,5;29,8;Alif;Road 1;China'
    const tabs = "Name\tCountry\tAddress\tlat\tlng\nAlif\tChina\tRoad 1\t29.8\t121.5"
    for (const text of [semicolons, tabs]) {
      expect(readSiteList(text).sites).toMatchObject([
        { line: 2, country: "CN", name: "Alif", address: "Road 1", position: { latitude: 29.8, longitude: 121.5 } },
      ])
    }
  })

  test.each(["\n", "\r\n", "\r"])("a record begins on the line where it begins in the file (%j)", newline => {
    const rows = [header, "", 'China,Alif,"Road 1', "", 'Ningbo",Apparel,29.8,121.5', ",,,,,", "Narnia,B,C", good]
    const { sites, refused } = readSiteList(rows.join(newline))
    expect(sites.map(({ line }) => line)).toEqual([3, 8])
    expect(sites[0]?.address).toBe("Road 1 Ningbo")
    expect(refused).toMatchObject([{ line: 7, reason: "country_unknown", text: "Narnia,B,C" }])
  })

  test("a quoted heading behind a byte order mark keeps its comma", () => {
    const { sites } = readSiteList('\uFEFF"Sector, product type",country,name,address\nApparel,China,Alif,Road 1')
    expect(sites).toMatchObject([{ sectors: ["14"], name: "Alif" }])
  })

  test("quotes within cells are kept, and cells may lack at the end", () => {
    const { sites } = readSiteList(`${header}\nChina,"The ""Blue"" mill",Road 1\nChina,Mill "B" south,Road 2,Apparel`)
    expect(sites.map(({ name }) => name)).toEqual(['The "Blue" mill', 'Mill "B" south'])
  })

  test("letters of every script stay as they are", () => {
    const { sites } = readSiteList(`${header}\nChina,宁波服装有限公司,宁波市 ROAD，2\nIran,می‌خواهم,خیابان`)
    expect(sites).toMatchObject([
      { name: "宁波服装有限公司", address: "宁波市 ROAD，2", remarks: [] },
      { name: "می‌خواهم", address: "خیابان", remarks: [] },
    ])
  })
})

describe("what is refused", () => {
  test("an empty list, and a list without the columns that make a site", () => {
    expect(refusals("")).toEqual([[1, "list_empty"]])
    expect(refusals("\n \n")).toEqual([[1, "list_empty"]])
    expect(refusals("\nname,lat\nAlif,3")).toEqual([[2, "columns_missing"]])
  })

  test("a record without country, name or address", () => {
    expect(refusals(`${header}\n,A,B\nChina,,B\nChina,A,\u25A1`)).toEqual([
      [2, "country_missing"],
      [3, "name_missing"],
      [4, "address_missing"],
    ])
  })

  test("a misspelt country, with what it may mean", () => {
    expect(readSiteList(`${header}\nBangaldesh,A,B`).refused).toEqual([
      { line: 2, reason: "country_unsure", text: "Bangaldesh,A,B", countries: ["BD"] },
    ])
  })

  test("cells shifted by a comma outside quotes, so that no half address is taken over", () => {
    expect(refusals(`${header}\nChina,Alif,Road 1, Ningbo,Apparel,29.8,121.5`)).toEqual([[2, "cells_too_many"]])
    expect(refusals(`${header}\n${good},,,`)).toEqual([])
  })

  test("a quote that is never closed, on the line where it opens", () => {
    const { sites, refused } = readSiteList(`${header}\n${good}\nChina,"Alif,Road 1\nChina,Bilal,Road 2`)
    expect(sites).toHaveLength(1)
    expect(refused).toMatchObject([{ line: 3, reason: "quote_not_closed" }])
  })

  test("a cell that swallowed many lines, and lines beyond the limit", () => {
    expect(refusals(`${header}\nChina,${"x".repeat(cellCharactersMax + 1)},B`)).toEqual([[2, "cell_too_long"]])
    const long = `${header}\n${Array.from({ length: recordsMax + 2 }, (_, place) => `China,A${place},B`).join("\n")}`
    expect(refusals(long)).toEqual([
      [recordsMax + 2, "list_too_long"],
      [recordsMax + 3, "list_too_long"],
    ])
  })
})

describe("OS IDs in lists", () => {
  const withId = (id: string, country = "China") =>
    readSiteList(`os_id,country,name,address\n${id},${country},A,B`).sites[0]

  test("a right one is kept, a wrong one is left out and told", () => {
    expect(withId("CN2021250D1DTN7")).toMatchObject({ osId: "CN2021250D1DTN7", remarks: [] })
    expect(withId("CN2021250D1DTN8")).toMatchObject({ osId: null, remarks: ["os_id_invalid"] })
    expect(withId("")).toMatchObject({ osId: null, remarks: [] })
  })

  test("one of another country is told", () => {
    expect(withId("CN2021250D1DTN7", "India")).toMatchObject({ remarks: ["os_id_other_country"] })
  })
})

describe("whatever the text", () => {
  test("reading never throws, and no line is given twice", () => {
    const piece = fc.constantFrom(
      ",",
      ";",
      "\t",
      '"',
      "\n",
      "\r\n",
      "\uFEFF",
      "□",
      "China",
      "India",
      "country",
      "name",
      "address",
      "0",
      "é",
    )
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map(pieces => pieces.join("")),
      fc.array(piece).map(pieces => `${header}\n${pieces.join("")}`),
    )
    fc.assert(
      fc.property(text, given => {
        const { sites, refused, duplicates } = readSiteList(given)
        const lines = [...sites, ...refused].map(({ line }) => line)
        expect(new Set(lines).size).toBe(lines.length)
        const known = new Set(sites.map(({ line }) => line))
        expect(duplicates.flatMap(group => group.lines).filter(line => !known.has(line))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test("every record is a site or is refused, and the counts add up", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom("", "a\nb", 'say "hi"', "China", "x,y"),
    )
    const row = fc.tuple(
      fc.oneof(cell, fc.constantFrom("China", "Viet Nam", "Bangaldesh")),
      cell,
      cell,
      cell,
      cell,
      cell,
    )
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), rows => {
        const text = [header, ...rows.map(cells => cells.map(quoted).join(","))].join("\n")
        const { sites, refused } = readSiteList(text)
        const filled = rows.filter(cells => readsAsFilled(cells))
        expect(sites.length + refused.length).toBe(filled.length)
      }),
      { numRuns: 300 },
    )
  })
})

/** A record whose cells hold nothing but spaces and stray characters is an empty line. */
function readsAsFilled(cells: readonly string[]): boolean {
  return cells.some(
    cell =>
      /[^\p{Cc}\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u25A1\uFEFF\uFFFD]/u.test(cell) && cell.trim() !== '""',
  )
}

import { describe, expect, test } from "vitest"
import { siteRows, withoutKnown } from "#lib/members/sites/import-plan"
import { readSiteList } from "#lib/members/sites/read-site-list"

const reading = readSiteList(
  [
    "country,name,address,lat,lng,sector",
    "Bangladesh,Delta Garments Ltd,12 Mill Road Gazipur,,,Apparel",
    "Bangladesh,Delta Garments Limited,12 Mill Road Gazipur,23.99,90.42,Textiles",
    "India,Omega Leather,4 Park Street Chennai,,,",
  ].join("\n"),
)
const from = (merge: boolean) => siteRows(reading, { source: "list.csv", merge })

describe("what is written of a list", () => {
  test("of near-duplicates only the first line, as it is", () => {
    expect(from(false).map(row => [row.name, row.source, row.latitude])).toEqual([
      ["Delta Garments Ltd", "list.csv:2", null],
      ["Omega Leather", "list.csv:4", null],
    ])
  })

  test("merged, the first line keeps what it says and takes what it lacks", () => {
    const [merged] = from(true)
    expect(merged).toMatchObject({ name: "Delta Garments Ltd", latitude: 23.99, longitude: 90.42 })
    expect(merged?.sector?.split(" ")).toEqual(["14", "13"])
  })

  test("no site that is there under the same name but for its legal form, or under the same OS ID", () => {
    const there = { osId: null, country: "BD", name: "DELTA GARMENTS", address: "12 Mill Road, Gazipur" }
    expect(withoutKnown(from(false), [there]).map(row => row.name)).toEqual(["Omega Leather"])
    const [first] = from(false)
    const withOsId = { ...first, osId: "BD2019085D9VQ5Q" } as NonNullable<typeof first>
    const same = { osId: "BD2019085D9VQ5Q", country: "BD", name: "Another", address: "Elsewhere 1" }
    expect(withoutKnown([withOsId], [same])).toEqual([])
  })
})

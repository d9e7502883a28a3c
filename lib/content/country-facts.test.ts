import { describe, expect, test } from "vitest"
import {
  type CountryFacts,
  conventionIds,
  countriesMaking,
  countriesWithFacts,
  countryFacts,
  enforcementIds,
  type Figure,
  goodsAtRisk,
  standardIds,
  statisticIds,
} from "#lib/content/country-facts"
import stored from "./countries/facts.json" with { type: "json" }

const all = countriesWithFacts().map(code => countryFacts(code) as CountryFacts)

function everyFigure(facts: CountryFacts): Figure<unknown>[] {
  const groups = [facts.conventions, facts.standards, facts.statistics, facts.enforcement]
  return [...groups.flatMap(group => Object.values(group)), ...facts.goods]
}

test("142 countries are covered, and a country that is not covered has no facts", () => {
  expect(all).toHaveLength(142)
  expect(countryFacts("NO")).toBeNull()
})

test("every figure carries a described source and a year", () => {
  const figures = all.flatMap(everyFigure)
  expect(figures.length).toBeGreaterThan(5000)
  expect(
    figures.filter(({ source, year }) => !(source.title && source.publisher && source.id && year === 2022)),
  ).toEqual([])
})

test("a figure from a survey says that its year is that of publication only", () => {
  expect(countryFacts("BD")?.statistics["attending-school"]?.source.yearMeans).toBe("publication")
  expect(countryFacts("BD")?.enforcement["labour-inspectors"]?.source.yearMeans).toBe("reporting-period")
})

test("facts of the source are found unchanged", () => {
  const bangladesh = countryFacts("BD")
  expect(bangladesh?.conventions.c138?.value).toBe("yes")
  expect(bangladesh?.standards["minimum-age-hazardous-work"]?.value).toEqual({ meetsStandard: "yes", age: 18 })
  expect(bangladesh?.statistics["children-working"]?.value).toEqual({ value: 0.092, ages: "5-14" })
  expect(bangladesh?.enforcement["labour-inspectors"]?.value).toBe(400)
  expect(countryFacts("AM")?.enforcement["labour-inspectorate-funding-usd"]?.value).toBe(3_500_000)
})

test("names of the source that differ from ours lead to the right country", () => {
  for (const code of ["CI", "CD", "CG", "MM", "KP", "PS", "TR", "FK", "SH", "GM", "KG"] as const) {
    expect(countryFacts(code), code).not.toBeNull()
  }
  expect(countryFacts("CD")?.page).toMatch(/congo-democratic-republic/)
})

test("what the source leaves open stays open, and what it does not have is absent", () => {
  expect(countryFacts("AF")?.enforcement["worksite-inspections"]?.value).toBe("unknown")
  expect(countryFacts("CN")?.conventions).toEqual({})
  expect(countryFacts("SO")?.statistics["attending-school"]).toBeUndefined()
  expect(countryFacts("SZ")?.standards["compulsory-education-age"]?.value).toEqual({ meetsStandard: "no" })
  expect(Object.keys(stored.omitted)).toEqual(["Bangladesh", "Eswatini", "Kosovo", "Malawi", "Montserrat", "Somalia"])
})

describe("goods", () => {
  test("every good has a name and at least one reason to be listed", () => {
    const goods = all.flatMap(facts => facts.goods)
    expect(goods).toHaveLength(467)
    expect(goods.filter(({ value }) => !value.name || (value.made.length === 0 && !value.madeFrom))).toEqual([])
  })

  test("a derived good names the country its input comes from", () => {
    const derived = all.flatMap(facts => facts.goods).filter(({ value }) => value.madeFrom)
    expect(derived).toHaveLength(10)
    expect(new Set(derived.map(({ value }) => value.madeFrom))).toEqual(new Set(["ID", "CN", "CD"]))
  })

  test("goods are found by country and countries by good", () => {
    expect(goodsAtRisk("UZ").map(({ value }) => value.id)).toEqual(
      all.find(({ code }) => code === "UZ")?.goods.map(({ value }) => value.id),
    )
    expect(countriesMaking("bricks")).toContain("AF")
    expect(countriesMaking("constructor")).toEqual([])
  })
})

test("shares lie between 0 and 1", () => {
  const shares = statisticIds.filter(id => id !== "children-working-count" && id !== "primary-completion-rate")
  const values = all.flatMap(facts => shares.map(id => facts.statistics[id]?.value.value ?? 0))
  expect(values.filter(value => value < 0 || value > 1)).toEqual([])
})

test("no share of children is kept without the ages that were counted", () => {
  const counted = statisticIds.filter(id => id !== "primary-completion-rate")
  const ages = all.flatMap(facts => counted.map(id => facts.statistics[id]?.value).filter(value => value !== undefined))
  expect(ages.length).toBeGreaterThan(300)
  expect(ages.filter(value => !/^\d+-\d+$/.test(value.ages ?? ""))).toEqual([])
})

test("only facts are stored, never a sentence of the source", () => {
  const texts: string[] = []
  JSON.stringify(stored, (_, value) => {
    if (typeof value === "string") texts.push(value)
    return value
  })
  expect(
    texts.filter(
      text => !text.startsWith("https://") && (text.length > 70 || /[.!?]\s/.test(text.replace("U.S.", ""))),
    ),
  ).toEqual([])
})

test("every kind of figure occurs in the facts", () => {
  const seen = (group: "conventions" | "standards" | "statistics" | "enforcement") =>
    new Set(all.flatMap(facts => Object.keys(facts[group])))
  expect(seen("conventions")).toEqual(new Set(conventionIds))
  expect(seen("standards")).toEqual(new Set(standardIds))
  expect(seen("statistics")).toEqual(new Set(statisticIds))
  expect(seen("enforcement")).toEqual(new Set(enforcementIds))
})

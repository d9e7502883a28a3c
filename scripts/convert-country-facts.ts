import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type CountryCode, countryCodes } from "#lib/countries"
import { readCountry } from "#lib/members/sites/country-names"
import { conventions, enforcement, exploitation, standards, surveys } from "./country-facts-tags.ts"

/**
 * Turns the two published files of the U.S. Department of Labor (countries_2021.xml, goods_2021.xml) into
 * lib/content/countries/facts.json. Run by hand when they change: node scripts/convert-country-facts.ts <folder>
 * Facts and figures only: descriptions, assessments and suggested actions stay behind. What cannot be read without
 * guessing is left out, and listed under `omitted`.
 */

type Element = { tag: string; text: string; children: Element[] }
type Figures = Record<string, unknown>

/** The file names say 2021, but every text in them speaks of what was found in 2022. */
const year = 2022

const publisher = "U.S. Department of Labor, Bureau of International Labor Affairs"
const findings = {
  publisher,
  title: "Findings on the Worst Forms of Child Labor",
  address: "https://www.dol.gov/agencies/ilab/resources/reports/child-labor/findings",
}

/** Of the surveys behind the statistics the files give no year: theirs is that of publication only. */
const sources = {
  "dol-findings": { ...findings, yearMeans: "reporting-period" },
  "dol-findings-surveys": { ...findings, yearMeans: "publication" },
  "dol-goods": {
    publisher,
    title: "List of Goods Produced by Child Labor or Forced Labor",
    address: "https://www.dol.gov/agencies/ilab/reports/child-labor/list-of-goods",
    yearMeans: "publication",
  },
}

const omitted: Record<string, string[]> = {}

function convert(folder: string): void {
  const goodsList = readXml(readFileSync(join(folder, "goods_2021.xml"), "utf8"))
  const countryList = readXml(readFileSync(join(folder, "countries_2021.xml"), "utf8"))
  const goods: Figures = {}
  for (const good of goodsList.children) {
    const name = textOf(good, "Good_Name")
    goods[slug(name)] = { name, sector: textOf(good, "Good_Sector").toLowerCase() }
  }
  const countries: Partial<Record<CountryCode, unknown>> = {}
  for (const country of countryList.children) {
    const name = textOf(country, "Name")
    const code = codeOf(name)
    if (code) countries[code] = factsOf(country, name, goods)
    else omit(name, "no ISO code")
  }
  const inOrder = Object.fromEntries(countryCodes.filter(code => countries[code]).map(code => [code, countries[code]]))
  const target = join(import.meta.dirname, "../lib/content/countries/facts.json")
  writeFileSync(target, `${inLines({ sources, goods, countries: inOrder, omitted })}\n`)
  console.log(`${Object.keys(inOrder).length} countries, ${Object.keys(goods).length} goods. Left out:`, omitted)
  console.log("Next: npm test, then read the difference of lib/content/countries/facts.json before it is kept.")
}

function factsOf(country: Element, name: string, goods: Figures): Figures {
  const group = (tag: string) => country.children.find(child => child.tag === tag)
  const facts: Figures = { page: textOf(country, "Webpage") }
  const add = (key: string, source: keyof typeof sources, figures: Figures) => {
    if (Object.keys(figures).length > 0) facts[key] = { source, year, figures }
  }
  const ratified = group("Conventions")
  add(
    "conventions",
    "dol-findings",
    figuresOf(conventions, tag => answer(ratified, tag, name)),
  )
  const law = group("Legal_Standards")
  add(
    "standards",
    "dol-findings",
    figuresOf(standards, tag => standard(law, tag, name)),
  )
  const statistics = group("Country_Statistics")
  const counted = surveys.map(
    ([figure, parent, tag]) => [figure, survey(inner(statistics, parent), tag, name)] as const,
  )
  add("statistics", "dol-findings-surveys", Object.fromEntries(counted.filter(([, value]) => value !== undefined)))
  const enforced = group("Enforcements")
  add(
    "enforcement",
    "dol-findings",
    figuresOf(enforcement, tag => answer(enforced, tag, name)),
  )
  add("goods", "dol-goods", Object.fromEntries((group("Goods")?.children ?? []).map(good => goodOf(good, goods))))
  return facts
}

function goodOf(good: Element, goods: Figures): [string, Figures] {
  const id = slug(textOf(good, "Good_Name"))
  if (!goods[id]) throw new Error(`The good ${id} stands in the list of countries but not in the list of goods.`)
  const said = (tag: string) => textOf(good, tag) === "Yes"
  const made = Object.entries(exploitation)
    .filter(([, tag]) => said(tag))
    .map(([kind]) => kind)
  // A derived good is made here from something that child or forced labour produced elsewhere.
  const derived = said("Derived_Labor_Exploitation")
  return [id, derived ? { made, madeFrom: codeOf(textOf(good, "Derived_Country")) } : { made }]
}

function codeOf(name: string): CountryCode | null {
  const reading = readCountry(name)
  return reading.kind === "exact" ? reading.code : null
}

function figuresOf(tags: Record<string, string>, read: (tag: string) => unknown): Figures {
  const figures = Object.entries(tags).map(([figure, tag]) => [figure, read(tag)] as const)
  return Object.fromEntries(figures.filter(([, value]) => value !== undefined))
}

function standard(law: Element | undefined, tag: string, country: string): Figures | undefined {
  const part = inner(law, tag)
  if (!part) return undefined
  const meetsStandard = answer(part, "Conforms_To_Intl_Standard", country)
  const age = answer(part, "Age", country, `${tag}/Age`)
  // Whoever is over 18 is no child (C182, article 2): a higher minimum age for work is a slip of the source.
  if (tag === "Minimum_Work" && typeof age === "number" && age > 18) omit(country, `${tag}/Age: ${age}`)
  else if (typeof age === "number") return { meetsStandard, age }
  return { meetsStandard }
}

function survey(part: Element | undefined, tag: string, country: string): Figures | undefined {
  const value = answer(part, tag, country, `${part?.tag}/${tag}`)
  if (typeof value !== "number") return undefined
  // A completion rate counts late finishers and may exceed 1; any other share above it is a slip of the source.
  if (value > 1 && tag !== "Total_Working_Population" && tag !== "Rate")
    return omit(country, `${part?.tag}/${tag}: ${value}`)
  const counted = part?.children.find(child => child.tag === "Age_Range")
  // "Children" of unknown ages say nothing; the completion rate alone is not counted by age.
  if (tag !== "Rate" && !counted?.text) return omit(country, `${part?.tag}/${tag}: no ages`)
  return counted?.text ? { value, ages: counted.text } : { value }
}

/** A value of the file: a number, or yes, no, unknown, not-applicable. Undefined where it is empty or contradicts itself. */
function answer(parent: Element | undefined, tag: string, country: string, what = tag): number | string | undefined {
  const found = (parent?.children ?? []).filter(child => child.tag === tag)
  const texts = [...new Set(found.map(child => (inner(parent, tag, child) ?? child).text))]
  const [text, second] = texts
  if (text === undefined || text === "") return undefined
  if (second !== undefined) return omit(country, `${what}: two values`)
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  const millions = /^\$(\d+(?:\.\d+)?) million$/.exec(text)?.[1]
  if (millions) return Math.round(Number(millions) * 1_000_000)
  const words = { Yes: "yes", No: "no", Unknown: "unknown", Unavailable: "unknown", "N/A": "not-applicable" }
  return Object.hasOwn(words, text) ? words[text as keyof typeof words] : omit(country, `${what}: ${text}`)
}

/** The part that holds the values. Somalia's stand one level deeper, under a single "All Territories". */
function inner(parent: Element | undefined, tag: string, part = parent?.children.find(child => child.tag === tag)) {
  const territories = part?.children.filter(child => child.tag === "Territory") ?? []
  if (territories.length > 1) throw new Error(`${tag} has several territories; decide how they are to be read.`)
  const [only] = territories
  return only ? (only.children.find(child => child.tag === "Enforcement") ?? only) : part
}

function omit(country: string, what: string): undefined {
  omitted[country] = [...(omitted[country] ?? []), what]
}

function textOf(parent: Element, tag: string): string {
  const child = parent.children.find(candidate => candidate.tag === tag)
  if (!child) throw new Error(`<${parent.tag}> has no <${tag}>.`)
  return child.text
}

function slug(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}

/** JSON with one line for each thing that a reader of a difference wants to see apart: a good, a group of figures. */
function inLines(facts: { countries: Record<string, unknown>; [part: string]: unknown }): string {
  const lines = (whole: unknown, of: (part: unknown) => string) => {
    const parts = Object.entries(whole as object).map(([key, part]) => `${JSON.stringify(key)}: ${of(part)}`)
    return `{\n${parts.join(",\n")}\n}`
  }
  return lines(facts, part =>
    lines(part, part === facts.countries ? country => lines(country, JSON.stringify) : JSON.stringify),
  )
}

/**
 * Reads exactly what these two files use: elements without attributes, text, `&amp;`. Anything else (a comment, a
 * declaration, an attribute, another entity, a tag left open) stops the run, so that nothing is read by accident.
 */
function readXml(text: string): Element {
  const root: Element = { tag: "", text: "", children: [] }
  const open: Element[] = [root]
  for (const [, closing, tag, selfClosing, plain] of text.matchAll(/<(\/?)([A-Za-z][\w-]*)( \/)?>|([^<]+|<)/g)) {
    const parent = open.at(-1) as Element
    if (tag === undefined) {
      if (plain === "<" || /&(?!amp;)/.test(plain ?? ""))
        throw new Error(`<${parent.tag}> holds what this reader refuses.`)
      parent.text = (parent.text + plain).replaceAll("&amp;", "&").trim()
    } else if (closing) {
      if (open.pop()?.tag !== tag || parent === root) throw new Error(`</${tag}> closes nothing.`)
    } else {
      const element: Element = { tag, text: "", children: [] }
      parent.children.push(element)
      if (!selfClosing) open.push(element)
    }
  }
  const [only, second] = root.children
  if (open.length !== 1 || !only || second) throw new Error("The file is cut off or holds more than one list.")
  return only
}

const [folder] = process.argv.slice(2)
if (folder) convert(folder)
else console.error("Say where the two files are: node scripts/convert-country-facts.ts <folder>")

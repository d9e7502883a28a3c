import { type CountryCode, countryCodes, countryName, isCountry } from "#lib/countries"
import { editDistance } from "#lib/members/sites/likeness"

/**
 * What a country cell says. `exact` is the only reading that may be stored without asking; `offered` lists the
 * countries it may mean, likeliest first, for a person to choose from.
 */
export type CountryReading =
  | { kind: "exact"; code: CountryCode }
  | { kind: "offered"; codes: CountryCode[] }
  | { kind: "unknown" }

/** Languages whose country names are understood beside English. */
const spokenLocales = ["en", "fr", "es", "pt", "de"]

/** Names in use in lists and reports that CLDR does not give in any of these languages. */
const aliases: Partial<Record<CountryCode, readonly string[]>> = {
  AE: ["UAE", "U.A.E."],
  BA: ["Bosnia"],
  BN: ["Brunei Darussalam"],
  BO: ["Plurinational State of Bolivia"],
  CD: ["DRC", "DR Congo", "Democratic Republic of the Congo", "Zaire"],
  CG: ["Republic of the Congo", "Congo Brazzaville"],
  CI: ["Ivory Coast", "Cote d Ivoire"],
  CN: ["P.R. China", "PRC", "People's Republic of China", "Mainland China", "China PR"],
  CV: ["Cabo Verde", "Cape Verde"],
  CZ: ["Czech Republic"],
  FK: ["Falkland Islands"],
  FM: ["Federated States of Micronesia"],
  GB: ["Great Britain", "England", "Scotland", "Wales", "Northern Ireland", "U.K."],
  GM: ["The Gambia"],
  HK: ["Hong Kong", "Hong Kong SAR", "Hong Kong China", "Hongkong"],
  IR: ["Islamic Republic of Iran"],
  KG: ["Kyrgyz Republic"],
  KP: ["North Korea", "DPRK", "Democratic People's Republic of Korea"],
  KR: ["South Korea", "Republic of Korea", "Korea Republic", "ROK"],
  LA: ["Lao PDR", "Lao People's Democratic Republic"],
  MD: ["Republic of Moldova"],
  MK: ["Macedonia", "Former Yugoslav Republic of Macedonia"],
  MM: ["Burma"],
  MO: ["Macau", "Macao", "Macau SAR", "Macao SAR"],
  PS: ["West Bank and the Gaza Strip", "West Bank", "Gaza", "State of Palestine", "Palestine"],
  RU: ["Russian Federation"],
  SH: ["Saint Helena, Ascension and Tristan da Cunha"],
  SY: ["Syrian Arab Republic"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  TR: ["Turkey", "Turkiye", "Republic of Turkey", "Republic of Türkiye"],
  TW: ["Taiwan", "Taiwan ROC", "Taiwan Province of China", "China Taiwan", "Chinese Taipei"],
  TZ: ["United Republic of Tanzania"],
  US: ["USA", "U.S.A.", "U.S.", "United States of America", "America"],
  VA: ["Holy See"],
  VE: ["Bolivarian Republic of Venezuela"],
  VG: ["British Virgin Islands"],
  VI: ["United States Virgin Islands", "US Virgin Islands"],
  VN: ["Viet Nam", "Socialist Republic of Vietnam"],
}

/** Names that two countries share. They are offered, never chosen. */
const shared = new Map<string, CountryCode[]>([
  ["korea", ["KR", "KP"]],
  ["congo", ["CD", "CG"]],
  ["virginislands", ["VG", "VI"]],
])

/**
 * Reads a country as people type it: any case, with or without accents, official or everyday, turned around
 * ("Korea, South"), doubled ("Türkiye/Turkey"), or as alpha-2 code. A misspelt name is offered, never guessed.
 */
export function readCountry(text: string): CountryReading {
  const typed = text.trim()
  const capitals = typed.toUpperCase()
  if (isCountry(capitals)) return { kind: "exact", code: capitals }
  const key = keyOf(typed)
  if (key === "") return { kind: "unknown" }
  const ambiguous = shared.get(key)
  if (ambiguous) return { kind: "offered", codes: ambiguous }
  const code = countryNamed(typed)
  if (code) return { kind: "exact", code }
  return fromParts(typed) ?? misspelt(key)
}

/** The country that this text names as a whole and without a slip, or null. */
export function countryNamed(text: string): CountryCode | null {
  return namesByKey().get(keyOf(text)) ?? namesByKey().get(keyOf(turnedAround(text))) ?? null
}

/** "Türkiye/Turkey", "Turkey (Türkiye)": exact when every part names the same country, else all that are named. */
function fromParts(typed: string): CountryReading | null {
  const parts = typed.split(/[/()|;]/).filter(part => keyOf(part) !== "")
  if (parts.length < 2) return null
  const codes = parts.map(countryNamed)
  const named = [...new Set(codes.filter(code => code !== null))]
  const [first] = named
  if (first === undefined) return null
  return named.length === 1 && !codes.includes(null)
    ? { kind: "exact", code: first }
    : { kind: "offered", codes: named }
}

/** One slip in a short name, two in a long one; names under four letters are too close to each other to compare. */
function misspelt(key: string): CountryReading {
  if (key.length < 4) return { kind: "unknown" }
  const slipsMax = key.length < 7 ? 1 : 2
  const nearest = new Map<CountryCode, number>()
  for (const [name, code] of namesByKey()) {
    if (name.length < 4) continue
    const slips = editDistance(key, name, slipsMax)
    if (slips <= slipsMax) nearest.set(code, Math.min(slips, nearest.get(code) ?? slips))
  }
  const codes = [...nearest].sort(([, one], [, other]) => one - other).map(([code]) => code)
  return codes.length > 0 ? { kind: "offered", codes } : { kind: "unknown" }
}

/** "Korea, South" -> "South Korea"; "Congo, Democratic Republic of the" -> "Democratic Republic of the Congo". */
function turnedAround(text: string): string {
  const comma = text.indexOf(",")
  return comma < 0 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`
}

/** Letters only, without accents, case, spaces or "the", so that Viet Nam and Vietnam are one. */
function keyOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/&/g, " and ")
    .replace(/\bthe\b/g, " ")
    .replace(/\band\b/g, " ")
    .replace(/\bst\b\.?/g, "saint")
    .replace(/[^\p{L}]/gu, "")
}

let names: ReadonlyMap<string, CountryCode> | undefined

function namesByKey(): ReadonlyMap<string, CountryCode> {
  names ??= collectNames()
  return names
}

function collectNames(): ReadonlyMap<string, CountryCode> {
  const collected = new Map<string, CountryCode>()
  const clashing = new Set<string>()
  for (const code of countryCodes) {
    for (const name of spokenLocales.flatMap(locale => variants(countryName(code, locale)))) {
      const key = keyOf(name)
      const holder = collected.get(key) ?? code
      if (holder !== code) clashing.add(key)
      collected.set(key, holder)
    }
  }
  // A name that means different countries in different languages says nothing by itself, unless it is the English one.
  for (const key of clashing) collected.delete(key)
  for (const code of countryCodes) {
    for (const name of [countryName(code, "en"), ...(aliases[code] ?? [])]) collected.set(keyOf(name), code)
  }
  for (const key of shared.keys()) collected.delete(key)
  return collected
}

/** CLDR writes "Myanmar (Burma)" and "Hong Kong SAR China": the name, and the name without what stands in brackets. */
function variants(name: string): string[] {
  return [name, name.replace(/\s*\(.*?\)/g, "")]
}

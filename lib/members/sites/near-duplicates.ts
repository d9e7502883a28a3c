import type { CountryCode } from "#lib/countries"
import { trigramLikeness, trigrams } from "#lib/members/sites/likeness"
import { numbersIn, plainAddress, plainName } from "#lib/members/sites/plain-names"
import { metresBetween, type SitePosition } from "#lib/members/sites/site-position"

export type ComparableSite = {
  line: number
  country: CountryCode
  name: string
  address: string
  position: SitePosition | null
  osId: string | null
}

/** Why two lines may be one site. `metres` is null where one of the two positions is missing or approximate. */
export type DuplicatePair = {
  lines: [number, number]
  because: "same_os_id" | "same_name" | "close_name"
  sameAddress: boolean
  metres: number | null
}

/** Lines that may be one site, lowest first, and the pairs that tie them. Offered to a person, never merged here. */
export type DuplicateGroup = { lines: number[]; pairs: DuplicatePair[] }

/** A factory compound is seldom wider; geocoders place one address within it. */
export const nearMetresMax = 300
/** Below it names share a trade or a town rather than an owner (tried on real lists). */
export const closeNameLikenessMin = 0.6

/** A degree of latitude is at least this long anywhere on Earth. */
const metresPerLatitudeDegreeMin = 110_570

type Compared = ComparableSite & {
  plainName: string
  plainAddress: string
  numbers: string
  trigrams: ReadonlySet<string>
}

/**
 * Near-duplicates: in one country, the same name but for its legal form, or a close one, and at one place (within
 * 300 m, or at the same address); or the same OS ID.
 */
export function findNearDuplicates(sites: readonly ComparableSite[]): DuplicateGroup[] {
  const prepared = sites.map(prepare)
  const pairs = new Map<string, DuplicatePair>()
  for (const [one, other] of candidates(prepared)) {
    const pair = pairOf(one, other)
    if (pair) pairs.set(pair.lines.join(), pair)
  }
  return groupsOf([...pairs.values()])
}

function prepare(site: ComparableSite): Compared {
  const name = plainName(site.name)
  const address = plainAddress(site.address, site.country)
  return { ...site, plainName: name, plainAddress: address, numbers: numbersIn(name), trigrams: trigrams(name) }
}

/** Only sites that share an address, an OS ID or a strip of latitude are compared: lists have thousands of lines. */
function* candidates(sites: readonly Compared[]): Generator<[Compared, Compared]> {
  yield* withinEach(sites, site => (hasAddress(site) ? `${site.country} ${site.plainAddress}` : null))
  yield* withinEach(sites, site => site.osId)
  const placed = sites.filter(isPlaced).sort((one, other) => one.position.latitude - other.position.latitude)
  const stripDegrees = nearMetresMax / metresPerLatitudeDegreeMin
  for (const [place, one] of placed.entries()) {
    for (let next = place + 1; next < placed.length; next++) {
      const other = placed[next]
      if (!other || other.position.latitude - one.position.latitude > stripDegrees) break
      if (other.country === one.country) yield [one, other]
    }
  }
}

function* withinEach(
  sites: readonly Compared[],
  keyOf: (site: Compared) => string | null,
): Generator<[Compared, Compared]> {
  const byKey = Map.groupBy(sites, keyOf)
  byKey.delete(null)
  for (const group of byKey.values()) {
    for (const [place, one] of group.entries()) {
      for (const other of group.slice(place + 1)) yield [one, other]
    }
  }
}

function pairOf(one: Compared, other: Compared): DuplicatePair | null {
  const metres = isPlaced(one) && isPlaced(other) ? metresBetween(one.position, other.position) : null
  const sameAddress = hasAddress(one) && one.plainAddress === other.plainAddress
  const lines: [number, number] = one.line < other.line ? [one.line, other.line] : [other.line, one.line]
  const found = { lines, sameAddress, metres: metres === null ? null : Math.round(metres) }
  if (one.osId !== null && one.osId === other.osId) return { ...found, because: "same_os_id" }
  if (!sameAddress && (metres === null || metres > nearMetresMax)) return null
  if (one.plainName === other.plainName) return { ...found, because: "same_name" }
  return isCloseName(one, other) ? { ...found, because: "close_name" } : null
}

function isCloseName(one: Compared, other: Compared): boolean {
  if (one.numbers !== "" && other.numbers !== "" && one.numbers !== other.numbers) return false
  // Two sets so different in size cannot reach the likeness, whatever they hold: this settles most pairs.
  const fewer = Math.min(one.trigrams.size, other.trigrams.size)
  const more = Math.max(one.trigrams.size, other.trigrams.size)
  return fewer >= more * closeNameLikenessMin && trigramLikeness(one.trigrams, other.trigrams) >= closeNameLikenessMin
}

/** One word ("Dhaka") is a place, not an address. */
function hasAddress(site: Compared): boolean {
  return site.plainAddress.includes(" ")
}

function isPlaced<Site extends ComparableSite>(site: Site): site is Site & { position: SitePosition } {
  return site.position !== null && !site.position.approximate
}

/** Joins pairs into groups. Every line leads, step by step, to the lowest line of its group. */
function groupsOf(pairs: readonly DuplicatePair[]): DuplicateGroup[] {
  const towards = new Map<number, number>()
  const lowest = (line: number): number => {
    let end = line
    for (let next = towards.get(end); next !== undefined; next = towards.get(end)) end = next
    if (end !== line) towards.set(line, end)
    return end
  }
  for (const { lines } of pairs) {
    const [one, other] = [lowest(lines[0]), lowest(lines[1])]
    if (one !== other) towards.set(Math.max(one, other), Math.min(one, other))
  }
  const inOrder = pairs.toSorted((one, other) => one.lines[0] - other.lines[0] || one.lines[1] - other.lines[1])
  return [...Map.groupBy(inOrder, pair => lowest(pair.lines[0])).values()].map(tied => ({
    lines: [...new Set(tied.flatMap(pair => pair.lines))].sort((one, other) => one - other),
    pairs: tied,
  }))
}

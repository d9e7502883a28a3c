import type { CountryCode } from "#lib/countries"
import { plainAddress, plainName } from "#lib/members/sites/plain-names"
import type { ListedSite, SiteListReading } from "#lib/members/sites/read-site-list"

export type ImportSitesInput = {
  /** The list as it stands in the file. */
  text: string
  /** Its name, kept with each site together with the line. */
  source: string
  /** Fill the first line of a group of near-duplicates up from the others; else it is taken as it is. */
  merge: boolean
  dryRun: boolean
}

/** A site as it is written. Sectors are ids of the taxonomy with a space between them. */
export type SiteRow = {
  name: string
  country: CountryCode
  address: string
  sector: string | null
  latitude: number | null
  longitude: number | null
  approximate: boolean
  osId: string | null
  source: string
}

type Known = { osId: string | null; country: string; name: string; address: string }

/** One row for each site of the list: of a group of near-duplicates only the first line counts. */
export function siteRows(
  { sites, duplicates }: Pick<SiteListReading, "sites" | "duplicates">,
  { source, merge }: Pick<ImportSitesInput, "source" | "merge">,
): SiteRow[] {
  const byLine = new Map(sites.map(site => [site.line, site]))
  const others = new Map(duplicates.map(({ lines: [kept, ...rest] }) => [kept, rest]))
  const repeated = new Set(duplicates.flatMap(({ lines }) => lines.slice(1)))
  return sites
    .filter(site => !repeated.has(site.line))
    .map(site => {
      const same = merge ? (others.get(site.line) ?? []).flatMap(line => byLine.get(line) ?? []) : []
      return rowOf(same.reduce(filledUp, site), source)
    })
}

/** The rows that name no site which is there already: neither by OS ID, nor by the same plain name and address. */
export function withoutKnown(rows: readonly SiteRow[], known: readonly Known[]): SiteRow[] {
  const osIds = new Set(known.flatMap(site => site.osId ?? []))
  const places = new Set(known.map(placeOf))
  return rows.filter(row => !(row.osId && osIds.has(row.osId)) && !places.has(placeOf(row)))
}

/** What one line does not say is taken from another; an exact position counts more than one of the whole country. */
function filledUp(site: ListedSite, other: ListedSite): ListedSite {
  const isBetter = other.position && (!site.position || (site.position.approximate && !other.position.approximate))
  return {
    ...site,
    osId: site.osId ?? other.osId,
    position: isBetter ? other.position : site.position,
    sectors: [...new Set([...site.sectors, ...other.sectors])],
  }
}

function rowOf({ line, name, country, address, sectors, position, osId }: ListedSite, source: string): SiteRow {
  return {
    name,
    country,
    address,
    sector: sectors.join(" ") || null,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    approximate: position?.approximate ?? false,
    osId,
    source: `${source}:${line}`,
  }
}

function placeOf({ country, name, address }: Omit<Known, "osId">): string {
  return [country, plainName(name), plainAddress(address, country as CountryCode)].join("\n")
}

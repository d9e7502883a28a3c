import type { CountryCode } from "#lib/countries"
import { type CountryReading, readCountry } from "#lib/members/sites/country-names"
import {
  hasLostCharacters,
  type ListRecord,
  type ListTable,
  readTable,
  type SiteColumn,
} from "#lib/members/sites/list-table"
import { type DuplicateGroup, findNearDuplicates } from "#lib/members/sites/near-duplicates"
import { readOsId } from "#lib/members/sites/os-id"
import { type PositionRemark, readPosition, type SitePosition } from "#lib/members/sites/site-position"
import { readSectors } from "#lib/members/sites/site-sectors"
import type { SectorId } from "#lib/members/taxonomy/sectors"

/** What a person should look at before a line is taken over. None of them stops the line. */
export type SiteRemark =
  | PositionRemark
  /** A control, replacement or box character was taken out; a letter may be missing. */
  | "characters_lost"
  /** Part of the sector cell names none of our sectors; see `sectorsUnknown`. */
  | "sector_unknown"
  /** The OS ID has a wrong form or check symbol and was left out. */
  | "os_id_invalid"
  /** The OS ID was given out for another country. */
  | "os_id_other_country"

export type ListedSite = {
  /** The line of the file on which the record begins, counted from 1. */
  line: number
  country: CountryCode
  name: string
  address: string
  sectors: SectorId[]
  sectorsUnknown: string[]
  position: SitePosition | null
  osId: string | null
  remarks: SiteRemark[]
}

/**
 * Why a line is no site:
 * - of the whole list: `list_empty`, `columns_missing` (needs country, name and address)
 * - of a record: `quote_not_closed`, `cells_too_many`, `cell_too_long`, `list_too_long` (beyond `recordsMax`)
 * - of a cell: `country_missing`, `country_unknown`, `country_unsure` (with `countries` to choose from),
 *   `name_missing`, `address_missing`
 */
export type LineRefusal =
  | "list_empty"
  | "columns_missing"
  | "quote_not_closed"
  | "cells_too_many"
  | "cell_too_long"
  | "list_too_long"
  | "country_missing"
  | "country_unknown"
  | "country_unsure"
  | "name_missing"
  | "address_missing"

export type RefusedLine = {
  line: number
  reason: LineRefusal
  /** The record as it stands in the file, cut to `refusedTextMax` characters. */
  text: string
  /** What the country cell may mean, likeliest first; for `country_unsure` only. */
  countries?: CountryCode[]
}

export type SiteListReading = { sites: ListedSite[]; refused: RefusedLine[]; duplicates: DuplicateGroup[] }

export const refusedTextMax = 300
/** Longer cells come from a quote that closes many lines later. */
export const cellCharactersMax = 1000
/** Comparing neighbours grows with the square of a crowd: a list of this length at one point takes two seconds. */
export const recordsMax = 2000

const requiredColumns = ["country", "name", "address"] as const satisfies readonly SiteColumn[]

/**
 * Reads a list of employment sites as companies keep them. Every record after the header is a site or is refused with
 * a reason; nothing is guessed. Near-duplicates are offered for merging, the sites stay apart. Never throws.
 */
export function readSiteList(text: string): SiteListReading {
  const table = readTable(text)
  if (!table) return { sites: [], refused: [{ line: 1, reason: "list_empty", text: "" }], duplicates: [] }
  if (requiredColumns.some(column => table.columns[column] === undefined)) {
    return { sites: [], refused: [refusal(table.header, "columns_missing")], duplicates: [] }
  }
  // A misspelt country is compared with every name there is: once for each spelling, not for each line.
  const readings = new Map<string, CountryReading>()
  const countryOf = (cell: string) => {
    const reading = readings.get(cell) ?? readCountry(cell)
    readings.set(cell, reading)
    return reading
  }
  const read = table.records.map((record, place) =>
    place < recordsMax ? readRecord(record, table, countryOf) : refusal(record, "list_too_long"),
  )
  const sites = read.filter(line => "name" in line)
  const refused = read.filter(line => "reason" in line)
  if (table.unclosed) refused.push(refusal(table.unclosed, "quote_not_closed"))
  return { sites, refused, duplicates: findNearDuplicates(sites) }
}

function readRecord(
  record: ListRecord,
  table: ListTable,
  countryOf: (cell: string) => CountryReading,
): ListedSite | RefusedLine {
  // A comma outside quotes shifts every cell after it; which ones cannot be known.
  if (record.cells.slice(table.header.cells.length).some(cell => cell !== "")) return refusal(record, "cells_too_many")
  if (record.cells.some(cell => cell.length > cellCharactersMax)) return refusal(record, "cell_too_long")
  const cell = (column: SiteColumn) => record.cells[table.columns[column] ?? -1] ?? ""
  if (cell("country") === "") return refusal(record, "country_missing")
  if (cell("name") === "") return refusal(record, "name_missing")
  if (cell("address") === "") return refusal(record, "address_missing")
  const reading = countryOf(cell("country"))
  if (reading.kind === "unknown") return refusal(record, "country_unknown")
  if (reading.kind === "offered") return { ...refusal(record, "country_unsure"), countries: reading.codes }
  return siteOf(record, reading.code, cell)
}

function siteOf(record: ListRecord, country: CountryCode, cell: (column: SiteColumn) => string): ListedSite {
  const { sectors, unknown } = readSectors(cell("sector"))
  const { position, remark } = readPosition(cell("latitude"), cell("longitude"), country)
  const osId = readOsId(cell("osId"))
  const remarks: (SiteRemark | null | false)[] = [
    hasLostCharacters(record.text) && "characters_lost",
    unknown.length > 0 && "sector_unknown",
    remark,
    cell("osId") !== "" && osId === null && "os_id_invalid",
    osId !== null && !osId.startsWith(country) && "os_id_other_country",
  ]
  return {
    line: record.line,
    country,
    name: cell("name"),
    address: cell("address"),
    sectors,
    sectorsUnknown: unknown,
    position,
    osId,
    remarks: remarks.filter(found => typeof found === "string"),
  }
}

function refusal(record: ListRecord, reason: LineRefusal): RefusedLine {
  return { line: record.line, reason, text: record.text.slice(0, refusedTextMax) }
}

import { parse } from "csv-parse/sync"

export type SiteColumn = "country" | "name" | "address" | "sector" | "latitude" | "longitude" | "osId"

/** One record as it stands in the file. `line` is the file's line on which it begins, counted from 1. */
export type ListRecord = { line: number; cells: string[]; text: string }

export type ListTable = {
  header: ListRecord
  /** Where each column stands; a column that the list lacks is absent. */
  columns: Partial<Record<SiteColumn, number>>
  records: ListRecord[]
  /** The record whose quote is opened and never closed; it takes the rest of the file with it. */
  unclosed: ListRecord | null
}

/** Headings in small letters without anything but letters, for each column. */
const headings: Readonly<Record<SiteColumn, readonly string[]>> = {
  country: ["country", "countryname", "countrycode", "countryregion", "pays", "pais", "land"],
  name: [
    "name",
    "facilityname",
    "factoryname",
    "sitename",
    "suppliername",
    "facility",
    "factory",
    "site",
    "nom",
    "nombre",
  ],
  address: [
    "address",
    "streetaddress",
    "fulladdress",
    "facilityaddress",
    "factoryaddress",
    "siteaddress",
    "adresse",
    "direccion",
  ],
  sector: ["sector", "sectors", "industry", "isic", "isiccode", "producttype", "sectorproducttype"],
  latitude: ["lat", "latitude"],
  longitude: ["lng", "lon", "long", "longitude"],
  osId: ["osid", "oshubid", "opensupplyhubid", "oarid"],
}

const delimiters = [",", ";", "\t", "|"]

/**
 * Takes a delimited list apart: comma, semicolon, tab or bar, whichever makes most of the headings readable; any
 * order and case of columns; quotes and line breaks within cells. Null when there is nothing in it. Never throws.
 */
export function readTable(text: string): ListTable | null {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")
  const { records, unclosed } = recordsOf(plain, delimiterOf(plain))
  const filled = records.filter(record => record.cells.some(cell => cell !== ""))
  const [header, ...rest] = filled
  if (!header) return unclosed && { header: unclosed, columns: {}, records: [], unclosed: null }
  return { header, columns: columnsOf(header.cells), records: rest, unclosed }
}

function delimiterOf(text: string): string {
  const start = text.trimStart()
  const firstLine = start.slice(0, start.indexOf("\n") < 0 ? undefined : start.indexOf("\n"))
  const known = (delimiter: string) => {
    const [header] = recordsOf(firstLine, delimiter).records
    return header ? Object.keys(columnsOf(header.cells)).length : 0
  }
  return delimiters.toSorted((one, other) => known(other) - known(one))[0] ?? ","
}

function recordsOf(text: string, delimiter: string): { records: ListRecord[]; unclosed: ListRecord | null } {
  const skipped: string[] = []
  const parsed = parse(text, {
    delimiter,
    raw: true,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (_error, raw) => {
      skipped.push(raw ?? "")
    },
  }) as unknown as { record: string[]; raw: string }[]
  // Counted here and not taken from the parser, whose count is one of records that end, not of those that begin.
  let line = 1
  const records = parsed.map(({ record, raw }) => {
    const read = { line, cells: record.map(cleanCell), text: raw.trim() }
    line += raw.split("\n").length - 1
    return read
  })
  return { records, unclosed: skipped.length > 0 ? { line, cells: [], text: skipped.join("").trim() } : null }
}

function columnsOf(cells: readonly string[]): ListTable["columns"] {
  const columns: ListTable["columns"] = {}
  for (const [place, cell] of cells.entries()) {
    const heading = cell
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z]/g, "")
    const column = (Object.keys(headings) as SiteColumn[]).find(name => headings[name].includes(heading))
    // The first of two columns with one heading wins, as a reader would take it.
    if (column && columns[column] === undefined) columns[column] = place
  }
  return columns
}

/** Controls, directional marks, replacement characters and the boxes that lost letters leave behind. */
const stray = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u25A1\uFEFF\uFFFD]+/gu

/** Text on one line, composed (NFC), without stray characters and double spaces. */
export function cleanCell(cell: string): string {
  const text = cell.normalize("NFC").replace(stray, " ").replace(/\s+/gu, " ").trim()
  // A quote that a relaxed parser left standing around the whole cell.
  const quoted = /^"(.*)"$/u.exec(text)?.[1]
  return quoted === undefined ? text : quoted.replace(/""/g, '"').trim()
}

/** True when cleaning takes away more than line breaks and spaces: letters may be lost. */
export function hasLostCharacters(text: string): boolean {
  return /[\u25A1\uFFFD]|[^\P{Cc}\t\n\r]/u.test(text)
}

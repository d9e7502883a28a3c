import type { Line } from "#lib/agreements/document/line"
import type { PartyName } from "#lib/agreements/document/sheet"

/** Who signed, when, how they were known, and every line of the record up to then. */
export type CertificateSheet = {
  title: string
  lead: string
  signatures: {
    party: PartyName
    name: Line
    capacity: Line
    facts: { label: string; text: string }[]
  }[]
  record: {
    title: string
    heads: string[]
    rows: string[][]
    head: { label: string; groups: string[]; explained: string }
  }
  nature: { title: string; paragraphs: string[] }
}

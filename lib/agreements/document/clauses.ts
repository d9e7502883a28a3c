import { type Line, line, paragraphs } from "#lib/agreements/document/line"
import { rowsOf } from "#lib/agreements/terms/field"
import { fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import { namedValuesPlace } from "#lib/agreements/terms/named-values"
import type { SaidAlso, SaidClause, SaidField, SaidLanguage, SaidRow } from "#lib/agreements/terms/said"
import { type Speaker, sayLabel, tellingField } from "#lib/agreements/terms/say-field"
import { type SaidStandardText, sayCover } from "#lib/agreements/terms/say-standard-text"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Whose ink: a square for a company, a circle for a local resource. */
export type Ink = "company" | "local"

/** A value as it is set: paragraphs, or entries that share a line or have one each. */
export type Value = { look: "prose" | "list" | "line"; lines: Line[]; also?: Also; notes?: string[] }
/** The same words in the other languages of the agreement, each under its name; `own` names that of the value itself. */
export type Also = { own: string; others: { name: string; language: string; lines: Line[] }[] }
export type Fact = { label: string; value: Value }
export type Row = { heading: Line; also?: Also; ink: Ink | null; facts: Fact[] }
export type Table = { heads: string[]; rows: { ink: Ink | null; cells: Value[]; notes: Fact[] }[] }

export type Clause = { number: string; label: string } & ({ value: Value } | { rows: Row[] } | { table: Table })

/** More columns leave too little room for their words; fewer need no table. */
const columnsMin = 3
const columnsMax = 6
const lineCharactersMax = 240

/** What a section says, clause by clause, in the shapes in which paper shows it best. */
export function clausesOf(speaker: Speaker, section: SectionKey, number: number): Clause[] {
  return sayCover(speaker, section).map((clause, index) => {
    const head = { number: `${number}.${index + 1}`, label: clause.label }
    if ("said" in clause) return { ...head, value: withOrigins(clause.said, speaker.locale) }
    if (section === "confidentiality" && clause.key === "rules")
      return { ...head, table: rulesTable(speaker, clause.rows) }
    const table = tableOf(speaker, section, clause)
    if (table) return { ...head, table }
    return { ...head, rows: clause.rows.map(row => rowOf(speaker, section, clause.key, row)) }
  })
}

/** The standard text behind the cover page: first what it is, with its digest, then its words by section. */
export function standardClauses({ locale }: Speaker, { explained, sha256, words: said }: SaidStandardText): Clause[] {
  const label = words(locale, "agreements")("standard.fingerprint")
  return [
    { number: "", label, value: { look: "prose", lines: [line(sha256), line(explained)] } },
    ...said.map(one => ({ number: "", label: one.title, value: saidValue(one.said, locale) })),
  ]
}

const textOf = (parts: SaidField["entries"][number]) => parts.map(part => part.text).join("")

function saidValue({ look, entries, also }: SaidField, locale: Locale): Value {
  const texts = entries.map(textOf)
  const inLanguages = also ? { also: alsoOf(also, locale) } : {}
  if (look === "prose") return { look, lines: texts.flatMap(paragraphs), ...inLanguages }
  return { look: look === "list" && texts.length > 1 ? "list" : "line", lines: texts.map(line), ...inLanguages }
}

/** Under the parties' own words, which of their paragraphs are the network's texts as they are. */
function withOrigins(said: SaidField, locale: Locale): Value {
  const t = words(locale, "agreements")
  const notes = (said.origins ?? [])
    .filter(({ parts }) => parts === null)
    .map(({ paragraph, title, version, digest }) =>
      t("clauses.unchangedWithDigest", { paragraph, title, version, digest: digest.slice(0, 16) }),
    )
  const value = saidValue(said, locale)
  return notes.length > 0 ? { ...value, notes } : value
}

/** Paper says of each language whether it prevails, and of a text that its words have changed since. */
function alsoOf({ own, others }: SaidAlso, locale: Locale): Also {
  const t = words(locale, "agreements")
  const named = ({ name, prevails }: SaidLanguage) => (prevails ? t("languages.prevails", { language: name }) : name)
  return {
    own: named(own),
    others: others.map(other => ({
      name: other.isOutOfDate ? t("languages.named", { language: named(other) }) : named(other),
      language: other.language,
      lines: paragraphs(textOf(other.parts)).map(one => ({ ...one, rtl: other.rtl })),
    })),
  }
}

function factOf(fact: SaidField, locale: Locale): Fact {
  const value = saidValue(fact, locale)
  return { label: fact.label, value: { ...value, look: value.look === "list" ? "line" : value.look } }
}

function rowOf(speaker: Speaker, section: SectionKey, list: string, row: SaidRow): Row {
  return {
    heading: line(textOf(row.heading)),
    ink: inkOf(speaker, section, list, row.id),
    facts: row.facts.map(fact => factOf(fact, speaker.locale)),
    ...(row.also && { also: alsoOf(row.also, speaker.locale) }),
  }
}

/** Rows that speak of a party carry its mark. */
function inkOf({ terms }: Speaker, section: SectionKey, list: string, rowId: string): Ink | null {
  if (tellingField({ section, list }) !== "memberId" && `${section}.${list}` !== "parties.parties") return null
  const row = rowsOf(fieldValue(terms.sections[section], list)).find(one => one.id === rowId)
  const memberId = row && fieldValue(row, "memberId")
  const party = terms.sections.parties.parties.find(one => one.memberId === memberId)
  return party ? (party.side === "company" ? "company" : "local") : null
}

/** Two or more rows whose facts are short stand in a table, their prose under each row across its width. */
function tableOf(speaker: Speaker, section: SectionKey, clause: SaidClause & { rows: SaidRow[] }): Table | null {
  const short = (fact: SaidField) => fact.look !== "prose"
  const columns = new Map(clause.rows.flatMap(row => row.facts.filter(short).map(fact => [fact.key, fact.label])))
  const width = columns.size + 1
  const isShort = clause.rows.every(row =>
    row.facts.filter(short).every(fact => fact.entries.map(textOf).join(" · ").length <= lineCharactersMax / width),
  )
  const telling = tellingField({ section, list: clause.key })
  // What stands behind names of the parties' own is of many kinds: a column for each would be empty but for one row.
  if (clause.key === namedValuesPlace.field) return null
  if (clause.rows.length < 2 || width < columnsMin || width > columnsMax || !isShort || !telling) return null
  return {
    heads: [sayLabel(speaker.locale, { section, list: clause.key }, telling), ...columns.values()],
    rows: clause.rows.map(row => ({
      ink: inkOf(speaker, section, clause.key, row.id),
      cells: [
        {
          look: "line",
          lines: [line(textOf(row.heading))],
          ...(row.also && { also: alsoOf(row.also, speaker.locale) }),
        },
        ...[...columns.keys()].map((key): Value => {
          const fact = row.facts.find(one => one.key === key)
          return fact ? factOf(fact, speaker.locale).value : { look: "line", lines: [] }
        }),
      ],
      notes: row.facts.filter(fact => !short(fact)).map(fact => factOf(fact, speaker.locale)),
    })),
  }
}

/** The rules of disclosure: what, how it may be told, to whom. */
function rulesTable({ locale }: Speaker, rows: readonly SaidRow[]): Table {
  const label = (field: string) => sayLabel(locale, { section: "confidentiality", list: "rules" }, field)
  return {
    heads: [label("subject"), label("permission"), label("audience")],
    rows: rows.flatMap(row =>
      row.facts.map((fact, place) => ({
        ink: null,
        cells: [
          { look: "line" as const, lines: place === 0 ? [line(textOf(row.heading))] : [] },
          { look: "line" as const, lines: [line(fact.label)] },
          { look: "line" as const, lines: fact.entries.map(textOf).map(line) },
        ],
        notes: [],
      })),
    ),
  }
}

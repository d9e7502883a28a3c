import {
  type Audience,
  audiences,
  type ConfidentialityTerm,
  isTimeless,
  type Subject,
  subjects,
  timeOf,
} from "#lib/confidentiality/terms"

/** One field of the matrix: the term it came from without its place; a cell just filled in has no id yet. */
export type Cell = Omit<ConfidentialityTerm, "id" | "subject" | "audience" | "bindsParties"> & { id?: string }

/** Every subject (row) by every audience (column); null where nothing is said. */
export type Matrix = Record<Subject, Record<Audience, Cell | null>>

export type MatrixAndExtra = {
  matrix: Matrix
  /** Terms that no cell can hold: those that bind named parties, and all but one where a cell has several. */
  extra: ConfidentialityTerm[]
}

/** A matrix made cell by cell. */
export function matrixFrom(cellAt: (subject: Subject, audience: Audience) => Cell | null): Matrix {
  const row = (subject: Subject) => Object.fromEntries(audiences.map(audience => [audience, cellAt(subject, audience)]))
  return Object.fromEntries(subjects.map(subject => [subject, row(subject)])) as Matrix
}

/**
 * Terms as people edit them. A cell shows one term that binds all parties: the one that says `always` and has no end,
 * else one that says `always`, else the first; whatever it cannot show is kept in `extra`, in order, so that editing the matrix loses nothing.
 */
export function matrixOf(terms: readonly ConfidentialityTerm[]): MatrixAndExtra {
  const shown = new Set<ConfidentialityTerm>()
  const matrix = matrixFrom((subject, audience) => {
    const fitting = terms.filter(
      term => term.subject === subject && term.audience === audience && term.bindsParties.length === 0,
    )
    const always = fitting.filter(({ circumstance }) => circumstance === "always")
    const term = always.find(isTimeless) ?? always[0] ?? fitting[0]
    if (!term) return null
    shown.add(term)
    return cellOf(term)
  })
  return { matrix, extra: terms.filter(term => !shown.has(term)) }
}

/**
 * The terms of a matrix, row by row, then the extra ones. A cell without an id is given one made of its place; where
 * another term bears that id already, a number is added.
 */
export function termsOf(matrix: Matrix, extra: readonly ConfidentialityTerm[]): ConfidentialityTerm[] {
  const places = subjects.flatMap(subject => audiences.map(audience => ({ subject, audience })))
  const cells = places.flatMap(place => {
    const cell = matrix[place.subject][place.audience]
    return cell ? [{ ...place, cell }] : []
  })
  const taken = new Set([...cells.flatMap(({ cell }) => cell.id ?? []), ...extra.map(({ id }) => id)])
  const terms = cells.map(({ subject, audience, cell }): ConfidentialityTerm => {
    const id = cell.id ?? freeId(`${subject}.${audience}`, taken)
    taken.add(id)
    return { ...cell, id, subject, audience, bindsParties: [] }
  })
  return [...terms, ...extra]
}

function cellOf(term: ConfidentialityTerm): Cell {
  const { id, permission, note } = term
  return { id, permission, ...timeOf(term), note }
}

/** The wanted id, with a number where another term bears it already. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}.${number}`
  return id
}

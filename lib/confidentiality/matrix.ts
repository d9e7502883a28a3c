import {
  type Audience,
  audiences,
  type Circumstance,
  type ConfidentialityTerm,
  type Permission,
  type Subject,
  subjects,
} from "#lib/confidentiality/terms"

/** One field of the matrix. `id` and `note` are those of the term it came from; a cell just filled in has no id yet. */
export type Cell = {
  id?: string
  permission: Permission
  circumstance: Circumstance
  /** YYYY-MM-DD, exactly when the circumstance is `after_date`. */
  afterDate?: string
  note: string
}

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
 * Terms as people edit them. A cell shows one term that binds all parties: the one that says `always`, else the
 * first; whatever it cannot show is kept in `extra`, in order, so that editing the matrix loses nothing.
 */
export function matrixOf(terms: readonly ConfidentialityTerm[]): MatrixAndExtra {
  const shown = new Set<ConfidentialityTerm>()
  const matrix = matrixFrom((subject, audience) => {
    const fitting = terms.filter(
      term => term.subject === subject && term.audience === audience && term.bindsParties.length === 0,
    )
    const term = fitting.find(({ circumstance }) => circumstance === "always") ?? fitting[0]
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

function cellOf({ id, permission, circumstance, afterDate, note }: ConfidentialityTerm): Cell {
  return afterDate === undefined
    ? { id, permission, circumstance, note }
    : { id, permission, circumstance, afterDate, note }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}.${number}`
  return id
}

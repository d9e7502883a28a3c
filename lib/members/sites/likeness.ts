/**
 * How many single slips (a letter too many, missing, wrong, or two neighbours swapped) lie between two words.
 * Counting stops above `most`, and `most + 1` is returned: beyond it the number means nothing to the caller.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) slips = Math.min(slips, at(beforeLast, column - 2) + 1)
      current.push(slips)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return at(last, other.length)
}

/**
 * The groups of three letters of a text. Words are padded as PostgreSQL's pg_trgm pads them, so that the database
 * and the import agree on what is alike.
 */
export function trigrams(text: string): ReadonlySet<string> {
  const groups = new Set<string>()
  for (const word of text.split(" ").filter(part => part !== "")) {
    const padded = `  ${word} `
    for (let start = 0; start + 3 <= padded.length; start++) groups.add(padded.slice(start, start + 3))
  }
  return groups
}

/** Likeness of two texts from 0 to 1: groups of three letters that both have over all that either has. */
export function trigramLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const group of fewer) if (more.has(group)) shared++
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}

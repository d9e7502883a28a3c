/** So many words in a row are nobody's coincidence. */
const inRow = 5

/**
 * The first passage of `text` that stands word for word in `source`, or null: by the reporter's own words the member
 * concerned could know who reported.
 */
export function repeatedWords(text: string, source: string): string | null {
  const known = new Set(runs(plainWords(source)))
  const found = runs(plainWords(text)).find(run => known.has(run))
  return found ?? null
}

function runs(words: string[]): string[] {
  return words.slice(inRow - 1).map((_, start) => words.slice(start, start + inRow).join(" "))
}

function plainWords(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

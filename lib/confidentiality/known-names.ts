/** Where a name stands that all parties have read: in a text that they signed, or as the site of a problem. */
export const namePlaces = ["party", "signatory", "contact", "site", "problem"] as const
export type NamePlace = (typeof namePlaces)[number]

/** Whose name stands there. */
export const kindAt: Record<NamePlace, KnownName["kind"]> = {
  ...{ party: "organisation", signatory: "person", contact: "person", site: "site", problem: "site" },
}

/**
 * Whose name it is. `where` says where all parties have read it, with the day as YYYY-MM-DD, and is left out for what the
 * reader's own side knows; `memberId` is the party whose legal name it is.
 */
export type KnownName = {
  name: string
  kind: "organisation" | "person" | "site"
  where?: { place: NamePlace; reference: string; on: string }
  memberId?: string
}

/**
 * A known name as it stands in a text; lines and characters are counted from 1. A short form may be another word that
 * only looks like it ("Even" is a name and begins sentences), so it is shown to people and decides nothing.
 */
export type FoundName = KnownName & { found: string; isWhole: boolean; line: number; character: number }

/** A part of a name that is shorter says too little: it is also a word of some language. */
const partLettersMin = 4

/** Letters of a whole name; what is shorter is a word or a number of everybody's. */
const nameLettersMin = 3

/** Scripts that write no space between words, in which two letters make a name. */
const unspaced = "[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]"
const beginsUnspaced = new RegExp(`^${unspaced}`, "u")
const endsUnspaced = new RegExp(`${unspaced}$`, "u")

/**
 * The names that a party's own knowledge brings: the parties, the people who act for it, its sites, and what all parties
 * have read. Nobody learns from a check what only another party knows.
 */
export function namesKnownTo(own: {
  parties: readonly { name: string }[]
  people: readonly { name: string }[]
  sites: readonly { name: string }[]
  noted: readonly KnownName[]
}): KnownName[] {
  const of = (kind: KnownName["kind"], named: readonly { name: string }[]) => named.map(({ name }) => ({ name, kind }))
  return [...of("organisation", own.parties), ...of("person", own.people), ...of("site", own.sites), ...own.noted]
}

/**
 * Where known names stand in a text, in reading order. Whole names are found in any case and with or without marks on
 * their letters. Of a person also the given name or the family name, and of an organisation its initials, are found
 * where they stand as whole words with their capitals: a reader who knows the field needs no more. What overlaps is told
 * once, by the longest.
 */
export function findNames(text: string, names: readonly KnownName[]): FoundName[] {
  const exact: Letters = { letters: text, origin: null }
  const plain = plainLetters(text)
  const found = [...distinct(names)].flatMap(([letters, known]) => [
    ...places(text, plain, letters).map(place => ({ known, isWhole: true, ...place })),
    ...shortForms(known).flatMap(form => places(text, exact, form).map(place => ({ known, isWhole: false, ...place }))),
  ])
  return withoutOverlaps(text, found)
    .sort((one, other) => one.start - other.start)
    .map(({ known, isWhole, start, end }) => ({
      ...known,
      ...{ isWhole, found: text.slice(start, end) },
      ...positionOf(text, start),
    }))
}

/** Names by their plain letters: of two that are found in the same places the first counts. */
function distinct(names: readonly KnownName[]): Map<string, KnownName> {
  const byLetters = new Map<string, KnownName>()
  for (const known of names) {
    const { letters } = plainLetters(known.name)
    if (!byLetters.has(letters)) byLetters.set(letters, known)
  }
  return byLetters
}

/** The longest first: what was kept before is no shorter, and so covers an end of whatever it overlaps. */
function withoutOverlaps<Found extends { start: number; end: number }>(text: string, found: readonly Found[]): Found[] {
  const taken = new Uint8Array(text.length)
  const longestFirst = found.toSorted((one, other) => other.end - other.start - (one.end - one.start))
  return longestFirst.filter(({ start, end }) => {
    if (taken[start] || taken[end - 1]) return false
    taken.fill(1, start, end)
    return true
  })
}

function shortForms({ name, kind }: KnownName): string[] {
  const parts = name.split(/[\s’']+/).filter(part => part !== "")
  if (kind === "person") {
    return parts.length < 2 ? [] : parts.filter(part => [...part].length >= partLettersMin)
  }
  const initials = parts.flatMap(part => part.match(/^\p{Lu}/u) ?? []).join("")
  return kind === "organisation" && initials.length >= 3 ? [initials] : []
}

/** A text's letters as they are searched, and for each where it stood in the text; null where they are the text. */
type Letters = { letters: string; origin: number[] | null }

/** Whole words only: no letter, mark or digit touches either end, but for scripts that write words without a space between. */
function places(text: string, { letters, origin }: Letters, wanted: string): { start: number; end: number }[] {
  const lettersMin = beginsUnspaced.test(wanted) ? 2 : nameLettersMin
  if ([...wanted.matchAll(/[\p{L}\p{M}\p{N}]/gu)].length < lettersMin) return []
  const before = beginsUnspaced.test(wanted) ? "" : "(?<![\\p{L}\\p{M}\\p{N}])"
  const after = endsUnspaced.test(wanted) ? "(?!\\p{M})" : "(?![\\p{L}\\p{M}\\p{N}])"
  const pattern = new RegExp(`${before}${RegExp.escape(wanted)}${after}`, "gu")
  return [...letters.matchAll(pattern)].map(({ index }) => {
    const end = index + wanted.length
    return origin ? { start: origin[index] ?? 0, end: origin[end] ?? text.length } : { start: index, end }
  })
}

/**
 * Marks that one writer sets and another leaves out: accents, the vowels of Arabic and Hebrew, and what joins letters and
 * is not seen. The vowels of Bengali, Hindi or Thai are marks too, and without them one word is another.
 */
const lightMarks = /[\p{Script=Inherited}\u0591-\u05c7\u0640\u200c\u200d]/gu

/** Small letters without light marks, one space for any white space, and for each of them where it stood in the text. */
function plainLetters(text: string): { letters: string; origin: number[] } {
  let letters = ""
  const origin: number[] = []
  let place = 0
  for (const letter of text) {
    const isSpace = /\s/.test(letter)
    const plain = isSpace ? " " : letter.normalize("NFD").replace(lightMarks, "").toLowerCase().replace("’", "'")
    if (!(isSpace && letters.endsWith(" "))) {
      letters += plain
      // Every unit of UTF-16 has its origin: a rare script's letter takes two.
      for (let unit = 0; unit < plain.length; unit += 1) origin.push(place)
    }
    place += letter.length
  }
  return { letters, origin }
}

function positionOf(text: string, start: number): { line: number; character: number } {
  const before = text.slice(0, start).split("\n")
  return { line: before.length, character: [...(before.at(-1) ?? "")].length + 1 }
}

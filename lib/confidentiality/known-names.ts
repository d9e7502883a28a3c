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
  const found = names.flatMap(known => [
    ...places(text, known.name, "plain").map(place => ({ known, isWhole: true, ...place })),
    ...shortForms(known).flatMap(form =>
      places(text, form, "exact").map(place => ({ known, isWhole: false, ...place })),
    ),
  ])
  const longestFirst = found.sort((one, other) => other.end - other.start - (one.end - one.start))
  const kept: typeof found = []
  for (const one of longestFirst) {
    if (!kept.some(other => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept
    .sort((one, other) => one.start - other.start)
    .map(({ known, isWhole, start, end }) => ({
      ...known,
      ...{ isWhole, found: text.slice(start, end) },
      ...positionOf(text, start),
    }))
}

function shortForms({ name, kind }: KnownName): string[] {
  const parts = name.split(/[\s’']+/).filter(part => part !== "")
  if (kind === "person") {
    return parts.length < 2 ? [] : parts.filter(part => [...part].length >= partLettersMin)
  }
  const initials = parts.flatMap(part => part.match(/^\p{Lu}/u) ?? []).join("")
  return kind === "organisation" && initials.length >= 3 ? [initials] : []
}

/** Whole words only: no letter, mark or digit touches either end, but for scripts that write words without a space between. */
function places(text: string, name: string, how: "plain" | "exact"): { start: number; end: number }[] {
  const wanted = how === "plain" ? plainLetters(name).letters : name
  const lettersMin = beginsUnspaced.test(wanted) ? 2 : nameLettersMin
  if ([...wanted.matchAll(/[\p{L}\p{M}\p{N}]/gu)].length < lettersMin) return []
  const { letters, origin } = how === "plain" ? plainLetters(text) : { letters: text, origin: null }
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

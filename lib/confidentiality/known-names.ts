/** Whose name it is. */
export type KnownName = { name: string; kind: "organisation" | "person" | "site" }

/**
 * A known name as it stands in a text; lines and characters are counted from 1. A short form may be another word that
 * only looks like it ("Even" is a name and begins sentences), so it is shown to people and decides nothing.
 */
export type FoundName = KnownName & { found: string; isWhole: boolean; line: number; character: number }

/** A part of a name that is shorter says too little: it is also a word of some language. */
const partLettersMin = 4

/**
 * The names that a party's own knowledge brings: the parties, the people who act for it, its sites. Nobody learns from a
 * check what only another party knows.
 */
export function namesKnownTo(own: {
  parties: readonly { name: string }[]
  people: readonly { name: string }[]
  sites: readonly { name: string }[]
}): KnownName[] {
  const of = (kind: KnownName["kind"], named: readonly { name: string }[]) => named.map(({ name }) => ({ name, kind }))
  return [...of("organisation", own.parties), ...of("person", own.people), ...of("site", own.sites)]
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

/** Whole words only: no letter, mark or digit touches either end. */
function places(text: string, name: string, how: "plain" | "exact"): { start: number; end: number }[] {
  const wanted = how === "plain" ? plainLetters(name).letters : name
  if (wanted.trim() === "") return []
  const { letters, origin } = how === "plain" ? plainLetters(text) : { letters: text, origin: null }
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${RegExp.escape(wanted)}(?![\\p{L}\\p{M}\\p{N}])`, "gu")
  return [...letters.matchAll(pattern)].map(({ index }) => {
    const end = index + wanted.length
    return origin ? { start: origin[index] ?? 0, end: origin[end] ?? text.length } : { start: index, end }
  })
}

/** Small letters without marks, one space for any white space, and for each of them where it stood in the text. */
function plainLetters(text: string): { letters: string; origin: number[] } {
  let letters = ""
  const origin: number[] = []
  let place = 0
  for (const letter of text) {
    const isSpace = /\s/.test(letter)
    const plain = isSpace ? " " : letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace("’", "'")
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

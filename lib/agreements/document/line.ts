/** A text with the direction in which it is read. */
export type Line = { text: string; rtl: boolean }

/** The direction is that of the first letter, as in a page's dir="auto" (Unicode UAX 9, P2 and P3). */
export function line(text: string): Line {
  const first = /\p{L}/u.exec(text)?.[0]
  return { text, rtl: first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) }
}

/** Prose as its paragraphs; each finds its own direction. */
export function paragraphs(text: string): Line[] {
  return text
    .split("\n")
    .filter(one => one.trim() !== "")
    .map(line)
}

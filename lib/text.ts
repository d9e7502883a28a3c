/**
 * Characters that a reader cannot see or that change the order of what he sees: what is signed must be what is read,
 * and nobody passes for another by a name.
 * Refused are controls, bidirectional embeddings, overrides and isolates, zero-width spaces and fillers, soft hyphens,
 * line and paragraph separators, annotation and tag characters, private use, lone surrogates and noncharacters.
 * Allowed are line breaks, the joiners U+200C and U+200D, without which Bengali, Hindi and Persian words are misspelt,
 * and the marks U+200E and U+200F, which keep numbers in their place in Arabic text and cannot turn letters round.
 */
const hidden =
  /(?!\n)[\p{Cc}\p{Co}\p{Cs}]|\u034F|[\u17B4\u17B5]|[\u00AD\u061C\u115F\u1160\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC\uFFFE\uFFFF]|[\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/u

/** The first character that may not stand in a text, as "U+202E", or null. */
export function hiddenCharacter(text: string): string | null {
  const found = hidden.exec(text)?.[0]
  if (found === undefined) return null
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
}

/** Unicode NFC, line feeds, no spaces at either end or at the end of a line. A tab, which no form can show, is a space. */
export function tidyProse(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[^\S\n]+$/gm, "")
    .trim()
    .normalize("NFC")
}

/** As prose, on one line. */
export function tidyText(text: string): string {
  return tidyProse(text).replace(/\n+/g, " ")
}

/** True when the text is as the forms leave it: nothing hidden, composed, trimmed. */
export function isTidyProse(text: string): boolean {
  return hiddenCharacter(text) === null && tidyProse(text) === text
}

/** True for tidy text on one line. */
export function isTidyText(text: string): boolean {
  return hiddenCharacter(text) === null && tidyText(text) === text
}

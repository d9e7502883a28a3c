import { proseCharactersMax, textCharactersMax } from "#lib/agreements/terms/values"
import { tidyProse, tidyText } from "#lib/text"

/** Text of another room as a one-line field holds it: tidy, and cut to its length. */
export function fitText(text: string): string {
  return cut(tidyText(text), textCharactersMax)
}

/** Text of another room as a prose field holds it. */
export function fitProse(text: string, max = proseCharactersMax): string {
  return cut(tidyProse(text), max)
}

/** At most `max` code units, never half a character. */
function cut(text: string, max: number): string {
  return text.length <= max
    ? text
    : text
        .slice(0, max)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trim()
}

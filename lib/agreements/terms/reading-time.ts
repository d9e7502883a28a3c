import { sectionKeys } from "#lib/agreements/terms/fields"
import type { SaidClause, SaidField } from "#lib/agreements/terms/said"
import type { Speaker } from "#lib/agreements/terms/say-field"
import { saySection } from "#lib/agreements/terms/say-section"

/**
 * Adults read plain texts silently at 184 words a minute, on average over seventeen languages (IReST, Trauzettel-Klosinski
 * and Dietz 2012). What one signs is weighed, so it is read more slowly.
 */
const wordsAMinute = 150

/** How many minutes reading the whole text takes, once, in the language of its own words. */
export function readingMinutes(speaker: Speaker): number {
  const text = sectionKeys.flatMap(section => saySection(speaker, section).flatMap(textOfClause)).join("\n")
  return Math.max(1, Math.ceil(countWords(text, speaker.terms.language) / wordsAMinute))
}

/** Words as the language has them: where none stand between blanks, as in Thai or Chinese, a dictionary tells them apart. */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(text))
    if (isWordLike) count += 1
  return count
}

function textOfClause(clause: SaidClause): string[] {
  const fields = "said" in clause ? [clause.said] : clause.rows.flatMap(({ facts }) => facts)
  const headings = "said" in clause ? [] : clause.rows.flatMap(({ heading }) => heading.map(({ text }) => text))
  return [clause.label, ...headings, ...fields.flatMap(textOfField)]
}

function textOfField({ label, entries }: SaidField): string[] {
  return [label, ...entries.flatMap(parts => parts.map(({ text }) => text))]
}

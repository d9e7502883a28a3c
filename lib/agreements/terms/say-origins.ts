import { type Origin, originsOf } from "#lib/agreements/clauses/origins"
import { compareWords } from "#lib/agreements/terms/compare"
import type { SaidOrigin } from "#lib/agreements/terms/said"
import { type Speaker, sayWords } from "#lib/agreements/terms/say-field"

/**
 * Which paragraphs of a section's own words are the network's texts, so that nobody has to read them again, and what was
 * changed in those that were made from one. With earlier words, only of paragraphs that did not stand there.
 */
export function sayOrigins(speaker: Speaker, words: string, before = ""): SaidOrigin[] {
  const known = new Set(originsOf(before).map(({ text }) => text))
  return originsOf(words)
    .filter(({ text }) => !known.has(text))
    .map(origin => sayOrigin(speaker, origin))
}

function sayOrigin(speaker: Speaker, { paragraph, title, version, digest, source, text }: Origin): SaidOrigin {
  const parts =
    source === text ? null : compareWords(sayWords(speaker, source), sayWords(speaker, text), speaker.terms.language)
  return { paragraph, title, version, digest, parts }
}

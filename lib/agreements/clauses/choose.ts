import type { Clause } from "#lib/agreements/clauses/library"
import { paragraphsOf } from "#lib/agreements/clauses/origins"

/**
 * The words of a section with a text of the network in them: in the place of another one on the same matter that stands
 * there unchanged, else behind what was said. What the parties have written or changed themselves is never touched.
 */
export function withClause(words: string, { text, topic }: Clause): string {
  const others = new Set(topic.alternatives.flatMap(({ versions }) => versions.map(version => version.text)))
  const paragraphs = paragraphsOf(words)
  if (paragraphs.includes(text)) return words
  const standing = paragraphs.find(paragraph => others.has(paragraph))
  // Through a function, since a text that holds a dollar sign would be read as a pattern.
  if (standing !== undefined) return words.replace(standing, () => text)
  return words === "" ? text : `${words}\n\n${text}`
}

import { allClauses, type Clause } from "#lib/agreements/clauses/library"
import { sha256 } from "#lib/agreements/terms/canonical"

/** Where a paragraph of the parties' words comes from: a text of the network, as it is or changed. */
export type Origin = {
  /** Its place among the paragraphs, from 1. */
  paragraph: number
  clauseId: string
  title: string
  version: number
  /** SHA-256 of the network's text. */
  digest: string
  source: string
  /** What stands there: the same where nothing was changed. */
  text: string
}

/** Paragraphs as they are counted here and written by the library: what blank lines part. */
export function paragraphsOf(words: string): string[] {
  return words.split(/\n\s*\n/).filter(paragraph => paragraph.trim() !== "")
}

/**
 * Tells the paragraphs that are the network's texts, and those that were made from one. Nothing of it is stored: texts are
 * taken over word for word, so their words say where they come from, whoever typed them.
 */
export function originsOf(words: string): Origin[] {
  return paragraphsOf(words).flatMap((text, place) => {
    const clause = byText.get(text) ?? mostAlike(text)
    return clause ? [originOf(clause, place + 1, text)] : []
  })
}

function originOf({ id, topic, version, text: source }: Clause, paragraph: number, text: string): Origin {
  return { paragraph, clauseId: id, title: topic.title, version, digest: sha256(source), source, text }
}

const byText = new Map(allClauses.map(clause => [clause.text, clause]))

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
const wordsByClause = allClauses.map(clause => ({ clause, words: wordsIn(clause.text) }))

/** From here on two texts have so many of their words in common that one was made from the other. */
const alikeMin = 0.7

function mostAlike(text: string): Clause | null {
  const own = wordsIn(text)
  let [best, found]: [number, Clause | null] = [alikeMin, null]
  for (const { clause, words } of wordsByClause) {
    const shared = [...own].filter(word => words.has(word)).length
    const share = (2 * shared) / (own.size + words.size || 1)
    if (share >= best) [best, found] = [share, clause]
  }
  return found
}

import { digestOf, type Json } from "./canonical.ts"
import { Broken } from "./chain.ts"

/**
 * Every text that was handed over is in the package, in its order: the record names each by its digest, with the digest of
 * the one before, and the last is the text that was frozen. Returns what to say of it.
 */
export function requireRevisions(records: readonly Record<string, Json>[], texts: readonly string[]): string {
  const named = records.filter(({ type }) => type === "proposed")
  if (named.length !== texts.length)
    throw new Broken(
      `revisions.jsonl holds ${texts.length} texts, and the record says that ${named.length} were handed over.`,
    )
  let before = ""
  for (const [at, text] of texts.entries()) {
    const { termsSha256, previousSha256, version } = named[at] ?? {}
    if (digestOf(text) !== termsSha256)
      throw new Broken(
        `Line ${at + 1} of revisions.jsonl is not the text that was handed over as version ${String(version)}.`,
      )
    if (previousSha256 !== before)
      throw new Broken(`The record names another text before version ${String(version)} than the one that was.`)
    before = termsSha256
  }
  if (records.findLast(({ type }) => type === "frozen")?.termsSha256 !== before)
    throw new Broken("The last text that was handed over is not the one that was frozen.")
  return `Every text that was handed over is here (${texts.length}), each following from the one before, and the last is the one that was signed.`
}

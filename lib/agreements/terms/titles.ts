import type { Terms } from "#lib/agreements/terms/schema"

/** The title in other languages than that of the terms, one each, as the parties have written it. */
export function titlesBeside({ language, sections }: Pick<Terms, "language" | "sections">): Map<string, string> {
  const written = (sections.legal.titles ?? []).filter(one => one.language !== language && one.title !== "")
  return new Map(written.flatMap(one => (one.language === null ? [] : [[one.language, one.title] as const])))
}

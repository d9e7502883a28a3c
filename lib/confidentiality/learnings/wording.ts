import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import { type FoundName, findNames, type KnownName } from "#lib/confidentiality/known-names"
import type { LearningPage } from "#lib/confidentiality/learnings/schema"
import type { Audience, Subject } from "#lib/confidentiality/terms"

/** What stands in a learning, word for word: what its approval is given to. */
export type Wording = {
  title: string
  text: string
  place: string
  /** YYYY-MM-DD */
  publishOn: string
  audience: Audience
  subjects: Subject[]
  /** The problem it tells of; null where none is named. */
  problemId: string | null
  keptNames: string[]
  /** Whether it also stands on a page of the portal, and whether search engines may show that. */
  page: LearningPage
  isIndexed: boolean
}

/**
 * SHA-256 of the canonical text (RFC 8785): names the exact words for ever, and the agreement whose rules they were held to
 * where it is one.
 */
export function wordingDigest(
  { title, text, place, publishOn, audience, subjects, keptNames, problemId, page, isIndexed }: Wording,
  agreementId: string | null = null,
): string {
  const told = {
    title,
    text,
    place,
    publishOn,
    audience,
    subjects: subjects.toSorted(),
    keptNames: keptNames.toSorted(),
    // Left out where none is named, so that what was approved before problems could be named keeps its digest.
    ...(problemId ? { problemId } : {}),
    ...(page === "none" ? {} : { page, isIndexed }),
    ...(agreementId ? { agreementId } : {}),
  }
  return createHash("sha256")
    .update(canonicalize(told) ?? "", "utf8")
    .digest("hex")
}

/** A name in a learning, told once however often it stands there. */
export type NameInWording = KnownName & { found: string; isWhole: boolean; count: number; isKept: boolean }

/** The known names in everything that readers would see, in reading order. */
export function namesInWording(
  wording: Pick<Wording, "title" | "text" | "place" | "keptNames">,
  known: readonly KnownName[],
): NameInWording[] {
  const places = [wording.title, wording.text, wording.place].flatMap(words => findNames(words, known))
  return [...Map.groupBy(places, ({ found }) => found).values()].flatMap(([first, ...more]) =>
    first
      ? {
          ...{ name: first.name, kind: first.kind, found: first.found, isWhole: first.isWhole },
          ...(first.where && { where: first.where }),
          ...(first.memberId && { memberId: first.memberId }),
          count: 1 + more.length,
          isKept: wording.keptNames.includes(keptName(first)),
        }
      : [],
  )
}

/** A short form is left in for itself: whoever keeps a word that looks like a name has not let the whole name stand. */
export function keptName({ kind, name, found, isWhole }: KnownName & { found: string; isWhole: boolean }): string {
  return `${kind}:${isWhole ? name : found}`
}

/** Parties whose name is left in, whole or in a short form, under whatever name all have read of them. */
export function partiesKept<Party extends { memberId: string; name: string }>(
  keptNames: readonly string[],
  known: readonly KnownName[],
  parties: readonly Party[],
): Party[] {
  const mark = "organisation:"
  const kept = keptNames.flatMap(name => (name.startsWith(mark) ? findNames(name.slice(mark.length), known) : []))
  return parties.filter(({ memberId, name }) => kept.some(one => one.memberId === memberId || one.name === name))
}

/** The same words with one found form of a name said otherwise, wherever the check finds it; nothing else changes. */
export function sayInstead(words: string, found: string, instead: string, known: readonly KnownName[]): string {
  const hits = findNames(words, known).filter(hit => hit.found === found)
  return hits.reduceRight((text, hit) => {
    const start = offsetOf(text, hit)
    return text.slice(0, start) + instead + text.slice(start + found.length)
  }, words)
}

/** Places before the last hit are untouched by what was replaced after them. */
function offsetOf(text: string, { line, character }: FoundName): number {
  const lines = text.split("\n")
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  return before + [...(lines[line - 1] ?? "")].slice(0, character - 1).join("").length
}

import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { namedValues } from "#lib/agreements/terms/placeholders"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationsOfSection } from "#lib/agreements/terms/translations"

/**
 * The one text of a JSON value by RFC 8785 (JSON Canonicalization Scheme), whose UTF-8 bytes are hashed and signed.
 * Throws on what JSON cannot say: no value at all, NaN, infinities, lone surrogates, circles.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error("canonicalText got a value that JSON cannot say; pass a plain value")
  return text
}

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}

/** The digest that names a revision's content: SHA-256 of the canonical terms. */
export function termsDigest(terms: Terms): string {
  return sha256(canonicalText(terms))
}

/**
 * The digest to which a party's yes to one section is bound: it holds while that section stays as it is, in every language
 * in which it is written, and with it the values of other sections that its words name. The version of the terms is no part of it: a yes given to a text of an earlier one still holds.
 */
export function sectionDigest(terms: Terms, section: SectionKey): string {
  const translations = translationsOfSection(terms, section)
  const named = namedValues(terms, section)
  const inLanguages = Object.keys(translations).length > 0 ? { translations } : {}
  const withValues = Object.keys(named).length > 0 ? { named } : {}
  const { standardText } = terms
  // Given up, the same words are no longer the network's: a yes to them as the standard text is not a yes to them as words.
  const asStandard = standardText && terms.sections[section].words !== "" ? { standardText } : {}
  // The first section stands below the name: a yes to it is a yes to what the agreement is called, and to its kind.
  const onCover = section === "parties" ? { cover: { kind: terms.kind, title: terms.title } } : {}
  const value = terms.sections[section]
  return sha256(canonicalText({ section, value, ...onCover, ...inLanguages, ...withValues, ...asStandard }))
}

/** The digest of an agreement's kind and title, from which a form that changes them was made. */
export function coverDigest({ kind, title }: Pick<Terms, "kind" | "title">): string {
  return sha256(canonicalText({ kind, title }))
}

/** Whether two texts say the same, be they of two versions of the schema. */
export function areSameTerms(one: Terms, other: Terms): boolean {
  const said = (terms: Terms) => canonicalText({ ...terms, schemaVersion: null })
  return said(one) === said(other)
}

/**
 * True when two values differ in nothing but the ids of their rows: a form that is sent twice would give the rows it adds
 * further ids, and says nothing that is not there already.
 */
export function saysTheSame(one: object, other: object): boolean {
  const withoutIds = (value: object) => JSON.stringify(value, (key, held) => (key === "id" ? undefined : held))
  return canonicalText(JSON.parse(withoutIds(one))) === canonicalText(JSON.parse(withoutIds(other)))
}

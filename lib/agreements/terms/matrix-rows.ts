import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import type { Terms } from "#lib/agreements/terms/schema"
import { type Subject, subjects } from "#lib/confidentiality/terms"

/** A row of the disclosure matrix: all that these terms say of one subject, named by its digest. */
export type MatrixRow = { subject: Subject; digest: string }

/**
 * The rows of which something is said, in the order people read them. The ids of rules and the order in which they were
 * written are no part of what a yes is given to; whom a rule binds and the note beside it are. Notes stand in one language.
 */
export function matrixRows({ sections }: Terms): MatrixRow[] {
  return subjects.flatMap(subject => {
    const said = sections.confidentiality.rules.filter(rule => rule.subject === subject)
    if (said.length === 0) return []
    const rules = said.map(({ id: _, bindsParties, ...rule }) =>
      canonicalText({ ...rule, bindsParties: bindsParties.toSorted() }),
    )
    return [{ subject, digest: sha256(canonicalText({ subject, rules: rules.toSorted() })) }]
  })
}

/** Those that a party is asked about: what an amendment leaves as it was signed wants no second yes. */
export function rowsToAccept(terms: Terms, base: Terms | null): MatrixRow[] {
  const signed = new Set(base === null ? [] : matrixRows(base).map(({ digest }) => digest))
  return matrixRows(terms).filter(({ digest }) => !signed.has(digest))
}

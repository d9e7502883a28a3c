import type { Json } from "./canonical.ts"
import type { Broken, Line } from "./chain.ts"

/** Who has signed the text that is frozen, in whose place a deputy was asked, and how often that was done in all. */
export type Signatories = { signed: readonly string[]; replaced: readonly string[]; delegations: number }

export const noSignatories: Signatories = { signed: [], replaced: [], delegations: 0 }

const acts = ["signed", "paper.named", "paper.attested"]

/**
 * The signatories after one line of the record. Whoever was replaced does nothing more for the party unless asked again, a
 * deputy takes the place of somebody else who has not signed, and nobody signs twice for one party: a rule of two
 * signatures is one of two people.
 */
export function signatoriesAfter(
  line: Line,
  frozen: Json | undefined,
  before: Signatories,
  wrong: (what: string) => Broken,
): Signatories {
  const personOf = (ref: Json | undefined) => `${String(line.orgRef)} ${String(ref)}`
  const signatory = personOf(line.signatoryRef)
  if (line.type === "voided") return { ...before, signed: [], replaced: [] }
  if (line.type === "delegated") {
    const deputy = personOf(line.deputyRef)
    if (frozen === undefined || line.termsSha256 !== frozen)
      throw wrong("names a deputy for a text that was not frozen")
    if (before.signed.includes(signatory)) throw wrong("names a deputy for somebody who has signed")
    if (deputy === signatory || before.signed.includes(deputy)) throw wrong("names a deputy who signs twice")
    const replaced = [...before.replaced.filter(person => person !== deputy), signatory]
    return { ...before, replaced, delegations: before.delegations + 1 }
  }
  if (acts.includes(line.type) && before.replaced.includes(signatory))
    throw wrong("is by somebody in whose place a deputy was asked")
  if (line.type !== "signed") return before
  if (before.signed.includes(signatory)) throw wrong("is a second signature of one person for one party")
  return { ...before, signed: [...before.signed, signatory] }
}

import { canonicalText } from "#lib/agreements/terms/canonical"
import type { PlaceValue } from "#lib/agreements/terms/place"

/**
 * What was said on the way to a text: each time the pen went, each proposal with its answer, each shared comment, who said
 * yes to which section, and to which row of the disclosure matrix. Members and people stand by their ids; nothing is in it that one side kept to itself.
 */
export type NegotiationLog = {
  format: "lrn-negotiation"
  /** Version 2 brought `rows`, version 3 the `steps` of a comment and for whom it is. */
  formatVersion: 1 | 2 | 3
  reference: string
  handOvers: {
    at: string
    event: string
    orgRef: string
    personRef: string
    toOrgRef: string
    version: number
    termsSha256: string
    isChanged: boolean
    note: string
    answerHopedOn: string | null
  }[]
  proposals: {
    ref: string
    section: string
    place: string
    kind: string
    value: PlaceValue
    reason: string
    version: number
    baseSha256: string
    at: string
    orgRef: string
    personRef: string
    state: string
    answer: string
    answeredAt: string | null
    answeredOrgRef: string | null
    answeredPersonRef: string | null
    countersRef: string | null
  }[]
  comments: {
    at: string
    section: string
    text: string
    version: number
    orgRef: string
    personRef: string
    forRefs?: string[]
    resolvedAt: string | null
    /** Each time that it was put away or taken up again. */
    steps?: { at: string; kind: string; orgRef: string; personRef: string }[]
  }[]
  marks: { at: string; section: string; sectionSha256: string; orgRef: string; personRef: string }[]
  rows?: { at: string; subject: string; rowSha256: string; orgRef: string; personRef: string }[]
}

/** The text whose digest stands in the evidence when the agreement is frozen. */
export function logText(log: NegotiationLog): string {
  return canonicalText(log)
}

import type { Answer } from "#lib/confidentiality/may-share"
import type { KeptGrant } from "#lib/confidentiality/schema"
import type { Audience, ConfidentialityTerm, Subject } from "#lib/confidentiality/terms"

/** The disclosure terms that hold for a partnership now. */
export type TermsInForceView = {
  agreementId: string
  reference: string
  terms: ConfidentialityTerm[]
  /** What to say to a journalist who asks. */
  holdingLine: string
  /** The party to which journalists are sent; null where the terms do not say. */
  pressPartyId: string | null
  /** The person there, with number and address in one line; "" where the terms name nobody. */
  pressContact: string
  inForceFrom: Date
  /** YYYY-MM-DD, or null while the work lasts. */
  workCompletedOn: string | null
  /** Years for which the rules bind after the work; null where the agreement does not say. */
  survivalYears: number | null
}

/** A question that was asked, with its answer of that day. */
export type SharingQuestionView = Omit<Answer, "restsOn"> & {
  id: string
  subject: Subject
  audience: Audience
  danger: boolean
  requiredByLaw: boolean
  to: "anyone" | "those_who_protect" | "whom_law_names"
  /** The problem it is about; null where none was named. */
  problemId: string | null
  /** Since when that is put right, where the answer rests on it. */
  remediedOn: string | null
  note: string
  terms: ConfidentialityTerm[]
  grants: KeptGrant[]
  reference: string | null
  askedByName: string
  askedAt: Date
}

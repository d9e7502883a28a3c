import type { AgreementRules, SharedAnswer } from "#lib/confidentiality/may-share-under"
import type { Publicity } from "#lib/confidentiality/publicity"
import type { KeptGrant, KeptRow } from "#lib/confidentiality/schema"
import type { Audience, ConfidentialityTerm, Subject } from "#lib/confidentiality/terms"

/** The disclosure terms of one agreement, which hold now or bind on after its end. */
export type TermsInForceView = AgreementRules & {
  terms: ConfidentialityTerm[]
  /** What to say to a journalist who asks. */
  holdingLine: string
  /** The party to which journalists are sent; null where the terms do not say. */
  pressPartyId: string | null
  /** The person there, with number and address in one line; "" where the terms name nobody. */
  pressContact: string
  publicity: Publicity
  inForceFrom: Date
}

/** A question that was asked, with its answer of that day. */
export type SharingQuestionView = Omit<SharedAnswer, "rows" | "grantIds"> & {
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
  /** The agreement that it was about; null where it was about several or none. */
  agreementId: string | null
  rows: KeptRow[]
  grants: KeptGrant[]
  askedByName: string
  askedAt: Date
}

import type { LearningState } from "#lib/confidentiality/learnings/lifecycle"
import type { Verdict } from "#lib/confidentiality/learnings/schema"
import type { NameInWording, Wording } from "#lib/confidentiality/learnings/wording"
import type { ForbiddenUse } from "#lib/confidentiality/requests/policy"
import type { Permission, Subject } from "#lib/confidentiality/terms"
import type { Party } from "#lib/partnerships/views"

/** What the terms of the agreements say to one subject that a learning draws on; `isOver` where the duty has ended. */
export type Standing = { subject: Subject; permission: Permission; isOver: boolean }

/** Days are YYYY-MM-DD. */
export type LearningRow = {
  id: string
  partnershipId: string
  state: LearningState
  title: string
  by: Party | null
  publishOn: string
  publishedOn: string | null
  approvedUntil: string | null
  /** The last day of the approval is over. */
  isOver: boolean
  /** It was approved, and the terms of today forbid part of it, or a name that it keeps. */
  isShut: boolean
  /** The name that it keeps although a signed text says never to that; null where there is none. */
  forbidden: ForbiddenUse | null
  /** The reader's own side still has to answer. */
  isYourTurn: boolean
}

export type LearningAnswerView = {
  by: Party | null
  byName: string
  on: string
  verdict: Verdict
  until: string | null
  words: string
  digest: string
  /** It was given to the text as it stands. */
  holds: boolean
}

export type LearningView = LearningRow &
  Omit<Wording, "title" | "publishOn"> & {
    version: number
    /** Its address on the page for everybody; null as long as it does not stand there. */
    publicId: string | null
    /** The agreement that it is about; null where it is about several or none. */
    agreementId: string | null
    reference: string | null
    digest: string | null
    writtenByName: string
    writtenOn: string
    approvedOn: string | null
    closed: { byName: string; on: string; reason: string } | null
    answers: LearningAnswerView[]
    /** Parties that have not answered to this text yet, as long as it waits for them. */
    waitingFor: Party[]
    /** Names in the words that the reader's own side knows. */
    names: NameInWording[]
    standings: Standing[]
    /** Its page is to stand without a name, and its words name its author. */
    namesAuthor: boolean
    may: { write: boolean; propose: boolean; answer: boolean; publish: boolean; withdraw: boolean }
  }

/** A learning as everybody may read it. Nothing here leads to who wrote it, unless all approved that the page names it. */
export type PublicLearningView = {
  id: string
  title: string
  text: string
  publishedOn: string
  approvedOn: string
  isIndexed: boolean
  by: { name: string; slug: string } | null
}

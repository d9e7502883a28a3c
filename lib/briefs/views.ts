import type { BriefRecipientState, BriefState } from "#lib/briefs/lifecycle"
import type { BriefContent } from "#lib/briefs/need/content"
import type { ProposalContent } from "#lib/briefs/offer/content"
import type { RealismWarning } from "#lib/briefs/offer/realism"
import type { SampleView } from "#lib/members/views"

/** A brief of one's own in a list. Days are YYYY-MM-DD; `daysLeft` is negative once the day has passed. */
export type OwnBriefRow = {
  id: string
  title: string
  kind: BriefContent["kind"]
  state: BriefState
  answerBy: string | null
  daysLeft: number | null
  savedAt: Date
  recipients: number
  proposals: number
  questionsOpen: number
}

/** A brief that was received, in a list. */
export type ReceivedBriefRow = {
  id: string
  title: string
  kind: BriefContent["kind"]
  companyName: string
  countries: string[]
  state: BriefState
  recipientState: BriefRecipientState
  answerBy: string | null
  daysLeft: number | null
  proposalBegun: boolean
}

export type BriefSiteView = { id: string; siteId: string; name: string; country: string; address: string }

/** One recipient, as the company sees it. */
export type RecipientView = {
  id: string
  version: number
  localResourceId: string
  name: string
  state: BriefRecipientState
  readAt: Date | null
  confidentialityAcceptedAt: Date | null
  decidedAt: Date | null
  reason: string | null
  reasonCode: string | null
}

type BriefHead = {
  id: string
  reference: string
  state: BriefState
  content: BriefContent
  daysLeft: number | null
  sentAt: Date | null
}

export type OwnBriefView = BriefHead & {
  seenAs: "company"
  version: number
  savedAt: Date
  savedByName: string
  sites: BriefSiteView[]
  /** Who shall be asked, while it is a draft. */
  chosen: { id: string; name: string; slug: string }[]
  recipients: RecipientView[]
  questionsOpen: number
}

/** A brief as its recipient sees it: there is no other recipient in it, not even a number of them. */
export type ReceivedBriefView = BriefHead & {
  seenAs: "recipient"
  companyId: string
  companyName: string
  /** Null until the confidentiality was accepted. */
  sites: BriefSiteView[] | null
  recipient: {
    state: BriefRecipientState
    readAt: Date | null
    confidentialityAcceptedAt: Date | null
    reason: string | null
    reasonCode: string | null
  }
  proposal: { version: number; sentAt: Date | null } | null
}

export type BriefView = OwnBriefView | ReceivedBriefView

/** `askedBy` is told to the company alone. */
export type QuestionView = {
  id: string
  question: string
  askedAt: Date
  askedBy: string | null
  isOwn: boolean
  answer: string | null
  answeredAt: Date | null
}

export type SampleChoice = Pick<SampleView, "id" | "title" | "summary" | "fileId" | "fileOnRequest">

/** A proposal as its author writes it, with what its own calendar says to the dates. */
export type OwnProposalView = {
  briefId: string
  title: string
  companyName: string
  asked: Pick<BriefContent, "startsOn" | "endsOn" | "answerBy" | "money" | "budget">
  version: number
  sentAt: Date | null
  savedAt: Date | null
  content: ProposalContent
  takesNoMoney: boolean
  warnings: RealismWarning[]
  samples: SampleChoice[]
}

/** A sent proposal as the company reads it. What its author answered to its own calendar stays with the author. */
export type ProposalView = {
  recipient: RecipientView
  slug: string | null
  sentAt: Date
  content: Omit<ProposalContent, "realismAnswer">
  samples: SampleChoice[]
}

export type ProposalsView = { briefId: string; title: string; state: BriefState; proposals: ProposalView[] }

/** One proposal, and what may be decided about it. */
export type DecisionView = ProposalView & { briefId: string; title: string; state: BriefState; mayDecide: boolean }

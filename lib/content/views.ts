import type { MemberKind } from "#lib/actor"
import type { PublicLearningView } from "#lib/confidentiality/learnings/views"
import type { FaqGroupId, FaqQuestionId } from "#lib/content/faq"
import type { GuidancePointId } from "#lib/content/guidance"
import type { ContactTopic } from "#lib/content/legal-pages"
import type { CountryCode } from "#lib/countries"
import type { DirectoryRow } from "#lib/members/directory/views"

/** A member as it is chosen for the front page, with the reason. `featuredOn` is a day, YYYY-MM-DD. */
export type FeaturedMemberView = {
  memberId: string
  name: string
  slug: string
  kind: MemberKind
  summary: string
  because: string
  featuredOn: string
}

/** For the secretariat: with who chose it, and until when it stood there. */
export type FeaturedChoice = {
  id: string
  name: string
  because: string
  chosenByName: string
  featuredOn: string
  endedOn: string | null
}

/** How large the network is. Counted over all members; says nothing about any one of them. */
export type NetworkNumbers = { members: number; countries: number; partnerships: number; countedOn: string }

export type ContactMessageView = {
  id: string
  topic: ContactTopic
  name: string
  email: string
  text: string
  reference: string
  writtenAt: Date
  answer: string | null
  answeredAt: Date | null
  answeredByName: string | null
}

/** What the whole site has for some words, by kind. Of each at most a handful is shown, with the count of all. */
export type SiteSearchView = {
  words: string
  total: number
  members: { count: number; rows: DirectoryRow[] }
  guidance: { count: number; points: GuidancePointId[] }
  countries: { count: number; codes: CountryCode[] }
  learnings: { count: number; rows: PublicLearningView[] }
  faq: { count: number; questions: { group: FaqGroupId; question: FaqQuestionId }[] }
}

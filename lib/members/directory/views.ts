import type { MemberKind } from "#lib/actor"
import type { VerificationLevel } from "#lib/members/taxonomy/verification-levels"
import type { PublishedProfile } from "#lib/members/views"

/** What the directory can be narrowed by, in the order in which it is offered. */
export const facetNames = ["country", "service", "topic", "kind", "funding", "language", "verified"] as const
export type FacetName = (typeof facetNames)[number]

export const directorySorts = ["relevance", "verified", "name"] as const
export type DirectorySort = (typeof directorySorts)[number]

export const directoryPageRows = 20

/** A listed member in the few facts by which people choose. Codes; days as YYYY-MM-DD. */
export type DirectoryRow = {
  memberId: string
  kind: MemberKind
  localResourceKind: string | null
  name: string
  slug: string
  summary: string
  countries: string[]
  services: string[]
  topics: string[]
  languages: string[]
  fundingStance: string | null
  verificationLevel: VerificationLevel
  verifiedOn: string | null
  freeFrom: string | null
  leadTimeDays: number | null
}

/** A value that exists, with how many members have it while all other filters hold. Most frequent first. */
export type FacetValue = { value: string; count: number }

export type DirectoryResult = {
  /** Members of this side that are listed at all. */
  listed: number
  total: number
  page: number
  pages: number
  rows: DirectoryRow[]
  facets: Record<FacetName, FacetValue[]>
  /** Exact hits were few, so similar spellings are among the rows. */
  isAlike: boolean
  /** Where nothing is found: the one thing whose removal finds most, and how much; null where none helps. */
  best: { remove: FacetName | "words"; count: number } | null
}

/** Who stands on a company's shortlist. What the directory knows of each is that of now. */
export type ShortlistRow = DirectoryRow & { addedOn: string }
export type Shortlist = { rows: ShortlistRow[]; unlisted: number }

/** A member's page as one reader may see it. */
export type ProfilePage = PublishedProfile & {
  checks: { level: VerificationLevel; scope: string; checkedOn: string; expiresOn: string }[]
  samples: { id: string; title: string; summary: string; onRequest: boolean; fileId: string | null }[]
  isOwn: boolean
  /** The reader writes for a company and this is a local resource: it can be saved and sent a brief. */
  isForCompany: boolean
  isSaved: boolean
}

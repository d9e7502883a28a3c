import type { MemberKind, RepresentativeRole } from "#lib/actor"
import type { MemberState } from "#lib/members/lifecycle"
import type { Profile } from "#lib/members/profile/schema"
import type { VerificationLevel } from "#lib/members/taxonomy/verification-levels"

/** A profile as others see it: the newest published version. */
export type PublishedProfile = {
  memberId: string
  kind: MemberKind
  name: string
  slug: string
  country: string
  state: MemberState
  /** Of the version; the first is 1. */
  number: number
  publishedAt: Date
  profile: Profile
}

/** What somebody other than the member has looked at, and until when it counts. Days as YYYY-MM-DD. */
export type VerificationView = {
  id: string
  level: VerificationLevel
  scope: string
  reviewedByName: string
  checkedOn: string
  expiresOn: string
  isExpired: boolean
}

/** The member's own profile: what is being written beside what others see. */
export type OwnProfile = {
  memberId: string
  kind: MemberKind
  name: string
  slug: string
  country: string
  state: MemberState
  memberVersion: number
  draft: { profile: Profile; version: number; savedAt: Date | null; savedByName: string | null }
  published: { number: number; publishedAt: Date; publishedByName: string } | null
  /** The draft says something that the published version does not. */
  differs: boolean
  verifications: VerificationView[]
}

export type RepresentativeView = {
  id: string
  userId: string
  name: string
  email: string
  role: RepresentativeRole
  isSignatory: boolean
  joinedAt: Date
  isSelf: boolean
}

/** An invitation that was sent and is neither accepted nor withdrawn. */
export type OpenInvitation = {
  id: string
  email: string
  role: RepresentativeRole
  isSignatory: boolean
  invitedByName: string
  invitedAt: Date
  endsAt: Date
  isExpired: boolean
}

/** What somebody holding the link may know before they accept. */
export type InvitationView = {
  memberName: string
  memberKind: MemberKind
  role: RepresentativeRole
  isSignatory: boolean
  invitedByName: string
  endsAt: Date
  /** The reader is signed in with the address that was invited; null for a visitor. */
  isForReader: boolean | null
}

export type SampleVisibility = "public" | "members" | "on_request"

export type SampleView = {
  id: string
  title: string
  summary: string
  visibility: SampleVisibility
  /** Null where there is no file, or the reader may not open it. */
  fileId: string | null
  /** There is a file, and it is given on request only. */
  fileOnRequest: boolean
  addedAt: Date
  isArchived: boolean
}

export type MemberRow = {
  id: string
  name: string
  kind: MemberKind
  country: string
  state: MemberState
  registeredAt: Date
  level: VerificationLevel | null
  expiresOn: string | null
}

export type SecretariatMember = MemberRow & {
  slug: string
  version: number
  representatives: { id: string; name: string; role: RepresentativeRole; isSignatory: boolean }[]
  verifications: VerificationView[]
  published: { number: number; publishedAt: Date } | null
}

/** A place of employment as the register names it. */
export type SiteView = { id: string; name: string; country: string; address: string; osId: string | null }

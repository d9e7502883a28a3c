import type { MemberKind } from "#lib/actor"
import type { AgreementInvitationState } from "#lib/agreements/invitation/lifecycle"
import type { AgreementKind } from "#lib/agreements/terms/field"

/** What is to be agreed on, in the words of the side that asks. */
type Asked = { id: string; kind: AgreementKind; title: string; words: string; endsAt: Date }

/** An invitation as its sender's side sees it: what was done here, never what the other did with the mail. */
export type SentInvitation = Asked & {
  organisation: string
  email: string
  locale: string
  state: AgreementInvitationState
  isEnded: boolean
  mayBeSentAgain: boolean
  invitedByName: string
  sentAt: Date
  closedAt: Date | null
  /** The partnership that came of it, once it was accepted. */
  partnershipId: string | null
}

/**
 * What became of a text that was offered with an invitation. It goes with it, unless its draft was withdrawn, or (`lapsed`)
 * whoever offered it may no longer write; and it was handed to who accepted, or was not.
 */
export type TextStand = "goes_with" | "withdrawn" | "lapsed" | "handed" | "not_handed"

/** One invitation by itself, with the text that was offered with it; null where none ever was. */
export type InvitationSentWithText = SentInvitation & {
  text: { agreementId: string; offeredByName: string; stand: TextStand } | null
}

/** An invitation as whom it was sent to sees it. */
export type AgreementOffer = Asked & {
  memberId: string
  memberKind: MemberKind
  memberName: string
  /** The address of the sender's published profile; null while it has none. */
  memberSlug: string | null
  invitedByName: string
  organisation: string
  email: string
  /** A first text goes with it, of which nothing is shown before it is accepted. */
  bringsText: boolean
}

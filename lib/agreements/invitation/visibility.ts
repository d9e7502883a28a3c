import { type Actor, actingMember } from "#lib/actor"
import { timesSentMax } from "#lib/agreements/invitation/policy"
import type {
  AgreementOffer,
  InvitationSentWithText,
  SentInvitation,
  TextStand,
} from "#lib/agreements/invitation/views"
import type { AgreementKind } from "#lib/agreements/terms/field"
import { now } from "#lib/clock"
import type { Prisma } from "#lib/db/generated/client"
import { tokenDigest } from "#lib/ids"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Invitations that the actor's own side has sent. */
export function sentInvitations(actor: Actor): Prisma.AgreementInvitationWhereInput {
  return { memberId: actingMember(actor)?.id ?? nobody }
}

/** The invitation of a link. */
export function byToken(token: string): Prisma.AgreementInvitationWhereInput {
  return { tokenDigest: tokenDigest(token) }
}

/** Invitations to the address with which the actor signs in; people sign in only once it is confirmed. */
export function invitationsToOwnAddress(actor: Actor): Prisma.AgreementInvitationWhereInput {
  return actor.kind === "person" ? { email: actor.email } : { id: nobody }
}

/** What is read of an invitation by its sender's side. */
export const sentColumns = {
  id: true,
  kind: true,
  title: true,
  words: true,
  organisation: true,
  email: true,
  locale: true,
  state: true,
  timesSent: true,
  invitedByName: true,
  sentAt: true,
  endsAt: true,
  closedAt: true,
  partnershipId: true,
} as const satisfies Prisma.AgreementInvitationSelect

export function sentView(row: Prisma.AgreementInvitationGetPayload<{ select: typeof sentColumns }>): SentInvitation {
  const { timesSent, kind, ...invitation } = row
  return {
    ...invitation,
    kind: kind as AgreementKind,
    isEnded: row.state === "sent" && row.endsAt <= now(),
    mayBeSentAgain: row.state === "sent" && timesSent < timesSentMax,
  }
}

/** What tells whether a text goes with it. For the portal itself, which sees who may write for members. */
export const textColumns = {
  offered: {
    select: { agreementId: true, offeredById: true, offeredByName: true, agreement: { select: { state: true } } },
  },
  member: {
    select: {
      slug: true,
      state: true,
      representatives: {
        where: { endedAt: null, role: { not: "viewer" }, user: { suspendedAt: null, closedAt: null } },
        select: { userId: true },
      },
    },
  },
} as const satisfies Prisma.AgreementInvitationSelect

/** With what its sender's side reads of the text that was offered with it. For the portal itself, as below. */
export const sentWithTextColumns = {
  ...sentColumns,
  ...textColumns,
  memberId: true,
  agreement: { select: { revisions: { where: { number: 1 }, select: { authorId: true } } } },
} as const satisfies Prisma.AgreementInvitationSelect

type SentWithText = Prisma.AgreementInvitationGetPayload<{ select: typeof sentWithTextColumns }>

export function sentWithTextView({
  memberId,
  offered,
  member,
  agreement,
  ...row
}: SentWithText): InvitationSentWithText {
  const text = offered && {
    agreementId: offered.agreementId,
    offeredByName: offered.offeredByName,
    stand: textStand({ memberId, offered, member, agreement, state: row.state }),
  }
  return { ...sentView(row), text }
}

type Stood = Pick<SentWithText, "state" | "memberId" | "offered" | "member" | "agreement">

/** What became of a text that was offered. */
function textStand({ state, memberId, offered, member, agreement }: Stood): TextStand {
  if (state === "accepted") return isBegunBy(memberId, agreement) ? "handed" : "not_handed"
  if (bringsText({ offered, member })) return "goes_with"
  return offered?.agreement.state === "drafting" ? "lapsed" : "withdrawn"
}

/** Whether an agreement began with a text of this member; else who accepted has written the first one. */
export function isBegunBy(memberId: string, agreement: { revisions: { authorId: string }[] } | null): boolean {
  return agreement?.revisions[0]?.authorId === memberId
}

/** What is read of an invitation for whom it was sent to. For the portal itself, which sees who may write for members. */
export const offerColumns = {
  id: true,
  memberId: true,
  memberKind: true,
  memberName: true,
  organisation: true,
  email: true,
  kind: true,
  title: true,
  words: true,
  state: true,
  invitedById: true,
  invitedByName: true,
  endsAt: true,
  ...textColumns,
} as const satisfies Prisma.AgreementInvitationSelect

type OfferRow = Prisma.AgreementInvitationGetPayload<{ select: typeof offerColumns }>

/** Whether it can be answered now. Once its sender may no longer write for the member, nobody is asked by their word. */
export function isOpenOffer({ state, endsAt, invitedById, member }: OfferRow): boolean {
  const isStanding = member.state !== "suspended" && member.state !== "removed"
  return state === "sent" && endsAt > now() && isStanding && mayStillWrite(member, invitedById)
}

/**
 * Whether a text goes with it: one whose draft stands, offered by somebody who may still write for the member. In the name
 * of nobody else is it handed over, and are its duties taken on.
 */
export function bringsText({ offered, member }: Pick<OfferRow, "offered" | "member">): boolean {
  return offered?.agreement.state === "drafting" && mayStillWrite(member, offered.offeredById)
}

function mayStillWrite({ representatives }: OfferRow["member"], person: string): boolean {
  return representatives.some(({ userId }) => userId === person)
}

/** The offer, or null where it can't be answered any more. */
export function offerView(row: OfferRow): AgreementOffer | null {
  if (!isOpenOffer(row)) return null
  const { id, memberId, memberKind, memberName, organisation, email, title, words, invitedByName, endsAt } = row
  return {
    ...{ id, memberId, memberKind, memberName, organisation, email, title, words, invitedByName, endsAt },
    kind: row.kind as AgreementKind,
    bringsText: bringsText(row),
    memberSlug: row.member.state === "listed" ? row.member.slug : null,
  }
}

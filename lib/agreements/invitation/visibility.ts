import { type Actor, actingMember } from "#lib/actor"
import { timesSentMax } from "#lib/agreements/invitation/policy"
import type { AgreementOffer, SentInvitation } from "#lib/agreements/invitation/views"
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
  offered: { select: { agreementId: true } },
} as const satisfies Prisma.AgreementInvitationSelect

export function sentView(row: Prisma.AgreementInvitationGetPayload<{ select: typeof sentColumns }>): SentInvitation {
  const { timesSent, kind, offered, ...invitation } = row
  return {
    ...invitation,
    kind: kind as AgreementKind,
    textId: offered?.agreementId ?? null,
    isEnded: row.state === "sent" && row.endsAt <= now(),
    mayBeSentAgain: row.state === "sent" && timesSent < timesSentMax,
  }
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
  offered: { select: { offeredById: true, agreement: { select: { state: true } } } },
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

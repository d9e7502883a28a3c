import type { ActingMember, Actor, MemberKind, Person } from "#lib/actor"
import { refusal } from "#lib/agreements/codes"
import { invitationsToOwnAddress, isOpenOffer, offerColumns } from "#lib/agreements/invitation/visibility"
import type { AgreementKind } from "#lib/agreements/terms/field"
import { termsFromInvitation } from "#lib/agreements/terms/opening-invited"
import type { OpeningMember } from "#lib/agreements/terms/prefill"
import type { Terms } from "#lib/agreements/terms/schema"
import { elevated, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { defaultLocale, pseudoLocale } from "#lib/i18n/locales"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { listRepresentatives } from "#lib/members/queries/list-representatives"

const columns = {
  ...offerColumns,
  locale: true,
  version: true,
  acceptedById: true,
  acceptedMemberId: true,
  agreementId: true,
} as const satisfies Prisma.AgreementInvitationSelect

type Locked = Prisma.AgreementInvitationGetPayload<{ select: typeof columns }>
type Accepting = Person & { member: ActingMember }

/**
 * An invitation to the actor's own address, locked until the command is done, and whether it can be accepted still. Read
 * with the portal's eyes: who may write for the side that asks is not the reader's to see.
 * Refuses: agreements.invitation_not_valid.
 */
export async function lockOffer(tx: Tx, actor: Actor, invitationId: string): Promise<Locked & { isOpen: boolean }> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM agreement_invitation WHERE id = ${invitationId}::uuid FOR UPDATE`
  if (locked.length === 0) throw refusal("agreements.invitation_not_valid")
  const invitation = await elevated(tx, () =>
    tx.agreementInvitation.findFirst({
      where: { AND: [{ id: invitationId }, invitationsToOwnAddress(actor)] },
      select: columns,
    }),
  )
  if (!invitation) throw refusal("agreements.invitation_not_valid")
  return { ...invitation, isOpen: isOpenOffer(invitation) }
}

/** The agreement that this very person made by accepting for this very member, or null. */
export function acceptedBefore(invitation: Locked, { userId, member }: Accepting): string | null {
  const isOwn = invitation.acceptedById === userId && invitation.acceptedMemberId === member.id
  return isOwn ? invitation.agreementId : null
}

/** The first text: what was asked, and what both sides publish of themselves. Only one's own people are named in it. */
export async function firstTerms(invitation: Locked, person: Accepting): Promise<Terms> {
  const people = await listRepresentatives(person)
  const signatories = people.filter(({ isSignatory }) => isSignatory).map(({ name }) => name)
  const { memberId: id, memberKind: kind, memberName: name } = invitation
  return termsFromInvitation({
    kind: invitation.kind as AgreementKind,
    title: invitation.title,
    words: invitation.words,
    // The locale that only shows layouts is no language to write an agreement in.
    language: invitation.locale === pseudoLocale ? defaultLocale : invitation.locale,
    parties: [await party(person, { id, kind, name }, []), await party(person, person.member, signatories)],
  })
}

async function party(
  actor: Actor,
  { id, kind, name }: { id: string; kind: MemberKind; name: string },
  signatories: string[],
) {
  const published = await getPublishedProfile(actor, id)
  const side: OpeningMember["side"] = kind === "corporate" ? "company" : "local_resource"
  const { profile = null, country = null } = published ?? {}
  return { side, party: { memberId: id, name, profile, country, signatories } }
}

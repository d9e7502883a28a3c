import { type Actor, actingMember } from "#lib/actor"
import { Prisma } from "#lib/db/generated/client"

const nobody = { id: { in: [] as string[] } }

/** Whether the actor is one of the secretariat, or a job. */
export function isSecretariat(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "person" && actor.networkRole !== null)
}

/** The member the actor acts for. */
export function ownMember(actor: Actor): Prisma.MemberWhereInput {
  const member = actingMember(actor)
  return member ? { id: member.id } : nobody
}

/** What hangs on the member the actor acts for. */
export function ofOwnMember(actor: Actor): { memberId: string | { in: string[] } } {
  return { memberId: actingMember(actor)?.id ?? { in: [] } }
}

/** Who is invited is the owners' to know, until they have joined. */
export function ownersInvitation(actor: Actor): Prisma.InvitationWhereInput {
  return actingMember(actor)?.role === "owner" ? ofOwnMember(actor) : nobody
}

/** Listed members are everybody's to read; the rest is the member's own and the secretariat's. */
export function visibleMember(actor: Actor): Prisma.MemberWhereInput {
  if (isSecretariat(actor)) return {}
  const member = actingMember(actor)
  return { OR: [{ state: "listed" }, ...(member ? [{ id: member.id }] : [])] }
}

/** Members as the secretariat sees them. */
export function secretariatMember(actor: Actor): Prisma.MemberWhereInput {
  return isSecretariat(actor) ? {} : nobody
}

/** Samples of a member that this reader may know of; archived ones only for their own member. */
export function visibleSample(actor: Actor): Prisma.WorkSampleWhereInput {
  const member = actingMember(actor)
  const isInside = member !== null || isSecretariat(actor)
  const open: Prisma.WorkSampleWhereInput = {
    archivedAt: null,
    member: visibleMember(actor),
    ...(isInside ? {} : { visibility: "public" }),
  }
  return { OR: [open, ...(member ? [{ memberId: member.id }] : [])] }
}

/** What is listed is everybody's to read: the directory, seen by nobody in particular. */
export const everyone: Prisma.MemberWhereInput = { state: "listed" }

/** The same for statements written by hand, where the member is called m. */
export const listedMember = Prisma.sql`m.state = 'listed'`

/** The shortlist of the company the actor acts for. */
export function ownShortlist(actor: Actor): Prisma.ShortlistEntryWhereInput {
  return ofOwnMember(actor)
}

/** Checks that were not taken back, newest first; whoever sees the member sees them. */
export const standingVerifications = {
  where: { withdrawnAt: null },
  orderBy: { checkedOn: "desc" },
  select: { id: true, level: true, scope: true, reviewedByName: true, checkedOn: true, expiresOn: true },
} as const satisfies Prisma.Member$verificationsArgs

/** An invitation that can still be accepted. */
export function openInvitation(moment: Date): Prisma.InvitationWhereInput {
  return {
    acceptedAt: null,
    withdrawnAt: null,
    endsAt: { gt: moment },
    member: { state: { notIn: ["suspended", "removed"] } },
  }
}

/** The register of sites is for members; who has to do with a site is each member's own. */
export function visibleSites(actor: Actor): Prisma.SiteWhereInput {
  return actingMember(actor) || isSecretariat(actor) ? {} : { id: { in: [] } }
}

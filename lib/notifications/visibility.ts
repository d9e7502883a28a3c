import { type Actor, actingMember } from "#lib/actor"
import type { Prisma } from "#lib/db/generated/client"

/** What a person was told as themselves or for the member they act for now. */
export function ownNotifications(actor: Actor): Prisma.NotificationWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } }
  return { userId: actor.userId, OR: [{ memberId: null }, { memberId: actingMember(actor)?.id ?? null }] }
}

/** What a person was told for other members that they act for. */
export function notificationsElsewhere(actor: Actor): Prisma.NotificationWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } }
  return { userId: actor.userId, memberId: { not: actingMember(actor)?.id ?? null }, NOT: { memberId: null } }
}

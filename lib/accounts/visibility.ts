import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import type { Prisma } from "#lib/db/generated/client"

/** A person's own sessions that have not ended. */
export function ownSessions(actor: Actor): Prisma.SessionWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } }
  return { userId: actor.userId, revokedAt: null, endsAt: { gt: now() } }
}

/** A person's own account. */
export function ownUser(actor: Actor): Prisma.UserWhereInput {
  return actor.kind === "person" ? { id: actor.userId, closedAt: null } : { id: { in: [] } }
}

/** The mailed link with which a person's own second proof begins, while it is good. */
export function ownSetUpLinks(actor: Actor): Prisma.SetUpLinkWhereInput {
  if (actor.kind !== "person") return { userId: { in: [] } }
  return { userId: actor.userId, endsAt: { gt: now() } }
}

/** What a person typed when their session had ended, while it is kept. */
export function ownKeptForms(actor: Actor): Prisma.KeptFormWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } }
  return { userId: actor.userId, endsAt: { gt: now() } }
}

/** The members a person represents today. */
export function ownRepresentations(actor: Actor): Prisma.RepresentativeWhereInput {
  return actor.kind === "person" ? { userId: actor.userId, endedAt: null } : { id: { in: [] } }
}

import type { Actor } from "#lib/actor"
import type { Prisma } from "#lib/db/generated/client"

const nothing = { id: { in: [] as string[] } }

/** What the front page shows now is everybody's to read. */
export const everyone: Prisma.FeaturedMemberWhereInput = { endedAt: null }

/** Earlier choices are the secretariat's own record. */
export function featuredChoices(actor: Actor): Prisma.FeaturedMemberWhereInput {
  return isOfSecretariat(actor) ? {} : nothing
}

/** Letters to the secretariat are read by the secretariat. */
export function contactMessages(actor: Actor): Prisma.ContactMessageWhereInput {
  return isOfSecretariat(actor) ? {} : nothing
}

/** Members that count for the size of the network: listed, and looked at by somebody else. */
export const verifiedEntries: Prisma.DirectoryEntryWhereInput = {
  member: { state: "listed" },
  verificationLevel: { not: "self-declared" },
}

export function isOfSecretariat(actor: Actor): boolean {
  return actor.kind === "person" && actor.networkRole !== null
}

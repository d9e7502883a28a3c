import { type Actor, actingMember } from "#lib/actor"
import type { Prisma } from "#lib/db/generated/client"
import type { PartnershipView } from "#lib/partnerships/views"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Where the member acted for is a party, be the others here or awaited. For everybody else there is nothing. */
export function ownPartnerships(actor: Actor): Prisma.PartnershipWhereInput {
  if (actor.kind === "system") return {}
  return { partyIds: { has: actingMember(actor)?.id ?? nobody } }
}

/**
 * Partnerships that the member acted for is a party to. For everybody else, the secretariat too, there are none; and none
 * with a party that is not here yet.
 */
export function visiblePartnerships(actor: Actor): Prisma.PartnershipWhereInput {
  return actor.kind === "system" ? {} : { ...ownPartnerships(actor), awaitedId: null }
}

/** What is read of a partnership: the columns behind its view. */
export const partnershipColumns = {
  id: true,
  state: true,
  openedAt: true,
  parties: {
    select: { memberId: true, kind: true, name: true },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
  },
} as const satisfies Prisma.PartnershipSelect

type PartnershipRow = Prisma.PartnershipGetPayload<{ select: typeof partnershipColumns }>

export function partnershipView(actor: Actor, { state: stage, parties, ...row }: PartnershipRow): PartnershipView {
  const own = actingMember(actor)?.id
  return { ...row, stage, parties: parties.map(party => ({ ...party, isYou: party.memberId === own })) }
}

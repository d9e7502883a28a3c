import { type Actor, actingMember } from "#lib/actor"
import type { AgreementState } from "#lib/agreements/lifecycle"
import type { Party } from "#lib/agreements/views"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Whom the actor's side has in, or had, as a party. Jobs see all. */
export function neutralsOfParty(actor: Actor): Prisma.NeutralPersonWhereInput {
  if (actor.kind === "system") return {}
  return { partyIds: { has: actingMember(actor)?.id ?? nobody } }
}

/** What has waited for an answer since before this moment, of the parties or of the person, and nobody was reminded of. */
export function waitingNeutrals(actor: Actor, before: Date): Prisma.NeutralPersonWhereInput {
  const silent: Prisma.NeutralPersonWhereInput[] = [
    { state: "proposed", proposedAt: { lt: before }, remindedFor: null },
    { state: "asked", askedAt: { lt: before }, OR: [{ remindedFor: null }, { remindedFor: "proposed" }] },
  ]
  return { AND: [neutralsOfParty(actor), { OR: silent }] }
}

/**
 * What the actor is asked to be neutral in, or is: as the person and for the member they were asked as, and for as long
 * as they act for none of the parties.
 */
export async function ownRoles(tx: Tx, actor: Actor): Promise<Prisma.NeutralPersonWhereInput> {
  if (actor.kind !== "person" || !actor.member) return { id: nobody }
  return {
    userId: actor.userId,
    memberId: actor.member.id,
    state: { in: ["asked", "active"] },
    NOT: { partyIds: { hasSome: await membersOf(tx, actor.userId) } },
  }
}

/** What the actor has said about being asked, for the member they act for. */
export function ownOffer(actor: Actor): Prisma.NeutralOfferWhereInput {
  if (actor.kind !== "person" || !actor.member) return { representativeId: nobody }
  return { userId: actor.userId, memberId: actor.member.id }
}

/** The members that a person acts for now, whichever of them they act for at this moment. */
export async function membersOf(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx.representative.findMany({ where: { userId, endedAt: null }, select: { memberId: true } })
  return rows.map(({ memberId }) => memberId)
}

/** Whoever still acts for their member, which is in good standing. For the portal itself: this is not for others to see. */
export const standingRepresentative = {
  endedAt: null,
  role: { not: "viewer" },
  member: { state: "listed" },
  user: { closedAt: null, suspendedAt: null },
} as const satisfies Prisma.RepresentativeWhereInput

/** What stands above the text of an agreement, for its neutral person alone. */
export type NeutralHead = {
  reference: string
  title: string
  kind: string
  state: AgreementState
  holderId: string
  turnSince: Date
}

/**
 * Read through the one function that is open to a neutral person: the row of the agreement is closed to them, since
 * whoever sees it sees all that hangs on it.
 */
export async function readHead(tx: Tx, agreementId: string): Promise<NeutralHead | null> {
  const [head] = await tx.$queryRaw<NeutralHead[]>`
    SELECT reference, title, kind, state::text, holder_id::text AS "holderId", turn_since AS "turnSince"
    FROM neutral_agreement(${agreementId}::uuid)`
  return head ?? null
}

/** The parties by the names under which they are parties, in their order. */
export async function partiesOf(
  tx: Tx,
  { partnershipId, partyIds }: { partnershipId: string; partyIds: readonly string[] },
): Promise<Party[]> {
  const rows = await tx.partnershipParty.findMany({
    where: { partnershipId },
    select: { memberId: true, name: true, kind: true },
  })
  return partyIds.flatMap(id => rows.filter(row => row.memberId === id).map(row => ({ ...row, isYou: false })))
}

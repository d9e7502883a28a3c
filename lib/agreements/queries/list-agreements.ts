import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import { negotiating } from "#lib/agreements/lifecycle"
import type { AgreementKind } from "#lib/agreements/terms/field"
import type { AgreementRow } from "#lib/agreements/views"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"

/** The agreements of one partnership, or of all the actor's partnerships, newest first. */
export async function listAgreements(actor: Actor, partnershipId?: string): Promise<AgreementRow[]> {
  const rows = await asActor(actor, tx =>
    tx.agreement.findMany({
      where: { ...visibleAgreements(actor), ...(partnershipId ? { partnershipId } : {}) },
      orderBy: { openedAt: "desc" },
      select: {
        id: true,
        partnershipId: true,
        reference: true,
        title: true,
        kind: true,
        state: true,
        holderId: true,
        turnSince: true,
        inForceAt: true,
        amends: { select: { reference: true, state: true } },
      },
    }),
  )
  const memberId = actingMember(actor)?.id
  return rows.map(({ holderId, kind, amends, inForceAt, ...row }) => ({
    ...row,
    amendsReference: amends?.reference ?? null,
    inForceOn: inForceAt?.toISOString().slice(0, 10) ?? null,
    kind: kind as AgreementKind,
    state: amends && row.state === "in_force" ? amends.state : row.state,
    isYourTurn: negotiating.includes(row.state) && holderId === memberId,
  }))
}

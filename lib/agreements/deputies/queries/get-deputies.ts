import { type Actor, actingMember } from "#lib/actor"
import { refusalNameDeputy } from "#lib/agreements/deputies/policy"
import type { DeputiesView } from "#lib/agreements/deputies/views"
import { ownDelegations, ownRequests } from "#lib/agreements/deputies/visibility"
import { openScan } from "#lib/agreements/paper/scan"
import { hasPartySigned } from "#lib/agreements/signing/policy"
import { visibleAgreements } from "#lib/agreements/visibility"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** Who of the reader's own side could sign in whose place; null where there is no such agreement for this actor. */
export async function getDeputies(actor: Actor, agreementId: string): Promise<DeputiesView | null> {
  const member = actingMember(actor)
  if (!isId(agreementId) || !member || actor.kind !== "person") return null
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: { id: true, state: true, signUntil: true },
    })
    if (!agreement) return null
    const requests = await tx.signature.findMany({
      where: { AND: [{ agreementId }, ownRequests(actor)] },
      orderBy: [{ requestedAt: "asc" }, { name: "asc" }, { id: "asc" }],
    })
    const people = await tx.representative.findMany({
      where: { memberId: member.id, isSignatory: true, endedAt: null },
      orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
      select: { userId: true, name: true },
    })
    const given = await tx.delegation.findMany({
      where: { AND: [{ agreementId }, ownDelegations(actor)] },
      orderBy: [{ delegatedAt: "asc" }, { id: "asc" }],
      include: { signature: { select: { name: true, voidedAt: true, deputy: { select: { name: true } } } } },
    })
    const signUntil = agreement.signUntil?.toISOString().slice(0, 10) ?? null
    const facts = {
      hasSigned: hasPartySigned(requests, member.id),
      scanWaits: (await openScan(tx, agreement)) !== null,
      delegations: given.filter(({ signature }) => signature.voidedAt === null).length,
      today: today(),
    }
    const standing = requests.filter(({ state }) => state !== "delegated")
    return {
      open: standing
        .filter(request => refusalNameDeputy(actor, { ...agreement, signUntil }, request, facts) === null)
        .map(({ id, userId, name }) => ({ signatureId: id, userId, name, isYou: userId === actor.userId })),
      candidates: people.filter(({ userId }) => !standing.some(request => request.userId === userId)),
      given: given.map(({ signature: { name, deputy }, reason, delegatedByName: byName, delegatedAt }) => ({
        ...{ name, deputyName: deputy?.name ?? "", reason, byName, delegatedAt },
      })),
    }
  })
}

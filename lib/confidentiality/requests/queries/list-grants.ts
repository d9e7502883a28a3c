import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { isGrantShut } from "#lib/confidentiality/requests/policy"
import type { GrantView } from "#lib/confidentiality/requests/views"
import { dayOf, grantsOn, partyOf, placeOf, scopeOf } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * The consents that hold today in a partnership, whoever gave them, newest first. A day that is over ends a consent by
 * itself, whether or not the portal has noted it yet.
 */
export async function listGrants(actor: Actor, partnershipId: string): Promise<GrantView[]> {
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const { parties } = partnership
    const rows = await tx.disclosureRequest.findMany({
      where: { ...grantsOn(actor, today(), "disclosure"), partnershipId },
      orderBy: [{ grantedAt: "desc" }, { id: "desc" }],
      select: {
        ...{
          problemId: true,
          id: true,
          agreementId: true,
          memberId: true,
          subject: true,
          audience: true,
          words: true,
          occasion: true,
        },
        ...{ grantedScope: true, grantedUntil: true, grantedAt: true },
        answers: { orderBy: { answeredAt: "asc" }, select: { memberId: true, words: true } },
      },
    })
    const all = await listTermsInForce(actor, partnershipId)
    const problems = await listNotedProblems(actor, partnershipId)
    return rows.map(({ id, agreementId, problemId, memberId, words, occasion, answers, ...row }) => {
      const grant = {
        ...{ id, agreementId, problemId, ...placeOf(row) },
        scope: scopeOf(row.grantedScope) ?? "anonymised",
        until: dayOf(row.grantedUntil),
      }
      return {
        ...{ ...grant, words, occasion },
        conditions: answers.flatMap(answer => answer.words || []),
        grantedTo: partyOf(parties, memberId),
        grantedBy: answers.flatMap(answer => partyOf(parties, answer.memberId) ?? []),
        grantedOn: dayOf(row.grantedAt) ?? "",
        isShut: isGrantShut(all, problems, { ...grant, grantedTo: memberId }, today()),
      }
    })
  })
}

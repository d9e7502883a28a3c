import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { forbiddenUse } from "#lib/confidentiality/requests/policy"
import type { NamePermissionView } from "#lib/confidentiality/requests/views"
import { dayOf, grantsOn, partyOf, usesOf } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** The register: every name, logo and story that may be used now or from a day to come, the newest first. */
export async function listNamePermissions(actor: Actor, partnershipId: string): Promise<NamePermissionView[]> {
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const { parties } = partnership
    const rows = await tx.disclosureRequest.findMany({
      where: { ...grantsOn(actor, today(), "name_use"), partnershipId },
      orderBy: [{ grantedAt: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, memberId: true, uses: true, words: true, occasion: true, startsOn: true, grantedUntil: true },
        answers: { orderBy: { answeredAt: "asc" }, select: { memberId: true, words: true } },
      },
    })
    const all = await listTermsInForce(actor, partnershipId)
    const owners = (askerId: string) => parties.filter(party => party.memberId !== askerId)
    return rows.map(({ id, memberId, words, occasion: places, answers, ...row }) => ({
      ...{ id, words, places },
      uses: usesOf(row.uses),
      conditions: answers.flatMap(answer => answer.words || []),
      startsOn: dayOf(row.startsOn) ?? "",
      until: dayOf(row.grantedUntil) ?? "",
      hasBegun: (dayOf(row.startsOn) ?? "") <= today(),
      grantedTo: partyOf(parties, memberId),
      grantedBy: answers.flatMap(answer => partyOf(parties, answer.memberId) ?? []),
      forbidden: forbiddenUse(all, owners(memberId), { uses: usesOf(row.uses), today: today() }),
    }))
  })
}

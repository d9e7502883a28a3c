import type { Actor } from "#lib/actor"
import type { Candidate } from "#lib/agreements/neutral/views"
import { standingRepresentative } from "#lib/agreements/neutral/visibility"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor, elevated } from "#lib/db/door"
import { isId } from "#lib/ids"

const candidatesMax = 50

/**
 * Who may be asked in as neutral between the parties of an agreement, by name of the person, of the member or by what
 * they said. Whoever acts for a party is left out. Read as the portal, which knows who still represents whom.
 */
export async function listNeutralCandidates(actor: Actor, agreementId: string, asked = ""): Promise<Candidate[]> {
  if (!isId(agreementId)) return []
  const contains = { contains: asked.trim().slice(0, 80), mode: "insensitive" } as const
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: { partnership: { select: { partyIds: true } } },
    })
    if (!agreement) return []
    const { partyIds } = agreement.partnership
    return elevated(tx, async () => {
      const rows = await tx.neutralOffer.findMany({
        where: {
          representative: {
            ...standingRepresentative,
            // Whoever acts for a party acts for it, whichever member they made their offer for.
            user: {
              ...standingRepresentative.user,
              representatives: { none: { memberId: { in: partyIds }, endedAt: null } },
            },
          },
          OR: [
            { words: contains },
            { representative: { name: contains } },
            { representative: { member: { name: contains } } },
          ],
        },
        orderBy: [{ representative: { member: { name: "asc" } } }, { representative: { name: "asc" } }],
        take: candidatesMax,
        select: {
          representativeId: true,
          words: true,
          representative: { select: { name: true, member: { select: { name: true, kind: true } } } },
        },
      })
      return rows.map(({ representativeId: id, words, representative: { name, member } }) => ({
        ...{ id, words, name, memberName: member.name, memberKind: member.kind },
      }))
    })
  })
}

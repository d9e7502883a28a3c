import type { Actor } from "#lib/actor"
import type { NeutralPersonView } from "#lib/agreements/neutral/views"
import { neutralsOfParty } from "#lib/agreements/neutral/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** Whom the parties of an agreement have in, had, or are about to ask, the newest first; for its parties alone. */
export async function listNeutralPersons(actor: Actor, agreementId: string): Promise<NeutralPersonView[]> {
  if (!isId(agreementId)) return []
  const rows = await asActor(actor, tx =>
    tx.neutralPerson.findMany({
      where: { AND: [{ agreementId }, neutralsOfParty(actor)] },
      orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        name: true,
        memberId: true,
        memberName: true,
        memberKind: true,
        reason: true,
        state: true,
        proposedMemberId: true,
        proposedByName: true,
        proposedAt: true,
        acceptedAt: true,
        closedAt: true,
        closedMemberId: true,
        closedByName: true,
        closingWords: true,
        consents: { select: { memberId: true } },
      },
    }),
  )
  return rows.map(({ consents, ...row }) => ({ ...row, agreedBy: consents.map(({ memberId }) => memberId) }))
}

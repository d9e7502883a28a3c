import type { Actor } from "#lib/actor"
import type { NeutralRole } from "#lib/agreements/neutral/views"
import { ownRoles, partiesOf, readHead } from "#lib/agreements/neutral/visibility"
import { asActor } from "#lib/db/door"

/** What the actor is asked to be neutral in, and what they are neutral in now, the newest first. */
export async function listNeutralRoles(actor: Actor): Promise<NeutralRole[]> {
  return asActor(actor, async tx => {
    const rows = await tx.neutralPerson.findMany({
      where: await ownRoles(tx, actor),
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        state: true,
        agreementId: true,
        partnershipId: true,
        partyIds: true,
        reason: true,
        askedAt: true,
      },
    })
    const roles: NeutralRole[] = []
    for (const { agreementId, askedAt, state, ...row } of rows) {
      const head = state === "active" ? await readHead(tx, agreementId) : null
      if (!askedAt || (state === "active" && !head)) continue
      const parties = await partiesOf(tx, row)
      roles.push({
        id: row.id,
        state: state === "active" ? "active" : "asked",
        parties,
        reason: row.reason,
        askedAt,
        title: head?.title ?? null,
      })
    }
    return roles
  })
}

import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { ofOwnMember } from "#lib/members/visibility"

/** How many signatories of the actor's own member must sign; null for who acts for none. */
export async function getSignaturesNeeded(actor: Actor): Promise<number | null> {
  const own = actingMember(actor)
  if (!own) return null
  const member = await asActor(actor, tx =>
    tx.member.findFirst({
      where: { id: own.id, representatives: { some: ofOwnMember(actor) } },
      select: { signaturesNeeded: true },
    }),
  )
  return member?.signaturesNeeded ?? null
}

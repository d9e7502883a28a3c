import type { Actor } from "#lib/actor"
import { choiceName } from "#lib/agreements/amendment/schema"
import type { RebaseView } from "#lib/agreements/amendment/views"
import { parsed, revisionColumns, revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { isBaseMoved } from "#lib/agreements/policy"
import { mergeTerms } from "#lib/agreements/terms/merge"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What has to be settled before an amendment rests on the terms in force again; null where it does, or is none. */
export async function getRebase(actor: Actor, agreementId: string): Promise<RebaseView | null> {
  if (!isId(agreementId)) return null
  return asActor(actor, async tx => {
    const amendment = await tx.agreement.findFirst({
      where: { id: agreementId, inForceAt: null, ...visibleAgreements(actor) },
      select: {
        amendsId: true,
        revisions: {
          where: visibleRevisions(actor),
          orderBy: { number: "desc" },
          take: 1,
          select: revisionColumns,
        },
      },
    })
    const [newest] = (amendment?.revisions ?? []).map(parsed)
    if (!amendment?.amendsId || !newest?.statement) return null
    const inForce = await revisionInForce(tx, amendment.amendsId)
    if (!isBaseMoved(newest, { inForce })) return null
    const [ours, theirs] = [newest.terms, inForce.terms]
    const conflicts = mergeTerms(newest.statement.base.terms, ours, theirs).conflicts.map(one => ({
      ...one,
      name: choiceName(one),
    }))
    return { seen: inForce.digest ?? "", ours, theirs, conflicts }
  })
}

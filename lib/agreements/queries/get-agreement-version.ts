import type { Actor } from "#lib/actor"
import { versionColumns, versionOf } from "#lib/agreements/evidence/version"
import type { AgreementVersionView } from "#lib/agreements/views"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * A version as it was handed over, with what proves that nobody has changed it since. Null for a draft, also for its
 * author: it is no version yet. Null where there is none for this actor.
 */
export async function getAgreementVersion(
  actor: Actor,
  agreementId: string,
  number: number,
): Promise<AgreementVersionView | null> {
  if (!isId(agreementId)) return null
  const agreement = await asActor(actor, tx =>
    tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: {
        revisions: { where: { proposedAt: { not: null } }, orderBy: { number: "asc" }, select: versionColumns },
        evidence: {
          where: { line: { contains: '"type":"proposed"' } },
          orderBy: { seq: "asc" },
          select: { seq: true, line: true },
        },
      },
    }),
  )
  return agreement && versionOf(agreement.revisions, number, agreement.evidence)
}

import type { Actor } from "#lib/actor"
import type { NegotiationLog } from "#lib/agreements/evidence/record"
import { logText } from "#lib/agreements/evidence/record"
import type { NegotiationRecordView } from "#lib/agreements/evidence/views"
import { readLog } from "#lib/agreements/negotiation/log"
import { sha256 } from "#lib/agreements/terms/canonical"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * What was said on the way to the text: as it was frozen for signing, or as it stands until then. Null where there is no
 * agreement for this actor, or nothing of it was handed over yet.
 */
export async function getNegotiationRecord(actor: Actor, agreementId: string): Promise<NegotiationRecordView | null> {
  if (!isId(agreementId)) return null
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, state: { not: "drafting" }, AND: [visibleAgreements(actor)] },
      select: {
        frozenRevisionId: true,
        records: { orderBy: { frozenAt: "desc" }, take: 1, select: { text: true, revisionId: true, frozenAt: true } },
      },
    })
    if (!agreement) return null
    const { log, people } = await readLog(tx, agreementId)
    const [newest] = agreement.records
    const frozen = newest && newest.revisionId === agreement.frozenRevisionId ? newest : null
    const text = frozen?.text ?? logText(log)
    return {
      log: frozen ? (JSON.parse(frozen.text) as NegotiationLog) : log,
      text,
      sha256: sha256(text),
      frozenAt: frozen?.frozenAt ?? null,
      people,
    }
  })
}

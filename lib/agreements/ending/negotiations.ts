import type { Actor } from "#lib/actor"
import type { Standing } from "#lib/agreements/ending/standing"
import { beforeSigning } from "#lib/agreements/lifecycle"
import { moveRequest } from "#lib/agreements/renegotiation/transition"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { elevated, type Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * Closes what was being negotiated about an agreement that ends. Drafts that only their own side sees are closed too and
 * recorded for that side alone: neither the end nor its record tells the other side that there was one.
 */
export async function closeNegotiations(tx: Tx, actor: Actor, { id, partyIds }: Standing): Promise<void> {
  await elevated(tx, async () => {
    const open = await tx.agreement.findMany({
      where: { amendsId: id, state: { in: [...beforeSigning] } },
      orderBy: { id: "asc" },
      select: { id: true, state: true, version: true, holderId: true },
    })
    for (const amendment of open) {
      await moveAgreement(tx, amendment, "withdraw", { withdrawnAt: now(), reason: null })
      await recordAudit(tx, actor, {
        subject: { type: "agreement", id: amendment.id },
        event: "amendment.closed",
        partyIds: amendment.state === "drafting" ? [amendment.holderId] : partyIds,
      })
    }
  })
  const asked = await tx.renegotiationRequest.findMany({
    where: { agreementId: id, state: "asked" },
    select: { id: true, state: true, version: true },
  })
  for (const request of asked)
    if (!(await moveRequest(tx, request, "lapse", { answeredAt: now() }))) throw refusal("common.changed_meanwhile")
}

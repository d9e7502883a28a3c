import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { fromNow, minute } from "#lib/clock"
import { refusal } from "#lib/confidentiality/codes"
import { type ForbiddenUse, refusalAskNameUse } from "#lib/confidentiality/requests/policy"
import type { Tx } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** A second press of the button, or a page sent again over a bad line, within this time is the same request. */
const repeatMinutes = 10

/**
 * Lets two requests of one partnership that come at once queue, so that the second finds the first. Returns since when a
 * request of the same words is the same request.
 */
export async function queueRequests(tx: Tx, partnershipId: string): Promise<{ gt: Date }> {
  await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`
  return { gt: fromNow(-repeatMinutes * minute) }
}

/** Whoever may not write is told that first; a refusal that rests on a signed text names the place. */
export function permitNameUse(actor: Actor, forbidden: ForbiddenUse | null): void {
  const code = refusalAskNameUse(actor, forbidden)
  if (code) throw refusal(code, forbidden ? { "": { code: "", values: forbidden } } : {})
}

/** Records that something was asked, and tells every other party. */
export async function announceRequest(
  tx: Tx,
  actor: Actor,
  request: { id: string; partnershipId: string; partyIds: string[]; answerBy: string },
  asker: { id: string; name: string },
  told: { kind: "disclosureAsked" | "nameUseAsked"; values: Record<string, string> },
): Promise<void> {
  const { id, partnershipId, partyIds } = request
  await recordAudit(tx, actor, {
    subject: { type: "disclosure_request", id },
    event: "disclosure_request.asked",
    partyIds,
    values: { partnershipId, ...told.values },
  })
  await notifyOtherParties(tx, partyIds, asker.id, {
    kind: told.kind,
    values: { by: asker.name, day: request.answerBy },
    path: paths.partnerships.disclosure(partnershipId, id),
  })
}

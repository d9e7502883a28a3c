import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalJob } from "#lib/confidentiality/requests/policy"
import { moveRequest } from "#lib/confidentiality/requests/transition"
import { lockRequest, visibleRequests } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Ends the requests whose day for an answer is over, and the consents whose last day is. Silence is no consent;
 * whoever was silent is told once that the day has gone by.
 * Refuses: confidentiality.jobs_only.
 */
export async function expireDisclosures(actor: Actor): Promise<{ expired: number }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const day = new Date(today())
    const due = await tx.disclosureRequest.findMany({
      where: {
        ...visibleRequests(actor),
        OR: [
          { state: "asked", answerBy: { lt: day } },
          { state: "granted", grantedUntil: { lt: day } },
        ],
      },
      orderBy: { id: "asc" },
      select: { id: true },
    })
    let expired = 0
    for (const { id } of due) {
      const request = await lockRequest(tx, actor, id)
      // Somebody may have answered or revoked while this waited for the lock.
      const lastDay = request.state === "asked" ? request.answerBy : request.grantedUntil
      const isOpen = request.state === "asked" || request.state === "granted"
      if (!isOpen || !lastDay || lastDay >= today()) continue
      await moveRequest(tx, request, "expire")
      expired += 1
      const { partnershipId, partyIds, askerId } = request
      const wasGranted = request.state === "granted"
      await recordAudit(tx, actor, {
        subject: { type: "disclosure_request", id },
        event: wasGranted ? "disclosure_request.ended" : "disclosure_request.expired",
        partyIds,
        values: { partnershipId },
      })
      const path = paths.partnerships.disclosure(partnershipId, id)
      const silent = partyIds.filter(party => party !== askerId && !request.answers.some(one => one.memberId === party))
      if (!wasGranted) for (const party of silent) await notifyMember(tx, party, { kind: "disclosureUnanswered", path })
      await notifyMember(tx, askerId, wasGranted ? { kind: "consentEnded", path } : { kind: "disclosureExpired", path })
    }
    return { expired }
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockNotice } from "#lib/agreements/ending/notice"
import { endAgreement } from "#lib/agreements/ending/taking-effect"
import { moveNotice } from "#lib/agreements/ending/transition"
import { visibleNotices } from "#lib/agreements/ending/visibility"
import { refusalJob } from "#lib/agreements/policy"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"

/**
 * Ends the agreements whose last day is over, by notice or by consent; what was proposed and not answered by its day has
 * lapsed. While a change of an agreement is being signed its end waits for that.
 * Refuses: agreements.jobs_only.
 */
export async function endDueAgreements(actor: Actor): Promise<{ ended: number }> {
  permit(refusalJob(actor))
  const isDue = {
    kind: { in: ["end_with_notice" as const, "end_by_consent" as const] },
    state: { in: ["given" as const, "agreed" as const] },
    onDate: { lt: new Date(today()) },
  }
  const due = await asActor(actor, tx =>
    tx.agreementNotice.findMany({
      where: { AND: [visibleNotices(actor), isDue] },
      orderBy: [{ onDate: "asc" }, { givenAt: "asc" }],
      select: { id: true },
    }),
  )
  const ended = await oneByOne(
    due.map(({ id }) => id),
    noticeId => endByNotice(actor, noticeId),
  )
  return { ended }
}

/** False where its giver was faster, where nobody agreed, or where the end has to wait. */
function endByNotice(actor: Actor, noticeId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const { notice, standing } = await lockNotice(tx, actor, noticeId)
    const isUnanswered = notice.kind === "end_by_consent" && notice.state === "given"
    const isBinding = notice.state === "agreed" || (notice.kind === "end_with_notice" && notice.state === "given")
    if (isUnanswered) {
      await moveNotice(tx, notice, "lapse")
      await recordAudit(tx, actor, {
        subject: { type: "agreement", id: standing.id },
        event: "notice.lapsed",
        partyIds: standing.partyIds,
        values: { notice: notice.id },
      })
    }
    if (!isBinding || standing.isInSigning) return false
    await endAgreement(tx, actor, standing, notice)
    return true
  })
}

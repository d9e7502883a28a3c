import type { Actor } from "#lib/actor"
import { visibleNotices } from "#lib/agreements/ending/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** Where the paper of a notice lies, and what it must turn out to be. */
export type NoticePaperFile = { reference: string; partnershipId: string; storageKey: string; sha256: string }

/** The sealed paper of a notice. Null where it is not made, and where there is none for this actor. */
export async function getNoticePaper(
  actor: Actor,
  { agreementId, noticeId }: { agreementId: string; noticeId: string },
): Promise<NoticePaperFile | null> {
  if (!isId(agreementId) || !isId(noticeId)) return null
  const notice = await asActor(actor, tx =>
    tx.agreementNotice.findFirst({
      where: { AND: [{ id: noticeId, agreementId }, visibleNotices(actor)] },
      select: {
        partnershipId: true,
        agreement: { select: { reference: true } },
        paper: { select: { storageKey: true, sha256: true } },
      },
    }),
  )
  if (!notice?.paper) return null
  return { reference: notice.agreement.reference, partnershipId: notice.partnershipId, ...notice.paper }
}

import type { Actor } from "#lib/actor"
import type { Awaiting } from "#lib/agreements/first-text/views"
import { invitationsOfText } from "#lib/agreements/first-text/visibility"
import { termsDigest } from "#lib/agreements/terms/canonical"
import type { Terms } from "#lib/agreements/terms/schema"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/** Whom a draft waits for, and with which invitation; null where every party is here. */
export async function awaitingOf(
  tx: Tx,
  actor: Actor,
  draft: { id: string; awaitedId: string | null; terms: Terms },
): Promise<Awaiting | null> {
  const { id, awaitedId, terms } = draft
  if (awaitedId === null) return null
  const invitations = await tx.agreementInvitation.findMany({
    where: { AND: [invitationsOfText(actor, { id, awaitedId }), { state: { in: ["sent", "accepted"] } }] },
    orderBy: { sentAt: "desc" },
    select: {
      id: true,
      state: true,
      endsAt: true,
      agreementId: true,
      offered: { select: { agreementId: true, digest: true, note: true, offeredAt: true } },
    },
  })
  const open = invitations.find(({ state }) => state === "sent")
  const offered = open?.offered?.agreementId === id ? open.offered : null
  const came = invitations.find(({ state, offered: text }) => state === "accepted" && text?.agreementId === id)
  return {
    memberId: awaitedId,
    invitation: open ? { id: open.id, isEnded: open.endsAt <= now() } : null,
    offered: offered && {
      at: offered.offeredAt,
      note: offered.note,
      isAsNow: offered.digest === termsDigest(terms),
    },
    agreementId: came?.agreementId ?? null,
  }
}

import type { Actor } from "#lib/actor"
import type { Awaiting } from "#lib/agreements/first-text/views"
import { invitationsOfText } from "#lib/agreements/first-text/visibility"
import { bringsText, isBegunBy, sentWithTextColumns } from "#lib/agreements/invitation/visibility"
import { termsDigest } from "#lib/agreements/terms/canonical"
import type { Terms } from "#lib/agreements/terms/schema"
import { visibleAgreements } from "#lib/agreements/visibility"
import { now } from "#lib/clock"
import { elevated, type Tx } from "#lib/db/door"

const columns = {
  ...sentWithTextColumns,
  agreementId: true,
  offered: { select: { ...sentWithTextColumns.offered.select, digest: true, note: true, offeredAt: true } },
} as const

/** Whom a draft waits for, and with which invitation; null where every party is here. */
export async function awaitingOf(
  tx: Tx,
  actor: Actor,
  draft: { id: string; awaitedId: string | null; terms: Terms },
): Promise<Awaiting | null> {
  const { id, awaitedId, terms } = draft
  if (awaitedId === null) return null
  const where = {
    AND: [invitationsOfText(actor, { id, awaitedId }), { state: { in: ["sent" as const, "accepted" as const] } }],
  }
  // With the portal's eyes: whose account still stands is not a colleague's to see.
  const invitations = await elevated(tx, () =>
    tx.agreementInvitation.findMany({ where, orderBy: { sentAt: "desc" }, select: columns }),
  )
  const open = invitations.find(({ state }) => state === "sent")
  const offered = open?.offered?.agreementId === id ? open.offered : null
  const accepted = invitations.find(({ state }) => state === "accepted")
  return {
    memberId: awaitedId,
    invitation: open ? { id: open.id, isEnded: open.endsAt <= now() } : null,
    offered:
      open && offered
        ? {
            at: offered.offeredAt,
            note: offered.note,
            isAsNow: offered.digest === termsDigest(terms),
            isLapsed: !bringsText(open),
          }
        : null,
    came: accepted ? await cameBy(tx, actor, id, accepted) : null,
  }
}

type Accepted = {
  memberId: string
  partnershipId: string | null
  agreementId: string | null
  offered: { agreementId: string } | null
  agreement: { revisions: { authorId: string }[] } | null
}

/** What came of it; the other side's first draft is nobody else's to see, and so is no way to it. */
async function cameBy(tx: Tx, actor: Actor, draftId: string, accepted: Accepted): Promise<Awaiting["came"]> {
  const { memberId, partnershipId, agreementId, offered, agreement } = accepted
  if (!agreementId || !partnershipId) return null
  const visible = await tx.agreement.findFirst({
    where: { AND: [visibleAgreements(actor), { id: agreementId }] },
    select: { id: true },
  })
  const isHanded = offered?.agreementId === draftId && isBegunBy(memberId, agreement)
  return { partnershipId, agreementId: visible?.id ?? null, isHanded }
}

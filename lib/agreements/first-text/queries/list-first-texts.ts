import type { Actor } from "#lib/actor"
import type { FirstTextRow } from "#lib/agreements/first-text/views"
import { ownFirstTexts } from "#lib/agreements/first-text/visibility"
import { asActor } from "#lib/db/door"

/** The texts that the actor's side writes for organisations that are not here yet, newest first. */
export async function listFirstTexts(actor: Actor): Promise<FirstTextRow[]> {
  const rows = await asActor(actor, tx =>
    tx.agreement.findMany({
      where: ownFirstTexts(actor),
      orderBy: { openedAt: "desc" },
      select: {
        id: true,
        title: true,
        partnership: { select: { awaitedId: true, parties: { select: { memberId: true, name: true } } } },
        offered: { where: { invitation: { state: "sent" } }, select: { invitationId: true } },
      },
    }),
  )
  return rows.map(({ id: agreementId, title, partnership: { awaitedId, parties }, offered }) => ({
    agreementId,
    title,
    organisation: parties.find(({ memberId }) => memberId === awaitedId)?.name ?? "",
    isOffered: offered.length > 0,
  }))
}

import type { Actor } from "#lib/actor"
import type { FirstTextRow } from "#lib/agreements/first-text/views"
import { ownFirstTexts } from "#lib/agreements/first-text/visibility"
import { bringsText, textColumns } from "#lib/agreements/invitation/visibility"
import { asActor, elevated } from "#lib/db/door"

const columns = {
  id: true,
  title: true,
  partnership: { select: { awaitedId: true, parties: { select: { memberId: true, name: true } } } },
  offered: {
    where: { invitation: { state: "sent" } },
    select: { invitation: { select: textColumns } },
  },
} as const

/**
 * The texts that the actor's side writes for organisations that are not here yet, newest first. Read with the portal's
 * eyes: whose account still stands is not a colleague's to see.
 */
export async function listFirstTexts(actor: Actor): Promise<FirstTextRow[]> {
  const where = ownFirstTexts(actor)
  const rows = await asActor(actor, tx =>
    elevated(tx, () => tx.agreement.findMany({ where, orderBy: { openedAt: "desc" }, select: columns })),
  )
  return rows.map(({ id: agreementId, title, partnership: { awaitedId, parties }, offered }) => ({
    agreementId,
    title,
    organisation: parties.find(({ memberId }) => memberId === awaitedId)?.name ?? "",
    isOffered: offered.some(({ invitation }) => bringsText(invitation)),
  }))
}

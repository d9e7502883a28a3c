import type { OpenSession } from "#lib/accounts/views"
import { ownSessions } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"

/** The browsers in which this person is signed in, newest first. */
export async function listSessions(actor: Actor): Promise<OpenSession[]> {
  const current = actor.kind === "person" ? actor.sessionId : null
  const rows = await asActor(actor, tx =>
    tx.session.findMany({
      where: ownSessions(actor),
      orderBy: { seenAt: "desc" },
      select: { id: true, browser: true, openedAt: true, seenAt: true },
    }),
  )
  return rows.map(session => ({ ...session, isThisOne: session.id === current }))
}

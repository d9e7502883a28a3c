import { requireAccountHolder } from "#lib/accounts/policy"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"

/** Ends the session of this browser. A repeat finds its work done. Refuses: accounts.sign_in_first. */
export async function endSession(actor: Actor): Promise<void> {
  const person = requireAccountHolder(actor)
  await asSystem("accounts", async tx => {
    await tx.session.updateMany({
      where: { id: person.sessionId, userId: person.userId, revokedAt: null },
      data: { revokedAt: now() },
    })
    await recordAudit(tx, actor, { subject: { type: "user", id: person.userId }, event: "account.signed_out" })
  })
}

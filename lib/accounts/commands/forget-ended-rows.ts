import { codeAppSetUpMinutes, requireJob } from "#lib/accounts/policy"
import type { Actor } from "#lib/actor"
import { day, fromNow, minute, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"

/** Ended sessions stay a while, so that a form sent from one still finds its person. */
const endedSessionDays = 30

/** Forgets kept forms, mailed secrets, sessions and counts of tries that are past their time. Returns how many rows went. */
export async function forgetEndedRows(actor: Actor): Promise<number> {
  requireJob(actor)
  return asSystem("accounts", async tx => {
    const forms = await tx.keptForm.deleteMany({ where: { endsAt: { lte: now() } } })
    const tokens = await tx.accountToken.deleteMany({ where: { endsAt: { lte: fromNow(-endedSessionDays * day) } } })
    const sessions = await tx.session.deleteMany({ where: { endsAt: { lte: fromNow(-endedSessionDays * day) } } })
    const pending = await tx.pendingSignIn.deleteMany({ where: { endsAt: { lte: now() } } })
    const offers = await tx.passkeyOffer.deleteMany({ where: { endsAt: { lte: now() } } })
    // A link that was opened is needed until its key is confirmed.
    const opened = fromNow(-codeAppSetUpMinutes * minute)
    const links = await tx.setUpLink.deleteMany({ where: { endsAt: { lte: opened } } })
    const counts = await tx.rateLimiterFlexible.deleteMany({ where: { expire: { lte: now() } } })
    return forms.count + tokens.count + sessions.count + pending.count + offers.count + links.count + counts.count
  })
}

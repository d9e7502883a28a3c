import { randomBytes } from "node:crypto"
import { refusal } from "#lib/accounts/codes"
import { requireAccountHolder } from "#lib/accounts/policy"
import { sealCodeApp } from "#lib/accounts/second-factor/code-app"
import { makeRecoveryCodes } from "#lib/accounts/second-factor/recovery-codes"
import type { OpenSetUpInput } from "#lib/accounts/second-factor/schema"
import { toBase32 } from "#lib/accounts/second-factor/totp"
import { ownSetUpLinks } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { tokenDigest } from "#lib/ids"

/**
 * Uses up the mailed link, by the person it was sent to, in whichever browser they are signed in. The key of the code app
 * is made now and shown in the browser that had asked, and in no other. A repeat finds its work done.
 * Refuses: accounts.sign_in_first, accounts.set_up_link_not_valid.
 */
export async function openSetUp(actor: Actor, input: OpenSetUpInput): Promise<{ isHere: boolean; returnTo: string }> {
  const person = requireAccountHolder(actor)
  const { userId, sessionId } = person
  const own = { ...ownSetUpLinks(actor), tokenDigest: tokenDigest(input.token), email: person.email }
  return asActor(actor, async tx => {
    // Of two posts one makes the key: the other would put a second one in its place.
    const { count } = await tx.setUpLink.updateMany({
      where: { ...own, confirmedAt: null },
      data: { confirmedAt: now() },
    })
    const link = await tx.setUpLink.findFirst({ where: own, select: { sessionId: true, returnTo: true } })
    if (!link) throw refusal("accounts.set_up_link_not_valid")
    const opened = { isHere: link.sessionId === sessionId, returnTo: link.returnTo }
    if (count === 0) return opened
    // Left by a link that was opened while this one was asked for.
    await tx.codeApp.deleteMany({ where: { userId, confirmedAt: null } })
    const secret = toBase32(randomBytes(20))
    const sealed = sealCodeApp({ secret, recoveryCodes: makeRecoveryCodes() })
    await tx.codeApp.create({ data: { userId, sealed, begunAt: now() }, select: { userId: true } })
    await recordAudit(tx, person, { subject: { type: "user", id: userId }, event: "account.set_up_opened" })
    return opened
  })
}

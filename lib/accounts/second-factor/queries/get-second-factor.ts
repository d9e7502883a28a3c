import { codeAppSetUpMinutes } from "#lib/accounts/policy"
import { openCodeApp } from "#lib/accounts/second-factor/code-app"
import { codeAppAddress } from "#lib/accounts/second-factor/totp"
import type { SecondFactorView } from "#lib/accounts/second-factor/views"
import { ownUser } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { fromNow, minute, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { senderName } from "#lib/env"

/**
 * The person's own second proofs; null for those without an account. A key is shown only until it was confirmed, and
 * only in the browser that had asked for the mailed link.
 */
export async function getSecondFactor(actor: Actor): Promise<SecondFactorView | null> {
  const user = await asActor(actor, tx =>
    tx.user.findFirst({
      where: ownUser(actor),
      select: {
        userName: true,
        codeApp: { select: { sealed: true, begunAt: true, confirmedAt: true } },
        setUpLink: { select: { sessionId: true, email: true, endsAt: true, confirmedAt: true } },
        recoveryCodes: { where: { usedAt: null }, select: { id: true } },
        passkeys: { orderBy: { addedAt: "asc" }, select: { id: true, name: true, addedAt: true, usedAt: true } },
      },
    }),
  )
  if (!user || actor.kind !== "person") return null
  const { codeApp, setUpLink, recoveryCodes, passkeys, userName } = user
  const none = { mailed: null, begun: null, codeApp: null, passkeys }
  if (codeApp?.confirmedAt)
    return { ...none, codeApp: { since: codeApp.confirmedAt, recoveryCodesLeft: recoveryCodes.length } }
  if (setUpLink?.sessionId !== actor.sessionId) return none
  if (!setUpLink.confirmedAt) return { ...none, mailed: setUpLink.endsAt > now() ? { to: setUpLink.email } : null }
  if (!codeApp || codeApp.begunAt <= fromNow(-codeAppSetUpMinutes * minute)) return none
  const { secret: key, recoveryCodes: codes } = openCodeApp(codeApp.sealed)
  const address = codeAppAddress({ key, issuer: senderName(), account: userName })
  return { ...none, begun: { key, address, recoveryCodes: codes } }
}

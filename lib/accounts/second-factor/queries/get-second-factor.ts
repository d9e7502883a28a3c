import { openCodeApp } from "#lib/accounts/second-factor/code-app"
import { codeAppAddress } from "#lib/accounts/second-factor/totp"
import type { SecondFactorView } from "#lib/accounts/second-factor/views"
import { ownUser } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { mailSender } from "#lib/env"

/** The person's own second proofs; null for those without an account. A key is shown only until it was confirmed. */
export async function getSecondFactor(actor: Actor): Promise<SecondFactorView | null> {
  const user = await asActor(actor, tx =>
    tx.user.findFirst({
      where: ownUser(actor),
      select: {
        userName: true,
        codeApp: { select: { sealed: true, confirmedAt: true } },
        recoveryCodes: { where: { usedAt: null }, select: { id: true } },
        passkeys: { orderBy: { addedAt: "asc" }, select: { id: true, name: true, addedAt: true, usedAt: true } },
      },
    }),
  )
  if (!user) return null
  const { codeApp, recoveryCodes, passkeys, userName } = user
  if (!codeApp) return { begun: null, codeApp: null, passkeys }
  if (codeApp.confirmedAt)
    return { begun: null, codeApp: { since: codeApp.confirmedAt, recoveryCodesLeft: recoveryCodes.length }, passkeys }
  const { secret: key, recoveryCodes: codes } = openCodeApp(codeApp.sealed)
  const address = codeAppAddress({ key, issuer: networkName(), account: userName })
  return { begun: { key, address, recoveryCodes: codes }, codeApp: null, passkeys }
}

/** As the network's mails name it. */
function networkName(): string {
  return mailSender().replace(/\s*<.*$/, "") || "Local Resources Network"
}

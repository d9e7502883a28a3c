import { refusal } from "#lib/accounts/codes"
import { hashPassword } from "#lib/accounts/passwords/hash"
import type { ResetPasswordInput } from "#lib/accounts/schema"
import { useToken } from "#lib/accounts/tokens"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { sendMail } from "#lib/notifications/notify"

/** Time in which somebody notices the mail that says that a second proof was set up. */
const youngProofDays = 7

/**
 * Sets a new password by a mailed link, confirms the address with it, and ends every session and every sign-in that waits
 * for its second proof: whoever knew the old password is out. So is a second proof that they may have set up with it in
 * the last days; an older one stays, because a mailbox alone must not undo it. Refuses: accounts.link_not_valid.
 */
export async function resetPassword(visitor: Actor, input: ResetPasswordInput): Promise<void> {
  const passwordHash = await hashPassword(input.password)
  await asSystem("accounts", async tx => {
    const userId = await useToken(tx, input.token, "reset_password")
    if (!userId) throw refusal("accounts.link_not_valid")
    const user = await tx.user.update({
      where: { id: userId },
      data: { passwordHash, emailConfirmedAt: now() },
      select: { email: true, locale: true },
    })
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } })
    await tx.pendingSignIn.deleteMany({ where: { userId } })
    const mailbox = { recipient: user.email, locale: user.locale }
    if (await removeYoungProof(tx, userId)) await sendMail(tx, { ...mailbox, kind: "secondProofChanged" })
    await sendMail(tx, { ...mailbox, kind: "passwordChanged" })
    await recordAudit(tx, visitor, { subject: { type: "user", id: userId }, event: "account.password_reset" })
  })
}

/** True where a proof that was in use is gone. */
async function removeYoungProof(tx: Tx, userId: string): Promise<boolean> {
  const since = fromNow(-youngProofDays * day)
  await tx.setUpLink.deleteMany({ where: { userId } })
  await tx.codeApp.deleteMany({ where: { userId, confirmedAt: null } })
  const { count } = await tx.codeApp.deleteMany({ where: { userId, confirmedAt: { gt: since } } })
  // Recovery codes and passkeys exist beside an app only, and are as young as it is.
  if (count === 0) return false
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.passkey.deleteMany({ where: { userId } })
  return true
}

import { refusal } from "#lib/accounts/codes"
import { hashPassword } from "#lib/accounts/passwords/hash"
import type { BecomeAdministratorInput } from "#lib/accounts/schema"
import { useToken } from "#lib/accounts/tokens"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"

/**
 * Uses up the link of an appointment: the account gets its name, user name and password, and the role. An account that
 * was there before is set anew by it and signed out everywhere, as by a mailed link for a new password.
 * Refuses: accounts.link_not_valid, accounts.user_name_taken.
 */
export async function becomeAdministrator(visitor: Actor, input: BecomeAdministratorInput): Promise<void> {
  const passwordHash = await hashPassword(input.password)
  await asSystem("accounts", async tx => {
    const userId = await useToken(tx, input.token, "become_administrator")
    if (!userId) throw refusal("accounts.link_not_valid")
    await tx.user.update({
      where: { id: userId },
      data: {
        name: input.name,
        userName: input.userName,
        passwordHash,
        networkRole: "administrator",
        emailConfirmedAt: now(),
      },
      select: { id: true },
    })
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } })
    await recordAudit(tx, visitor, { subject: { type: "user", id: userId }, event: "account.became_administrator" })
  })
}

import { refusal } from "#lib/accounts/codes"
import { countVisit } from "#lib/accounts/commands/count-visit"
import { passwordMatches } from "#lib/accounts/passwords/hash"
import type { ConfirmEmailInput } from "#lib/accounts/schema"
import { useToken } from "#lib/accounts/tokens"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"

/** Tries an hour from one place: more than anybody needs who has just chosen the password. */
const triesHourlyMax = 20

/**
 * Confirms the address that a link was sent to, by whoever has both the link and the password chosen at registration.
 * Otherwise somebody could prepare an account for another's address and wait until they press the button.
 * Refuses: accounts.link_not_valid, accounts.wrong_password (the link stays good), accounts.too_many_tries.
 */
export async function confirmEmail(visitor: Actor, input: ConfirmEmailInput): Promise<void> {
  await countVisit(visitor, { what: "confirm", hourlyMax: triesHourlyMax })
  await asSystem("accounts", async tx => {
    const userId = await useToken(tx, input.token, "confirm_email")
    if (!userId) throw refusal("accounts.link_not_valid")
    const confirmed = await tx.user.update({
      where: { id: userId },
      data: { emailConfirmedAt: now() },
      select: { passwordHash: true },
    })
    if (!(await passwordMatches(confirmed.passwordHash, input.password)))
      throw refusal("accounts.wrong_password", { password: { code: "wrongPassword" } })
    await recordAudit(tx, visitor, { subject: { type: "user", id: userId }, event: "account.confirmed" })
  })
}

import { refusal } from "#lib/accounts/codes"
import type { ConfirmEmailInput } from "#lib/accounts/schema"
import { useToken } from "#lib/accounts/tokens"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"

/** Confirms the address that a link was sent to. Refuses: accounts.link_not_valid. */
export async function confirmEmail(visitor: Actor, input: ConfirmEmailInput): Promise<void> {
  await asSystem("accounts", async tx => {
    const userId = await useToken(tx, input.token, "confirm_email")
    if (!userId) throw refusal("accounts.link_not_valid")
    await tx.user.update({ where: { id: userId }, data: { emailConfirmedAt: now() }, select: { id: true } })
    await recordAudit(tx, visitor, { subject: { type: "user", id: userId }, event: "account.confirmed" })
  })
}

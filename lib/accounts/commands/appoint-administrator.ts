import { becomeAdministratorHours, requireJob } from "#lib/accounts/policy"
import type { AppointAdministratorInput } from "#lib/accounts/schema"
import { issueToken } from "#lib/accounts/tokens"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { hour, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"

export type Appointment = { token: string; isKnown: boolean }

/**
 * Makes a link with which the owner of an address becomes an administrator, once and within its hours. Only whoever
 * may run programs beside the portal can call this; no page does. Where the address has no account, a place for one is
 * made, with which nobody can sign in before the link was used. An earlier link of the address ends.
 * Refuses: common.forbidden.
 */
export async function appointAdministrator(actor: Actor, input: AppointAdministratorInput): Promise<Appointment> {
  requireJob(actor)
  return asSystem("accounts", async tx => {
    const known = await tx.user.findUnique({
      where: { email: input.email },
      select: { id: true, email: true, emailConfirmedAt: true },
    })
    const user =
      known ??
      (await tx.user.create({
        data: {
          email: input.email,
          userName: `appointed-${makeId()}`,
          name: "",
          passwordHash: "",
          locale: input.locale,
          registeredAt: now(),
        },
        select: { id: true, email: true },
      }))
    const token = await issueToken(tx, user, "become_administrator", becomeAdministratorHours * hour)
    await recordAudit(tx, actor, { subject: { type: "user", id: user.id }, event: "account.administrator_appointed" })
    return { token, isKnown: Boolean(known?.emailConfirmedAt) }
  })
}

import { atAnswerTime } from "#lib/accounts/passwords/answer-time"
import { countMailRequest } from "#lib/accounts/passwords/throttle"
import { resetPasswordHours } from "#lib/accounts/policy"
import type { RequestPasswordResetInput } from "#lib/accounts/schema"
import { issueToken } from "#lib/accounts/tokens"
import type { Actor } from "#lib/actor"
import { hour } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { sendMail } from "#lib/notifications/notify"

/**
 * Mails a link to set a new password, if the address belongs to an account. Neither the answer nor its time says whether
 * it does.
 */
export function requestPasswordReset(visitor: Actor, input: RequestPasswordResetInput): Promise<void> {
  return atAnswerTime(() => mailReset(visitor, input))
}

async function mailReset(visitor: Actor, input: RequestPasswordResetInput): Promise<void> {
  const address = visitor.kind === "visitor" ? visitor.address : ""
  if (!(await countMailRequest(input.email, address))) return
  await asSystem("accounts", async tx => {
    const user = await tx.user.findFirst({
      where: { email: input.email, closedAt: null, suspendedAt: null },
      select: { id: true, email: true, locale: true },
    })
    if (!user) return
    const token = await issueToken(tx, user, "reset_password", resetPasswordHours * hour)
    const values = { token, hours: resetPasswordHours }
    await sendMail(tx, { recipient: user.email, locale: user.locale, kind: "resetPassword", values })
  })
}

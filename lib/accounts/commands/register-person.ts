import { refusal } from "#lib/accounts/codes"
import { atAnswerTime } from "#lib/accounts/passwords/answer-time"
import { hashPassword } from "#lib/accounts/passwords/hash"
import { countMailRequest } from "#lib/accounts/passwords/throttle"
import { confirmEmailHours } from "#lib/accounts/policy"
import type { RegisterPersonInput } from "#lib/accounts/schema"
import { issueToken } from "#lib/accounts/tokens"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { hour, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { sendMail } from "#lib/notifications/notify"

/**
 * Makes an account and mails a link that confirms its address. The answer is the same when the address is known: its
 * owner is then told by mail that somebody tried, and nothing is made. Both take the same time.
 * Refuses: accounts.user_name_taken.
 */
export function registerPerson(visitor: Actor, input: RegisterPersonInput): Promise<void> {
  return atAnswerTime(() => makeAccount(visitor, input))
}

async function makeAccount(visitor: Actor, input: RegisterPersonInput): Promise<void> {
  const passwordHash = await hashPassword(input.password)
  const address = visitor.kind === "visitor" ? visitor.address : ""
  if (!(await countMailRequest(input.email, address))) return
  await asSystem("accounts", async tx => {
    // First of all, so that a taken name is told alike whether or not the address has an account.
    const taken = await tx.user.findUnique({ where: { userName: input.userName }, select: { id: true } })
    if (taken) throw refusal("accounts.user_name_taken")
    const known = await tx.user.findUnique({ where: { email: input.email }, select: { locale: true } })
    if (known) {
      await sendMail(tx, { recipient: input.email, locale: known.locale, kind: "alreadyRegistered" })
      return
    }
    const { id } = await tx.user.create({
      data: {
        userName: input.userName,
        email: input.email,
        name: input.name,
        locale: input.locale,
        passwordHash,
        registeredAt: now(),
      },
      select: { id: true },
    })
    const link = await issueToken(tx, { id, email: input.email }, "confirm_email", confirmEmailHours * hour)
    await sendMail(tx, {
      recipient: input.email,
      locale: input.locale,
      kind: "confirmEmail",
      values: { token: link, hours: confirmEmailHours },
    })
    await recordAudit(tx, visitor, { subject: { type: "user", id }, event: "account.registered" })
  })
}

import type { Actor, Person } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asSystem, type Tx } from "#lib/db/door"
import { sendMail } from "#lib/notifications/notify"

/** Records a change of somebody's second proof and tells them by mail: whoever did not do it themselves must know. */
export async function tellOfSecondFactor(tx: Tx, person: Person, event: `account.${string}`): Promise<void> {
  const { email, locale } = await tx.user.findUniqueOrThrow({
    where: { id: person.userId },
    select: { email: true, locale: true },
  })
  await sendMail(tx, { recipient: email, locale, kind: "secondProofChanged" })
  await recordAudit(tx, person, { subject: { type: "user", id: person.userId }, event })
}

/** Tells somebody whose wrong codes of the day are used up: whoever tried them knows the password. */
export async function tellOfTriedCodes(actor: Actor, userId: string): Promise<void> {
  await asSystem("accounts", async tx => {
    const { email, locale } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, locale: true },
    })
    await sendMail(tx, { recipient: email, locale, kind: "codesTried" })
    await recordAudit(tx, actor, { subject: { type: "user", id: userId }, event: "account.codes_used_up" })
  })
}

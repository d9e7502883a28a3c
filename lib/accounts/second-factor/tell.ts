import type { Person } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import type { Tx } from "#lib/db/door"
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

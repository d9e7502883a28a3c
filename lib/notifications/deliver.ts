import { z } from "zod"
import { hour, minute, now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { origin } from "#lib/env"
import { post } from "#lib/notifications/post"
import { renderMail } from "#lib/notifications/render-mail"

/** Mails on their way at the same time. */
const lanes = 3

/** How long to wait after the first, second, … failure. After the last one a mail is given up and its failure stays. */
const pauses = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour]

const mailRow = z.object({
  id: z.string(),
  recipient: z.string(),
  kind: z.string(),
  locale: z.string(),
  values: z.record(z.string(), z.unknown()),
  attempts: z.number(),
})

/** Sends what waits in the outbox and is due, oldest first. Returns how many mails went out. */
export async function deliverMail(): Promise<number> {
  const sent = await Promise.all(Array.from({ length: lanes }, lane))
  return sent.reduce((sum, count) => sum + count, 0)
}

async function lane(): Promise<number> {
  for (let sent = 0; ; ) {
    const outcome = await asSystem("notifications", deliverOne)
    if (outcome === "nothing due") return sent
    if (outcome === "sent") sent++
  }
}

/**
 * One mail, one transaction. Its row is locked while it is sent and passed over by every other lane and worker, so a
 * mail that hangs blocks no other and none goes out twice. A process that dies in between sends it again: better twice
 * than never. The secret of a link is forgotten once it is on its way or given up.
 */
async function deliverOne(tx: Tx): Promise<"sent" | "failed" | "nothing due"> {
  const rows = await tx.$queryRaw`
    SELECT id::text, recipient, kind, locale, values, attempts FROM outbox_mail
    WHERE sent_at IS NULL AND attempts <= ${pauses.length}
      AND (attempted_at IS NULL
        OR attempted_at + make_interval(secs => (${pauses.map(pause => pause / 1_000)}::float8[])[attempts]) <= ${now()})
    ORDER BY written_at LIMIT 1 FOR UPDATE SKIP LOCKED`
  const [mail] = z.array(mailRow).parse(rows)
  if (!mail) return "nothing due"
  const attempt = { attempts: mail.attempts + 1, attemptedAt: now() }
  const { token: _, ...harmless } = mail.values as { token?: unknown } & Record<string, string | number>
  try {
    await post(mail.recipient, renderMail({ ...mail, origin: origin() }))
  } catch (fault) {
    const failure = (fault instanceof Error ? fault.message : String(fault)).slice(0, 500)
    const isGivenUp = attempt.attempts > pauses.length
    const failed = { ...attempt, failure, ...(isGivenUp ? { values: harmless } : {}) }
    await tx.outboxMail.update({ where: { id: mail.id }, data: failed, select: { id: true } })
    return "failed"
  }
  const sent = { ...attempt, values: harmless, sentAt: now(), failure: null }
  await tx.outboxMail.update({ where: { id: mail.id }, data: sent, select: { id: true } })
  return "sent"
}

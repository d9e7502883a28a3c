import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import { type Actor, actingMember } from "#lib/actor"
import { now } from "#lib/clock"
import { elevated, type Tx } from "#lib/db/door"

export type AuditEntry = {
  /** What it happened to. All events of one subject form one chain. */
  subject: { type: string; id: string }
  /** `<noun>.<past participle>`; its words stand in the room's catalogue under `events`. */
  event: `${string}.${string}`
  /** Members that may read it in their history; empty: the secretariat's affair. */
  partyIds?: string[]
  /** What changed, in codes, ids and dates. Never the text of terms, messages or secrets. */
  values?: Record<string, string | number | boolean | null>
}

/**
 * Writes one change of consequence into the append-only record, in the transaction of the change itself.
 * Entries of a subject are chained by SHA-256 over the entry before; the advisory lock makes two writers queue.
 */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  const subject = `${entry.subject.type}:${entry.subject.id}`
  const happenedAt = now()
  await elevated(tx, async () => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 0))`
    const last = await tx.auditEvent.findFirst({
      where: { subject },
      orderBy: { seq: "desc" },
      select: { seq: true, digest: true },
    })
    const seq = (last?.seq ?? 0) + 1
    const previous = last?.digest ?? ""
    const body = canonicalize({
      actor: actor.kind === "person" ? actor.userId : actor.kind === "system" ? `job ${actor.job}` : "visitor",
      at: happenedAt.toISOString(),
      event: entry.event,
      seq,
      subject,
      values: entry.values ?? {},
    }) as string
    await tx.auditEvent.create({
      data: {
        subject,
        seq,
        event: entry.event,
        userId: actor.kind === "person" ? actor.userId : null,
        memberId: actingMember(actor)?.id ?? null,
        partyIds: entry.partyIds ?? [],
        body,
        previous,
        digest: createHash("sha256").update(previous).update(body).digest("hex"),
        happenedAt,
      },
    })
  })
}

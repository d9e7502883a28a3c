import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalJob } from "#lib/agreements/policy"
import { asActor, type Tx } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { mailMember } from "#lib/notifications/notify"
import { askForCheckpoint } from "#lib/sealing/ask-signer"
import { type Head, keyOfCheckpoint, momentIn, type SignedCheckpoint } from "#lib/sealing/checkpoint"
import { knownLogKeys, type PublicLogKey } from "#lib/sealing/log-key"

/**
 * Has the head of every record signed that has grown since all signed the agreement, and mails it to every party: whoever
 * rewrites a record later contradicts what the parties hold. Killed at any step it is begun again: the signer gives the same
 * signature for the same head, and checkpoint and mails are written together. Where there is no signer the heads wait, and
 * what went wrong is thrown.
 * Refuses: agreements.jobs_only.
 */
export async function signCheckpoints(actor: Actor): Promise<{ signed: number }> {
  permit(refusalJob(actor))
  const due = await asActor(actor, readDue)
  const signed = await oneByOne(due, one => signCheckpoint(actor, one), "checkpoints were not signed")
  return { signed }
}

type Due = { agreementId: string; partnershipId: string; partyIds: string[]; head: Head }

/** The agreements that all have signed and whose newest line has no checkpoint yet. */
async function readDue(tx: Tx): Promise<Due[]> {
  const rows = await tx.$queryRaw<(Omit<Due, "head"> & { reference: string; seq: number; digest: string })[]>`
    SELECT a.id::text AS "agreementId", a.partnership_id::text AS "partnershipId", p.party_ids::text[] AS "partyIds",
           a.reference, newest.seq, newest.digest
    FROM agreement a
    JOIN partnership p ON p.id = a.partnership_id
    CROSS JOIN LATERAL (
      SELECT seq, digest FROM evidence_entry WHERE agreement_id = a.id ORDER BY seq DESC LIMIT 1
    ) newest
    WHERE a.in_force_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM evidence_checkpoint c WHERE c.agreement_id = a.id AND c.seq = newest.seq)
    ORDER BY a.id`
  return rows.map(({ reference, seq, digest, ...due }) => ({
    ...due,
    head: { agreement: reference, seq, head: digest },
  }))
}

/** False where another worker was faster. */
async function signCheckpoint(actor: Actor, { partyIds, head, ...place }: Due): Promise<boolean> {
  const checkpoint = await askForCheckpoint(head)
  const key = keyOfCheckpoint(head, checkpoint, knownLogKeys())
  if (!key) throw new Error("What came back as a checkpoint is none of this head by a key of ours")
  return asActor(actor, async tx => {
    const { count } = await tx.evidenceCheckpoint.createMany({
      data: [{ ...place, ...columnsOf(head, checkpoint, key) }],
      skipDuplicates: true,
    })
    if (count === 0) return false
    const values = { checkpoint: checkpoint.text, signature: checkpoint.signature.toString("base64"), key: key.sha256 }
    for (const party of partyIds) await mailMember(tx, party, { kind: "recordHead", values })
    return true
  })
}

const columnsOf = ({ seq }: Head, { text, signature }: SignedCheckpoint, key: PublicLogKey) => ({
  seq,
  text,
  signature: signature.toString("base64"),
  keySha256: key.sha256,
  signedAt: new Date(momentIn(text)),
})

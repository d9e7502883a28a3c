import type { Actor, Person } from "#lib/actor"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { parsed, type Revision, revisionColumns, revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { mandatorySections, sectionStates } from "#lib/agreements/terms/complete"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { isId } from "#lib/ids"

/** Everything about an agreement that a rule may ask, read under a lock in the command's own transaction. */
export type Table = {
  id: string
  reference: string
  partnershipId: string
  title: string
  state: AgreementState
  version: number
  holderId: string
  turnNote: string
  frozenRevisionId: string | null
  /** The last day on which the frozen text can be signed; null where none was said. */
  signUntil: string | null
  /** Ids of the parties in their order; turns go round in it. */
  partyIds: string[]
  /** The party that is not here yet: the text is for it, and can't be handed over. */
  awaitedId: string | null
  /** The newest revision this actor may see: their own draft, or what was handed over last. */
  current: Revision
  /** What was handed over last; null before the first time. */
  proposed: Revision | null
  /** What it changes, where it is an amendment. */
  amendment: Amendment | null
}

export type Amendment = {
  /** The agreement that it changes. */
  amendsId: string
  amendsReference: string
  /** Whether that agreement rests: what this one adds to the work rests with it. */
  isSuspended: boolean
  /** The day on which that agreement came into force. */
  inForceOn: string | null
  /** The terms in force now: others when another amendment came first. */
  inForce: Revision
}

/**
 * Locks an agreement and reads what stands on the table. The lock makes everybody who changes this agreement queue, so
 * that a rule which was asked still holds when the change is written. All amendments of one agreement queue at it, always
 * before their own row: two locks taken in two orders would wait for each other. Not visible is not there:
 * common.not_found.
 */
export async function lockTable(tx: Tx, actor: Actor, agreementId: string): Promise<Table> {
  if (!isId(agreementId)) throw refusal("common.not_found")
  await tx.$queryRaw`
    SELECT id::text FROM agreement
    WHERE id = ${agreementId}::uuid OR id = (SELECT amends_id FROM agreement WHERE id = ${agreementId}::uuid)
    ORDER BY amends_id NULLS FIRST FOR UPDATE`
  const agreement = await tx.agreement.findFirst({
    where: { id: agreementId, ...visibleAgreements(actor) },
    select: {
      id: true,
      reference: true,
      partnershipId: true,
      title: true,
      state: true,
      version: true,
      holderId: true,
      turnNote: true,
      frozenRevisionId: true,
      signUntil: true,
      amendsId: true,
      amends: { select: { reference: true, state: true, inForceAt: true } },
      partnership: { select: { partyIds: true, awaitedId: true } },
      revisions: {
        where: visibleRevisions(actor),
        orderBy: { number: "desc" },
        take: 2,
        select: revisionColumns,
      },
    },
  })
  const [newest, before] = (agreement?.revisions ?? []).map(parsed)
  if (!agreement || !newest) throw refusal("common.not_found")
  const { partnership, revisions: _, amendsId, amends, ...facts } = agreement
  const proposed = newest.proposedAt ? newest : (before ?? null)
  const amendment =
    amendsId && amends
      ? {
          amendsId,
          amendsReference: amends.reference,
          isSuspended: amends.state === "suspended",
          inForceOn: amends.inForceAt?.toISOString().slice(0, 10) ?? null,
          inForce: await revisionInForce(tx, amendsId),
        }
      : null
  const signUntil = facts.signUntil?.toISOString().slice(0, 10) ?? null
  return { ...facts, ...partnership, signUntil, current: newest, proposed, amendment }
}

/**
 * The digest of each section that has to be agreed: the sections that the kind demands, and what else was said. Of an
 * amendment, what differs from the terms in force: the rest was agreed on and signed.
 */
export function sectionDigests({ terms, statement }: Pick<Revision, "terms" | "statement">): Map<SectionKey, string> {
  const base = statement?.base.terms ?? null
  const agreed = sectionStates(terms).filter(
    ({ section, status }) => mandatorySections[terms.kind].includes(section) || status !== "empty" || base !== null,
  )
  return new Map(
    agreed
      .map(({ section }) => [section, sectionDigest(terms, section)] as const)
      .filter(([section, digest]) => base === null || digest !== sectionDigest(base, section)),
  )
}

/** The party that somebody acts for, and who acts, where the policy has seen that there is one. */
export function partyOf(actor: Actor): { id: string; name: string; person: Person } {
  if (actor.kind !== "person" || !actor.member) throw refusal("common.not_found")
  return { id: actor.member.id, name: actor.member.name, person: actor }
}

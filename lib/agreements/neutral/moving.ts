import { type Actor, actingMember } from "#lib/actor"
import type { EvidenceType } from "#lib/agreements/evidence/chain"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { lockTable, type Table } from "#lib/agreements/negotiation/table"
import { neutralsOfParty, ownRoles } from "#lib/agreements/neutral/visibility"
import { recordAudit } from "#lib/audit/record"
import { elevated, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { isId } from "#lib/ids"
import { type Notice, notifyMember, notifyPerson } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** What a command of the neutral person works with: read for the portal, under the agreement's lock, never shown. */
export type Agreement = Pick<Table, "id" | "reference" | "partnershipId" | "title" | "state">

/** Of whom one of the actor's own agreements has, or had, in. Refuses: common.not_found. */
export async function lockForParty(tx: Tx, actor: Actor, neutralId: string) {
  const where = { AND: [{ id: neutralId }, neutralsOfParty(actor)] }
  const found = isId(neutralId) && (await tx.neutralPerson.findFirst({ where, select: { agreementId: true } }))
  if (!found) throw refusal("common.not_found")
  const agreement: Agreement = await lockTable(tx, actor, found.agreementId)
  return { agreement, neutral: await tx.neutralPerson.findFirstOrThrow({ where, select: neutralColumns }) }
}

/**
 * Of what the actor is asked to be neutral in, or is. The agreement is locked for the portal, so that whoever changes it
 * waits: the actor does not see its row. Refuses: common.not_found.
 */
export async function lockForPerson(tx: Tx, actor: Actor, neutralId: string) {
  if (!isId(neutralId)) throw refusal("common.not_found")
  const where = { AND: [{ id: neutralId }, await ownRoles(tx, actor)] }
  const found = await tx.neutralPerson.findFirst({ where, select: { agreementId: true } })
  if (!found) throw refusal("common.not_found")
  const agreement = await elevated(tx, () => lockAgreement(tx, found.agreementId))
  const neutral = await tx.neutralPerson.findFirst({ where, select: neutralColumns })
  if (!neutral) throw refusal("common.not_found")
  return { agreement, neutral }
}

export type Neutral = Prisma.NeutralPersonGetPayload<{ select: typeof neutralColumns }>

export async function lockAgreement(tx: Tx, agreementId: string): Promise<Agreement> {
  await tx.$queryRaw`SELECT id::text FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`
  return tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: { id: true, reference: true, partnershipId: true, title: true, state: true },
  })
}

type Step = "proposed" | "agreed" | "refused" | "withdrawn" | "accepted" | "declined" | "ended"

/** Puts a step into the agreement's evidence and into the history of the partnership. */
export async function recordStep(
  tx: Tx,
  actor: Actor,
  agreement: Agreement,
  neutral: Pick<Neutral, "id" | "userId" | "memberId" | "name" | "memberName" | "partyIds">,
  step: Step,
  words = "",
): Promise<void> {
  const type: EvidenceType = `neutral.${step}`
  const { name, memberName } = neutral
  const values = { neutralRef: neutral.id, userRef: neutral.userId, orgRef: actingMember(actor)?.id ?? null }
  // The person who is neutral does not see the evidence to which their own answer adds a line.
  await elevated(tx, () => recordEvidence(tx, agreement, type, values, { name, memberName, ...(words && { words }) }))
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: agreement.id },
    event: `neutral_person.${step}`,
    partyIds: [...neutral.partyIds],
  })
}

/** Tells the parties, but for the one whose step it was. */
export async function notifyParties(
  tx: Tx,
  actor: Actor,
  { partyIds }: Pick<Neutral, "partyIds">,
  notice: Notice,
): Promise<void> {
  const ownId = actingMember(actor)?.id
  for (const partyId of partyIds) if (partyId !== ownId) await notifyMember(tx, partyId, notice)
}

/** Tells the neutral person of an agreement, where it has one, that there is something to read; never what it is. */
export async function notifyNeutral(tx: Tx, agreementId: string): Promise<void> {
  const neutral = await tx.neutralPerson.findFirst({
    where: { agreementId, state: "active" },
    select: { id: true, userId: true },
  })
  if (neutral) await notifyPerson(tx, neutral.userId, { kind: "neutralNews", path: paths.neutral.one(neutral.id) })
}

export const neutralColumns = {
  id: true,
  agreementId: true,
  partnershipId: true,
  partyIds: true,
  userId: true,
  memberId: true,
  name: true,
  memberName: true,
  reason: true,
  state: true,
  version: true,
  proposedMemberId: true,
  closedMemberId: true,
  closingWords: true,
  consents: { select: { memberId: true } },
} as const satisfies Prisma.NeutralPersonSelect

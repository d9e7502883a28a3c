import type { Actor } from "#lib/actor"
import { refusal } from "#lib/agreements/codes"
import { type Acceptance, dutiesOf, dutiesToTakeOn, isTakenOn } from "#lib/agreements/fairness/one-sided-duties"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import type { Revision } from "#lib/agreements/negotiation/revision-in-force"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

type Text = Pick<Revision, "terms" | "statement">

/** The express yeses that stand in an agreement, to its duties as they are or as they were. */
export function acceptancesOf(tx: Tx, agreementId: string): Promise<Acceptance[]> {
  const select = { memberId: true, dutyDigest: true, acceptedAt: true }
  return tx.dutyAcceptance.findMany({ where: { agreementId }, select })
}

/**
 * Keeps the acting member's express yes to the duties that bind its side only, in the sections to which it says yes now.
 * `said` are the digests of the duties that were ticked. Refuses: agreements.duty_not_accepted, where one has neither been
 * ticked nor taken on before.
 */
export async function takeOnDuties(
  tx: Tx,
  actor: Actor,
  table: Table,
  text: Text,
  sections: readonly SectionKey[],
  said: readonly string[],
): Promise<void> {
  const { id: memberId } = partyOf(actor)
  const person = actor.kind === "person" ? actor : null
  const before = await acceptancesOf(tx, table.id)
  const asked = dutiesOf(memberId, text.terms, text.statement?.base.terms ?? null).filter(
    duty => sections.includes(duty.section) && !isTakenOn(duty, memberId, before),
  )
  if (!asked.every(({ digest }) => said.includes(digest))) throw refusal("agreements.duty_not_accepted")
  for (const { section, digest } of asked) {
    await tx.dutyAcceptance.create({
      data: {
        agreementId: table.id,
        partnershipId: table.partnershipId,
        memberId,
        section,
        dutyDigest: digest,
        acceptedById: person?.userId ?? memberId,
        acceptedByName: person?.name ?? "",
        acceptedAt: now(),
      },
      select: { id: true },
    })
    await recordEvidence(tx, table, "duty.accepted", { orgRef: memberId, section, dutySha256: digest })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "duty.accepted",
      partyIds: table.partyIds,
      values: { section, digest },
    })
  }
}

/** With its yes to a section, a party takes back its express yeses in there. */
export async function takeBackDuties(tx: Tx, actor: Actor, table: Table, section: SectionKey): Promise<void> {
  const { id: memberId } = partyOf(actor)
  const { count } = await tx.dutyAcceptance.deleteMany({ where: { agreementId: table.id, memberId, section } })
  if (count === 0) return
  await recordEvidence(tx, table, "duty.taken_back", { orgRef: memberId, section })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "duty.taken_back",
    partyIds: table.partyIds,
    values: { section },
  })
}

/** Whether a duty that binds some parties only still lacks the express yes of one of them. */
export async function lacksExpressYes(tx: Tx, table: Table, { terms, statement }: Text): Promise<boolean> {
  const given = await acceptancesOf(tx, table.id)
  return dutiesToTakeOn(terms, statement?.base.terms ?? null).some(duty =>
    duty.bound.some(party => !isTakenOn(duty, party, given)),
  )
}

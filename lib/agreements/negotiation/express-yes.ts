import type { Actor } from "#lib/actor"
import { type codes, refusal } from "#lib/agreements/codes"
import { matrixSection } from "#lib/agreements/fairness/holding"
import { dutiesOf, dutiesToTakeOn, type ExpressYes, isGiven } from "#lib/agreements/fairness/one-sided-duties"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import type { Revision } from "#lib/agreements/negotiation/revision-in-force"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { rowsToAccept } from "#lib/agreements/terms/matrix-rows"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Subject } from "#lib/confidentiality/terms"
import type { Tx } from "#lib/db/door"

type Text = Pick<Revision, "terms" | "statement">
type Asked = { section: SectionKey; digest: string; subject?: Subject }

/** The express yeses that stand in an agreement, to its duties and rows as they are or as they were. */
export function yesesOf(tx: Tx, agreementId: string): Promise<ExpressYes[]> {
  const select = { memberId: true, digest: true, givenAt: true }
  return tx.expressYes.findMany({ where: { agreementId }, select })
}

/**
 * Keeps what the acting member says expressly with its yes to these sections: a yes to the duties there that bind its side
 * only, where `said` are the digests of those that were ticked, and one to every row of the disclosure matrix, which the
 * page lists beside the button. Refuses: agreements.duty_not_accepted, where a duty has neither been ticked nor taken on
 * before.
 */
export async function sayExpressly(
  tx: Tx,
  actor: Actor,
  table: Table,
  text: Text,
  sections: readonly SectionKey[],
  said: readonly string[],
): Promise<void> {
  await takeOnDuties(tx, actor, table, text, sections, said)
  if (sections.includes(matrixSection)) await acceptMatrixRows(tx, actor, table, text)
}

async function takeOnDuties(
  tx: Tx,
  actor: Actor,
  table: Table,
  text: Text,
  sections: readonly SectionKey[],
  said: readonly string[],
): Promise<void> {
  const { id: memberId } = partyOf(actor)
  const before = await yesesOf(tx, table.id)
  const asked = dutiesOf(memberId, text.terms, text.statement?.base.terms ?? null).filter(
    duty => sections.includes(duty.section) && !isGiven(duty, memberId, before),
  )
  if (!asked.every(({ digest }) => said.includes(digest))) throw refusal("agreements.duty_not_accepted")
  for (const { section, digest } of asked) {
    await keepYes(tx, actor, table, { section, digest })
    await recordEvidence(tx, table, "duty.accepted", { orgRef: memberId, section, dutySha256: digest })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "duty.accepted",
      partyIds: table.partyIds,
      values: { section, digest },
    })
  }
}

/**
 * Keeps the acting member's yes to rows of the matrix as they stand in this text: to those named by their digests, or to
 * all. A yes that stands is left as it was given. Refuses: agreements.row_changed, where the text says something else.
 */
export async function acceptMatrixRows(
  tx: Tx,
  actor: Actor,
  table: Table,
  { terms, statement }: Text,
  digests?: readonly string[],
): Promise<void> {
  const { id: memberId } = partyOf(actor)
  const rows = rowsToAccept(terms, statement?.base.terms ?? null)
  const named = digests ?? rows.map(({ digest }) => digest)
  if (!named.every(digest => rows.some(row => row.digest === digest))) throw refusal("agreements.row_changed")
  const before = await yesesOf(tx, table.id)
  const asked = rows.filter(row => named.includes(row.digest) && !isGiven(row, memberId, before))
  if (asked.length === 0) return
  for (const { subject, digest } of asked) await keepYes(tx, actor, table, { section: matrixSection, digest, subject })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "row.accepted",
    partyIds: table.partyIds,
    values: { rows: asked.map(({ subject }) => subject).join(" ") },
  })
}

async function keepYes(tx: Tx, actor: Actor, table: Table, { section, digest, subject }: Asked): Promise<void> {
  const { id: memberId, person } = partyOf(actor)
  await tx.expressYes.create({
    data: {
      agreementId: table.id,
      partnershipId: table.partnershipId,
      memberId,
      section,
      digest,
      ...(subject && { subject }),
      givenById: person.userId,
      givenByName: person.name,
      givenAt: now(),
    },
    select: { id: true },
  })
}

/** With its yes to a section, a party takes back what it said expressly in there. */
export async function takeBackYeses(tx: Tx, actor: Actor, table: Table, section: SectionKey): Promise<void> {
  const { id: memberId } = partyOf(actor)
  const place = { agreementId: table.id, memberId, section }
  if (section === matrixSection) await takeBackMatrixRows(tx, actor, table)
  const { count } = await tx.expressYes.deleteMany({ where: { ...place, subject: null } })
  if (count === 0) return
  await recordEvidence(tx, table, "duty.taken_back", { orgRef: memberId, section })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "duty.taken_back",
    partyIds: table.partyIds,
    values: { section },
  })
}

/** Takes the acting member's yes to rows back: to those named by their digests, or to all. What is gone already stays so. */
export async function takeBackMatrixRows(
  tx: Tx,
  actor: Actor,
  table: Table,
  digests?: readonly string[],
): Promise<{ takenBack: number }> {
  const { id: memberId } = partyOf(actor)
  const place = { agreementId: table.id, memberId, subject: { not: null } }
  const where = { ...place, ...(digests && { digest: { in: [...digests] } }) }
  const gone = await tx.expressYes.findMany({ where, select: { subject: true } })
  if (gone.length === 0) return { takenBack: 0 }
  await tx.expressYes.deleteMany({ where })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "row.taken_back",
    partyIds: table.partyIds,
    values: { rows: gone.map(({ subject }) => subject).join(" ") },
  })
  return { takenBack: gone.length }
}

/** Which express yes of a party is still lacking in a text that is about to be frozen: to a duty, or to a row. */
export async function refusalWithoutYes(
  tx: Tx,
  table: Table,
  { terms, statement }: Text,
): Promise<keyof typeof codes | null> {
  const given = await yesesOf(tx, table.id)
  const base = statement?.base.terms ?? null
  const lacks = (asked: { digest: string }, parties: readonly string[]) =>
    parties.some(party => !isGiven(asked, party, given))
  if (dutiesToTakeOn(terms, base).some(duty => lacks(duty, duty.bound))) return "agreements.duty_not_accepted"
  return rowsToAccept(terms, base).some(row => lacks(row, table.partyIds)) ? "agreements.row_not_accepted" : null
}

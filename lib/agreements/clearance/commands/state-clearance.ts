import type { Actor } from "#lib/actor"
import { heldByEach } from "#lib/agreements/clearance/held"
import { type ClearanceLine, clearanceLineSchema, clearanceSchemaVersion } from "#lib/agreements/clearance/lines"
import { type LockedClearance, lockClearance } from "#lib/agreements/clearance/locked"
import { refusalStateClearance } from "#lib/agreements/clearance/policy"
import { readLines } from "#lib/agreements/clearance/read-lines"
import type { StateClearanceInput } from "#lib/agreements/clearance/schema"
import { moveClearance } from "#lib/agreements/clearance/transition"
import { permit } from "#lib/agreements/codes"
import type { Standing } from "#lib/agreements/ending/standing"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { partyOf } from "#lib/agreements/negotiation/table"
import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import { formEntries } from "#lib/agreements/terms/form-entries"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Says, for the acting member, what became of everything that it holds of the others: of each thing, or of the whole. What
 * was stated before stays; the others confirm or question the newest. What they have let it keep until a day is kept no longer
 * by stating it again. The same form twice states it once.
 * Refuses: common.not_found, common.changed_meanwhile, common.invalid_input, agreements.role_may_not,
 * agreements.not_your_clearance, agreements.clearance_settled.
 */
export async function stateClearance(actor: Actor, input: StateClearanceInput): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const { clearance, standing } = await lockClearance(tx, actor, input.clearanceId)
    permit(refusalStateClearance(actor, clearance))
    const lines = await linesOf(tx, actor, standing, clearance, input)
    const { seenToBy, words } = input
    const digest = sha256(canonicalText(lines))
    const [newest] = clearance.statements
    const isSame = newest?.digest === digest && newest.seenToBy === seenToBy && newest.words === words
    if (isSame && clearance.state === "stated") return { agreementId: standing.id }
    await moveClearance(tx, { ...clearance, version: input.version }, "state")
    const { id: memberId, name, person } = partyOf(actor)
    const number = (newest?.number ?? 0) + 1
    await tx.clearanceStatement.create({
      data: {
        clearanceId: clearance.id,
        partnershipId: standing.partnershipId,
        memberId,
        number,
        schemaVersion: clearanceSchemaVersion,
        lines,
        digest,
        seenToBy,
        words,
        statedById: person.userId,
        statedByName: person.name,
        statedAt: now(),
      },
      select: { id: true },
    })
    const facts = { orgRef: memberId, statement: number, linesSha256: digest }
    await recordEvidence(tx, standing, "clearance.stated", facts, { seenToBy, ...(words && { words }) })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "clearance.stated",
      partyIds: standing.partyIds,
      values: { statement: number, digest },
    })
    await notifyOtherParties(tx, standing.partyIds, memberId, {
      kind: "clearanceStated",
      values: { title: standing.title, member: name },
      path: paths.agreements.clearances(standing.id),
    })
    return { agreementId: standing.id }
  })
}

/** What the form says of each thing that the party holds now: a document that was opened meanwhile is one of them. */
async function linesOf(
  tx: Tx,
  actor: Actor,
  standing: Standing,
  { id, memberId }: LockedClearance,
  input: StateClearanceInput,
): Promise<ClearanceLine[]> {
  const { terms } = await revisionInForce(tx, standing.id)
  const place = { agreementId: standing.id, partnershipId: standing.partnershipId }
  const held = (await heldByEach(actor, place, terms, standing.partyIds)).get(memberId) ?? []
  const confirmed = await confirmedDays(tx, id, standing.partyIds.length - 1)
  const { lines, problems } = readLines(held, new Map(formEntries(input)), today(), confirmed)
  if (Object.keys(problems).length > 0) throw new Refusal("common.invalid_input", "invalid", problems)
  return lines
}

/** By thing the day, still to come, until which all others have let the party keep it, whatever was stated since. */
async function confirmedDays(tx: Tx, clearanceId: string, others: number): Promise<Map<string, string>> {
  const statements = await tx.clearanceStatement.findMany({
    where: { clearanceId },
    orderBy: { number: "desc" },
    select: { lines: true, answers: { where: { kind: "confirms" }, select: { memberId: true } } },
  })
  const confirmed = statements.find(({ answers }) => answers.length >= others)
  const lines = clearanceLineSchema.array().parse(confirmed?.lines ?? [])
  return new Map(
    lines.flatMap(({ key, keptUntil }) => (keptUntil && keptUntil > today() ? [[key, keptUntil] as const] : [])),
  )
}

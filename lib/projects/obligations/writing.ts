import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { asDate } from "#lib/projects/calendar"
import { duties, dutyOf, lasting } from "#lib/projects/obligations/duties"
import type { ObligationState } from "#lib/projects/obligations/lifecycle"
import { endsWithWork } from "#lib/projects/obligations/policy"
import { moveObligation } from "#lib/projects/obligations/transition"
import { visibleObligations } from "#lib/projects/obligations/visibility"
import type { PlannedDuty, ProjectPlan, RowsChange } from "#lib/projects/plan"

type Place = { projectId: string; partnershipId: string }
type Standing = { id: string; termsRowId: string; state: ObligationState; version: number; position: number }

/** What a plan writes of a duty, but for the day of one that came back already: that follows what was done. */
function columns(row: PlannedDuty) {
  const { section, duty, owedBy: owedByIds, owedTo: owedToIds, what, untilOn, everyDays, within, agreed } = row
  const day = { untilOn: untilOn === null ? null : asDate(untilOn) }
  const answer = { withinCount: within?.count ?? null, withinUnit: within?.unit ?? null }
  return { section, duty, owedByIds, owedToIds, what, everyDays, ...day, ...answer, ...agreed }
}

const firstDay = (row: PlannedDuty) => ({ dueOn: row.dueOn === null ? null : asDate(row.dueOn) })

/** The duties of a new project. */
export async function writeObligations(tx: Tx, place: Place, rows: readonly PlannedDuty[], after = 0): Promise<void> {
  await tx.obligation.createMany({
    data: rows.map((row, index) => ({
      ...{ ...place, ...columns(row), ...firstDay(row) },
      ...{ termsPlace: row.rowId, position: after + index + 1 },
    })),
  })
}

/** Brings open duties onto an amended plan; one that has a report keeps the next day that followed from it. */
export async function followObligations(
  tx: Tx,
  place: Place,
  standing: readonly Standing[],
  change: RowsChange<PlannedDuty>,
): Promise<void> {
  for (const { id, row } of change.follow) {
    const isUnderWay =
      row.everyDays !== null &&
      (await tx.obligationReport.count({ where: { obligationId: id, contestedAt: null } })) > 0
    await tx.obligation.updateMany({
      where: { id },
      data: { ...columns(row), ...(isUnderWay ? {} : firstDay(row)), version: { increment: 1 } },
    })
  }
  await cancel(
    tx,
    standing.filter(({ id }) => change.leave.includes(id)),
  )
  await writeObligations(tx, place, change.add, Math.max(0, ...standing.map(({ position }) => position)))
}

/**
 * Ends with early ended work what belonged to it. What is owed when work is over stays owed, and has its day now where it
 * waited for an end that had none.
 */
export async function endObligations(tx: Tx, projectId: string): Promise<void> {
  const open = await tx.obligation.findMany({
    where: { projectId, state: { in: ["owed", "reported"] } },
    select: { id: true, duty: true, state: true, version: true },
  })
  await cancel(
    tx,
    open.filter(({ duty }) => endsWithWork(dutyOf(duty))),
  )
  const waiting = lasting.filter(duty => duties[duty] === "word")
  await tx.obligation.updateMany({
    where: { projectId, state: "owed", duty: { in: waiting }, dueOn: null },
    data: { dueOn: asDate(today()) },
  })
}

async function cancel(tx: Tx, rows: readonly { id: string; state: ObligationState; version: number }[]) {
  for (const row of rows) if (!(await moveObligation(tx, row, "cancel"))) throw refusal("common.changed_meanwhile")
}

/** The outcomes that must outlive the work, as the newest terms name them. */
export async function writeOutcomes(tx: Tx, place: Place, lasting: ProjectPlan["lasting"]): Promise<void> {
  await tx.lastingOutcome.deleteMany({ where: { projectId: place.projectId } })
  await tx.lastingOutcome.createMany({
    data: lasting.map((outcome, index) => ({ ...place, ...outcome, position: index + 1 })),
  })
}

const steps = {
  hand_to_clearance: { event: "obligation.handed_on", told: {} },
  clear: { event: "obligation.confirmed", told: { duty: "end_personal_data", report: null } },
} as const

/**
 * Moves what was promised about ending personal data under one agreement, as far as it stands so, each with its line in the
 * record. Returns how many there were.
 * Refuses: common.changed_meanwhile.
 */
export async function movePersonalData(
  tx: Tx,
  actor: Actor,
  standing: Prisma.ObligationWhereInput & { project: { agreementId: string } },
  step: keyof typeof steps,
): Promise<number> {
  const rows = await tx.obligation.findMany({
    where: { AND: [visibleObligations(actor), { duty: "end_personal_data" }, standing] },
    select: {
      id: true,
      projectId: true,
      state: true,
      version: true,
      project: { select: { partnership: { select: { partyIds: true } } } },
    },
  })
  const { event, told } = steps[step]
  for (const { project, projectId, ...obligation } of rows) {
    if (!(await moveObligation(tx, obligation, step))) throw refusal("common.changed_meanwhile")
    await recordAudit(tx, actor, {
      subject: { type: "obligation", id: obligation.id },
      event,
      partyIds: project.partnership.partyIds,
      values: { projectId, ...told },
    })
  }
  return rows.length
}

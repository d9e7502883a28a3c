import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import type { Party } from "#lib/partnerships/views"
import { milestoneRow, partyOf, triggerOf } from "#lib/projects/rows"
import type { MilestoneView, SubmissionView } from "#lib/projects/views"
import { milestoneColumns, visibleProjects } from "#lib/projects/visibility"

/** A milestone with everything that was handed in and answered, or null where it is missing or not visible. */
export async function getMilestone(actor: Actor, milestoneId: string): Promise<MilestoneView | null> {
  if (!isId(milestoneId)) return null
  return asActor(actor, async tx => {
    const row = await tx.milestone.findFirst({
      where: { id: milestoneId, project: visibleProjects(actor) },
      select: {
        ...milestoneColumns,
        submissions: { orderBy: { number: "desc" }, select: submissionColumns },
        termsRowId: true,
        acceptedWhen: true,
        projectId: true,
        partnershipId: true,
        project: { select: { title: true, state: true } },
      },
    })
    const partnership = row && (await getPartnership(actor, row.partnershipId))
    if (!partnership) return null
    const { parties } = partnership
    const { projectId, partnershipId, acceptedWhen, acceptanceDays, project, submissions, termsRowId, ...columns } = row
    const payments = await paymentsOf(tx, projectId, termsRowId)
    const scene = { actor, parties, projectState: project.state, today: today() }
    return {
      ...milestoneRow(scene, { ...columns, acceptanceDays, submissions }),
      projectId,
      projectTitle: project.title,
      partnershipId,
      acceptedWhen,
      acceptanceDays,
      parties,
      submissions: submissions.map(submission => submissionView(parties, submission)),
      payments: payments.map(({ position: number, trigger, amountMinor, ...payment }) => ({
        ...payment,
        amountMinor: Number(amountMinor),
        number,
        trigger: triggerOf(trigger),
      })),
    }
  })
}

function paymentsOf(tx: Tx, projectId: string, milestoneRowId: string) {
  return tx.payment.findMany({
    where: { projectId, milestoneRowId },
    orderBy: { position: "asc" },
    select: { position: true, amountMinor: true, currency: true, trigger: true, dueDays: true },
  })
}

const submissionColumns = {
  number: true,
  memberId: true,
  note: true,
  file: { select: { id: true, name: true, bytes: true } },
  submittedByName: true,
  submittedAt: true,
  answer: true,
  acceptedAt: true,
  changesAskedAt: true,
  answeredByName: true,
  answeredByMemberId: true,
} as const

type SubmissionColumns = {
  number: number
  memberId: string
  note: string
  file: { id: string; name: string; bytes: number } | null
  submittedByName: string
  submittedAt: Date
  answer: string | null
  acceptedAt: Date | null
  changesAskedAt: Date | null
  answeredByName: string | null
  answeredByMemberId: string | null
}

function submissionView(parties: Party[], row: SubmissionColumns): SubmissionView {
  const { number, note, file, submittedAt, submittedByName: byName, acceptedAt, changesAskedAt } = row
  const at = acceptedAt ?? changesAskedAt
  const answer = at && {
    outcome: acceptedAt ? ("accepted" as const) : ("changes_asked" as const),
    by: partyOf(parties, row.answeredByMemberId),
    byName: row.answeredByName ?? "",
    at,
    words: row.answer ?? "",
  }
  return { number, by: partyOf(parties, row.memberId), byName, submittedAt, note, file, answer }
}

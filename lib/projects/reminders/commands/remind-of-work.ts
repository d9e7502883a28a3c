import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { asDate } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import { type OpenWork, refusalRemindOfWork, type WorkReminder, workReminders } from "#lib/projects/reminders/policy"
import { mayBeOpen, readOpenWork } from "#lib/projects/reminders/visibility"
import { visibleProjects } from "#lib/projects/visibility"

/**
 * Reminds those who can act of milestones, payments and answers before their day and once when it has passed, and of what
 * one side said and the other has left unanswered. Whoever only reads is not told. Refuses: projects.jobs_only.
 */
export async function remindOfWork(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalRemindOfWork(actor))
  const projects = await asActor(actor, tx =>
    tx.project.findMany({
      where: { AND: [visibleProjects(actor), mayBeOpen] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  let reminded = 0
  await oneByOne(
    projects.map(({ id }) => id),
    id =>
      asActor(actor, async tx => {
        const work = await readOpenWork(tx, actor, id)
        const due = work ? workReminders(work, today()) : []
        for (const reminder of due) if (work && (await remind(tx, actor, work, reminder))) reminded += 1
        return due.length > 0
      }),
  )
  return { reminded }
}

type Named = OpenWork & { id: string; title: string }

/** False where it was told before. */
async function remind(tx: Tx, actor: Actor, project: Named, reminder: WorkReminder): Promise<boolean> {
  const { kind, subjectId, day, number, whom, at } = reminder
  const { count } = await tx.workReminder.createMany({
    data: [{ subjectId, kind, onDate: asDate(day), remindedAt: now() }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await recordAudit(tx, actor, {
    subject: { type: "project", id: project.id },
    event: "project.reminded",
    partyIds: [...project.partyIds],
    values: { of: kind, subjectId, day },
  })
  for (const memberId of whom)
    await notifyMember(
      tx,
      memberId,
      { kind, values: { title: project.title, day, number }, path: pathOf(project.id, at) },
      { writers: true },
    )
  return true
}

function pathOf(projectId: string, at: WorkReminder["at"]): string {
  if (at === "payments") return `${paths.projects.one(projectId)}#payments`
  return "milestone" in at
    ? paths.projects.milestone(projectId, at.milestone)
    : paths.projects.oneProblem(projectId, at.problem)
}

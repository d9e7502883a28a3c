import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { asDate } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import { refusalRemind, reminderFor } from "#lib/projects/obligations/policy"
import { readObligation, visibleObligations } from "#lib/projects/obligations/visibility"

/**
 * Reminds of what the agreements foresee: those who owe something before its day and once when it has passed, those to
 * whom it is owed of a report that waits for their answer. Nothing is lost when a day passes. Refuses: projects.jobs_only.
 */
export async function remindOfObligations(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalRemind(actor))
  const open = await asActor(actor, tx =>
    tx.obligation.findMany({
      where: { AND: [visibleObligations(actor), { state: { in: ["owed", "reported"] } }] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const reminded = await oneByOne(
    open.map(({ id }) => id),
    id => remindOfOne(actor, id),
  )
  return { reminded }
}

const columns = { soon: "soonToldFor", late: "lateToldFor", answer: "answerToldFor" } as const
const kinds = { soon: "obligationSoon", late: "obligationLate", answer: "obligationWaits" } as const

function remindOfOne(actor: Actor, id: string): Promise<boolean> {
  return asActor(actor, async tx => {
    // Whoever reports meanwhile waits for this, or this sees that they have.
    await tx.$queryRaw`SELECT id::text FROM obligation WHERE id = ${id}::uuid FOR UPDATE`
    const obligation = await readObligation(tx, actor, id)
    const reminder = obligation && reminderFor(obligation, today())
    if (!obligation || !reminder) return false
    const { projectId, dueOn, reportedOn, owedByIds, owedToIds, reporterId, partyIds } = obligation
    const day = (reminder === "answer" ? reportedOn : dueOn) ?? today()
    await tx.obligation.updateMany({ where: { id }, data: { [columns[reminder]]: asDate(day) } })
    await recordAudit(tx, actor, {
      subject: { type: "obligation", id },
      event: "obligation.reminded",
      partyIds,
      values: { projectId, duty: obligation.duty, of: reminder },
    })
    const whom = reminder === "answer" ? owedToIds.filter(memberId => memberId !== reporterId) : owedByIds
    for (const memberId of whom)
      await notifyMember(tx, memberId, {
        kind: kinds[reminder],
        values: { title: obligation.projectTitle, day },
        path: paths.projects.obligation(projectId, id),
      })
    return true
  })
}

import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import type { WorkDone } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

/** What has happened in the work of an agreement that no later text can undo; null where it has no project. */
export async function getWorkDone(actor: Actor, agreementId: string): Promise<WorkDone | null> {
  if (!isId(agreementId)) return null
  return asActor(actor, async tx => {
    const project = await tx.project.findFirst({
      where: { ...visibleProjects(actor), agreementId },
      select: {
        id: true,
        state: true,
        version: true,
        milestones: { where: { state: "cancelled" }, select: { termsRowId: true } },
        payments: {
          where: { state: { not: "scheduled" } },
          select: { termsRowId: true, amountMinor: true, currency: true },
        },
      },
    })
    if (!project) return null
    const { id, state, version } = project
    return {
      project: { id, state, version },
      isOver: state === "completed" || state === "ended",
      cancelledRows: project.milestones.map(row => row.termsRowId),
      duePayments: project.payments.map(({ termsRowId: rowId, amountMinor, currency }) => ({
        rowId,
        amountMinor: Number(amountMinor),
        currency,
      })),
    }
  })
}

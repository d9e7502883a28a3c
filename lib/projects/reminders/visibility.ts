import type { Actor } from "#lib/actor"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { dayOf } from "#lib/projects/calendar"
import type { OpenWork } from "#lib/projects/reminders/policy"
import { visibleProjects } from "#lib/projects/visibility"

/** Projects in which anything can be open: work that was closed years ago is not read every day. */
export const mayBeOpen = {
  OR: [
    { state: "active" },
    { payments: { some: { state: { in: ["due", "invoiced", "paid"] } } } },
    { problems: { some: { OR: [{ state: "raised" }, { remedies: { some: { state: "said" } } }] } } },
  ],
} satisfies Prisma.ProjectWhereInput

/** What is open in a project, or null where it is missing or not visible. */
export async function readOpenWork(
  tx: Tx,
  actor: Actor,
  projectId: string,
): Promise<(OpenWork & { id: string; title: string }) | null> {
  const row = await tx.project.findFirst({ where: { ...visibleProjects(actor), id: projectId }, select: columns })
  if (!row) return null
  const { id, title, state, partnership, milestones, payments, problems } = row
  return {
    ...{ id, title, state, partyIds: partnership.partyIds },
    milestones: milestones.map(({ position: number, submissions: [last], ...milestone }) => ({
      ...milestone,
      number,
      dueOn: dayOf(milestone.dueOn),
      last: last ? { memberId: last.memberId, on: dayOf(last.submittedAt) } : null,
    })),
    payments: payments.map(({ position: number, dueOn, paidAt, ...payment }) => ({
      ...payment,
      number,
      dueOn: dueOn && dayOf(dueOn),
      paidOn: paidAt && dayOf(paidAt),
    })),
    problems: problems.map(({ memberId: raiserId, raisedAt, answerDueOn, remedies: [remedy], ...problem }) => ({
      ...problem,
      raiserId,
      raisedOn: dayOf(raisedAt),
      answerDueOn: dayOf(answerDueOn),
      remedy: remedy ? { id: remedy.id, state: remedy.state, saidOn: dayOf(remedy.saidAt) } : null,
    })),
  }
}

const columns = {
  id: true,
  title: true,
  state: true,
  partnership: { select: { partyIds: true } },
  milestones: {
    where: { state: { notIn: ["accepted", "cancelled"] } },
    orderBy: { position: "asc" },
    select: {
      id: true,
      position: true,
      state: true,
      dueOn: true,
      acceptanceDays: true,
      responsibleIds: true,
      submissions: { orderBy: { number: "desc" }, take: 1, select: { memberId: true, submittedAt: true } },
    },
  },
  payments: {
    where: { state: { in: ["due", "invoiced", "paid"] } },
    orderBy: { position: "asc" },
    select: { id: true, position: true, state: true, dueOn: true, paidAt: true, payerIds: true, payeeIds: true },
  },
  problems: {
    orderBy: { raisedAt: "asc" },
    select: {
      id: true,
      memberId: true,
      state: true,
      raisedAt: true,
      answerDueOn: true,
      remedies: { orderBy: { number: "desc" }, take: 1, select: { id: true, state: true, saidAt: true } },
    },
  },
} satisfies Prisma.ProjectSelect

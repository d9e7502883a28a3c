import { type Actor, actingMember } from "#lib/actor"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Projects of the actor's partnerships. The secretariat sees none. */
export function visibleProjects(actor: Actor): Prisma.ProjectWhereInput {
  if (actor.kind === "system") return {}
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/** A milestone as its commands need it, or null where it is missing or not visible. */
export async function readMilestone(tx: Tx, actor: Actor, milestoneId: string) {
  const row = await tx.milestone.findFirst({
    where: { id: milestoneId, project: visibleProjects(actor) },
    select: {
      id: true,
      projectId: true,
      partnershipId: true,
      termsRowId: true,
      position: true,
      title: true,
      responsibleIds: true,
      state: true,
      version: true,
      project: { select: { title: true, state: true, partnership: { select: { partyIds: true } } } },
      submissions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { id: true, number: true, memberId: true, submittedById: true, note: true },
      },
    },
  })
  if (!row) return null
  const { project, submissions, ...milestone } = row
  const last = submissions[0] ?? null
  return {
    ...milestone,
    projectState: project.state,
    projectTitle: project.title,
    partyIds: project.partnership.partyIds,
    submitterId: last?.memberId ?? null,
    last,
  }
}

/** A payment as its commands need it, or null where it is missing or not visible. */
export async function readPayment(tx: Tx, actor: Actor, paymentId: string) {
  const row = await tx.payment.findFirst({
    where: { id: paymentId, project: visibleProjects(actor) },
    select: {
      id: true,
      projectId: true,
      position: true,
      payerIds: true,
      payeeIds: true,
      state: true,
      version: true,
      project: { select: { title: true, partnership: { select: { partyIds: true } } } },
    },
  })
  if (!row) return null
  const { project, ...payment } = row
  return { ...payment, projectTitle: project.title, partyIds: project.partnership.partyIds }
}

/** A problem as its commands need it, or null where it is missing or not visible. */
export async function readProblem(tx: Tx, actor: Actor, problemId: string) {
  const row = await tx.problem.findFirst({
    where: { id: problemId, project: visibleProjects(actor) },
    select: {
      id: true,
      projectId: true,
      memberId: true,
      state: true,
      version: true,
      answer: true,
      project: { select: { title: true, partnership: { select: { partyIds: true } } } },
    },
  })
  if (!row) return null
  const { project, memberId: raiserId, ...problem } = row
  return { ...problem, raiserId, projectTitle: project.title, partyIds: project.partnership.partyIds }
}

/** What is read of a milestone: the columns behind its row, with what was handed in last. */
export const milestoneColumns = {
  id: true,
  position: true,
  title: true,
  dueOn: true,
  acceptanceDays: true,
  responsibleIds: true,
  state: true,
  version: true,
  submissions: {
    orderBy: { number: "desc" },
    take: 1,
    select: { memberId: true, submittedAt: true, acceptedAt: true },
  },
} as const satisfies Prisma.MilestoneSelect

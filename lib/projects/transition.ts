import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import {
  type MilestoneEvent,
  type MilestoneState,
  milestoneLifecycle,
  type PaymentEvent,
  type PaymentState,
  type ProblemEvent,
  type ProblemState,
  type ProjectEvent,
  type ProjectState,
  paymentLifecycle,
  problemLifecycle,
  projectLifecycle,
} from "#lib/projects/lifecycle"

type Row<State> = { id: string; state: State; version: number }
type Fixed = "id" | "state" | "version"

/*
 * The only writers of the states of this room. Each update holds on condition that the row is still in the state and at
 * the version that its caller names. They answer whether it was so: of two who come at once, the second is told by
 * its command either that its own step is done already or that somebody else's came first.
 */

export async function moveProject(
  tx: Tx,
  project: Row<ProjectState>,
  event: ProjectEvent,
  along: Omit<Prisma.ProjectUncheckedUpdateManyInput, Fixed> = {},
): Promise<boolean> {
  const { id, state: from, version } = project
  const state = projectLifecycle.next(from, event)
  if (state === null) return false
  const where = { id, state: from, version }
  return (await tx.project.updateMany({ where, data: { ...along, state, version: { increment: 1 } } })).count > 0
}

export async function moveMilestone(tx: Tx, milestone: Row<MilestoneState>, event: MilestoneEvent): Promise<boolean> {
  const { id, state: from, version } = milestone
  const state = milestoneLifecycle.next(from, event)
  if (state === null) return false
  const where = { id, state: from, version }
  return (await tx.milestone.updateMany({ where, data: { state, version: { increment: 1 } } })).count > 0
}

export async function movePayment(
  tx: Tx,
  payment: Row<PaymentState>,
  event: PaymentEvent,
  along: Omit<Prisma.PaymentUncheckedUpdateManyInput, Fixed> = {},
): Promise<boolean> {
  const { id, state: from, version } = payment
  const state = paymentLifecycle.next(from, event)
  if (state === null) return false
  const where = { id, state: from, version }
  return (await tx.payment.updateMany({ where, data: { ...along, state, version: { increment: 1 } } })).count > 0
}

export async function moveProblem(
  tx: Tx,
  problem: Row<ProblemState>,
  event: ProblemEvent,
  along: Omit<Prisma.ProblemUncheckedUpdateManyInput, Fixed> = {},
): Promise<boolean> {
  const { id, state: from, version } = problem
  const state = problemLifecycle.next(from, event)
  if (state === null) return false
  const where = { id, state: from, version }
  return (await tx.problem.updateMany({ where, data: { ...along, state, version: { increment: 1 } } })).count > 0
}

import { type Actor, actingMember } from "#lib/actor"
import { mayConclude, mayWrite } from "#lib/partnerships/policy"
import type { codes } from "#lib/projects/codes"
import {
  type MilestoneState,
  milestoneLifecycle,
  type PaymentState,
  type ProblemState,
  type ProjectEvent,
  type ProjectState,
  paymentLifecycle,
  problemLifecycle,
  projectLifecycle,
} from "#lib/projects/lifecycle"

type Code = keyof typeof codes

export type MilestoneFacts = {
  state: MilestoneState
  projectState: ProjectState
  responsibleIds: readonly string[]
  partyIds: readonly string[]
  /** Member that handed in last; null before. */
  submitterId: string | null
}
export type PaymentFacts = { state: PaymentState; payerIds: readonly string[]; payeeIds: readonly string[] }
export type ProblemFacts = { state: ProblemState; raiserId: string }

/** How many days the other side has for an answer where the agreement gives none. */
export const answerDaysWhenUnsaid = 7

/** Severities that reach the other side as urgent. */
export const graveSeverities: readonly string[] = ["danger-now", "serious"]

/** Sites that the problems of one work may name: each is searched for in whatever is to be told to others. */
export const namedSitesMax = 100

/** Kinds in which the site does not cooperate: they ask the client for help, within the days agreed for that. */
export const siteKinds: readonly string[] = [
  "access-refused",
  "interviews-refused",
  "records-withheld",
  "workers-coached",
]

export function refusalStartProject(actor: Actor): Code | null {
  return mayConclude(actingMember(actor)) ? null : "projects.role_may_not"
}

/**
 * Work is closed by who may write; what was promised without a term ends with its agreement alone. For all else the agreement's own
 * rules were asked before: who signs may, and the day.
 */
export function refusalSteerProject(
  actor: Actor,
  project: { state: ProjectState; openMilestones: number; hasTerm: boolean },
  event: ProjectEvent,
): Code | null {
  const member = actingMember(actor)
  const may = event === "complete" ? mayWrite(member) : mayConclude(member) || actor.kind === "system"
  if (!may) return "projects.role_may_not"
  if (projectLifecycle.next(project.state, event) === null) return "projects.not_now"
  if (event !== "complete") return null
  if (!project.hasTerm) return "projects.ends_with_agreement"
  return project.openMilestones > 0 ? "projects.milestones_open" : null
}

/** Those who owe a milestone start and hand it in. */
export function refusalSubmitMilestone(actor: Actor, milestone: MilestoneFacts): Code | null {
  const refused = refusalTouchMilestone(
    actor,
    milestone,
    isResponsible(actor, milestone),
    "projects.not_your_milestone",
  )
  return refused ?? (milestoneLifecycle.next(milestone.state, "submit") ? null : "projects.not_now")
}

export function refusalStartMilestone(actor: Actor, milestone: MilestoneFacts): Code | null {
  const refused = refusalTouchMilestone(
    actor,
    milestone,
    isResponsible(actor, milestone),
    "projects.not_your_milestone",
  )
  return refused ?? (milestoneLifecycle.next(milestone.state, "start") ? null : "projects.not_now")
}

/** Accepting and asking for changes are one right: nobody judges their own work. */
export function refusalAnswerMilestone(actor: Actor, milestone: MilestoneFacts): Code | null {
  const refused = refusalTouchMilestone(actor, milestone, mayJudge(actor, milestone), "projects.not_yours_to_accept")
  return refused ?? (milestone.state === "submitted" ? null : "projects.not_now")
}

function refusalTouchMilestone(actor: Actor, milestone: MilestoneFacts, isTheirs: boolean, code: Code): Code | null {
  if (!mayWrite(actingMember(actor))) return "projects.role_may_not"
  if (!isTheirs) return code
  return milestone.projectState === "active" ? null : "projects.not_active"
}

function isResponsible(actor: Actor, { responsibleIds }: MilestoneFacts): boolean {
  return responsibleIds.includes(actingMember(actor)?.id ?? "")
}

function mayJudge(actor: Actor, milestone: MilestoneFacts): boolean {
  return judgesOf(milestone).includes(actingMember(actor)?.id ?? "")
}

/** Where all parties owe a milestone together, whoever did not hand it in is the other side. */
export function judgesOf({
  responsibleIds,
  partyIds,
  submitterId,
}: Pick<MilestoneFacts, "responsibleIds" | "partyIds" | "submitterId">): string[] {
  const isOfAll = partyIds.every(id => responsibleIds.includes(id))
  return partyIds.filter(id => id !== submitterId && (isOfAll || !responsibleIds.includes(id)))
}

/** What is paid is said by who pays, what has come by who receives. A project that is over may still be paid. */
export function refusalSayPayment(
  actor: Actor,
  payment: PaymentFacts,
  event: "invoice" | "pay" | "receive",
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  const isTheirs = (event === "pay" ? payment.payerIds : payment.payeeIds).includes(member?.id ?? "")
  if (!isTheirs) return event === "pay" ? "projects.not_the_payer" : "projects.not_the_payee"
  return paymentLifecycle.next(payment.state, event) ? null : "projects.not_now"
}

/** Problems may be raised whatever state the project is in: danger does not ask for it. */
export function refusalRaiseProblem(actor: Actor): Code | null {
  return mayWrite(actingMember(actor)) ? null : "projects.role_may_not"
}

/** What was raised under a name can be raised again under it, and without a site there is no end. */
export function refusalNameSite(site: string, named: readonly string[]): Code | null {
  return site !== "" && !named.includes(site) && named.length >= namedSitesMax ? "projects.too_many_sites" : null
}

export function refusalAnswerProblem(actor: Actor, problem: ProblemFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  if (member?.id === problem.raiserId) return "projects.not_yours_to_answer"
  return problemLifecycle.next(problem.state, "answer") ? null : "projects.not_now"
}

export function refusalSettleProblem(actor: Actor, problem: ProblemFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  if (member?.id !== problem.raiserId) return "projects.not_yours_to_settle"
  return problemLifecycle.next(problem.state, "settle") ? null : "projects.not_now"
}

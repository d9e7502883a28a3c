import { type Actor, actingMember } from "#lib/actor"
import { mayWrite } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import type { Duty } from "#lib/projects/obligations/duties"
import type { ObligationView } from "#lib/projects/obligations/views"

export type NextStep = "press" | "names" | "share" | "raise" | "problems" | "change" | "work"

const both = (step: NextStep) => ({ owing: step, owed: step })

/** Where a duty that holds all the time is kept, by each side. Those that are kept outside the portal have no place in it. */
const steps: Partial<Record<Duty, { owing: NextStep; owed: NextStep }>> = {
  refer_press: both("press"),
  answer_publicity: both("names"),
  keep_confidence: both("share"),
  answer_problem: { owing: "problems", owed: "raise" },
  help_with_site: { owing: "problems", owed: "raise" },
  report_grave_problem: { owing: "raise", owed: "problems" },
  report_danger: both("raise"),
  answer_renegotiation: both("change"),
  give_feedback: both("work"),
}

/** Steps whose page is a form: whoever only reads would be turned away there. */
const forms: readonly NextStep[] = ["raise", "change"]

type Asked = Pick<ObligationView, "duty" | "isHeld" | "owedBy" | "partnershipId" | "projectId" | "agreementId">

/** What the reader does next about a duty, and where; null where nothing is to do, or no longer. */
export function nextStepOf(actor: Actor, obligation: Asked): { step: NextStep; path: string } | null {
  const member = actingMember(actor)
  const isOwing = obligation.owedBy.some(({ isYou }) => isYou)
  const step = obligation.isHeld ? steps[obligation.duty]?.[isOwing ? "owing" : "owed"] : undefined
  if (!step || (forms.includes(step) && !mayWrite(member))) return null
  return { step, path: pathOf(step, obligation) }
}

function pathOf(step: NextStep, { partnershipId, projectId, agreementId }: Asked): string {
  const ways: Record<NextStep, string> = {
    press: paths.partnerships.press(partnershipId),
    names: paths.partnerships.names(partnershipId),
    share: paths.partnerships.sharing(partnershipId),
    raise: paths.projects.problem(projectId),
    problems: `${paths.projects.one(projectId)}#problems`,
    change: paths.agreements.ask(agreementId),
    work: paths.projects.one(projectId),
  }
  return ways[step]
}

import { makeId } from "#lib/ids"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { startProject } from "#lib/projects/commands/start-project"
import type { ProjectPlan } from "#lib/projects/plan"
import { getProject } from "#lib/projects/queries/get-project"
import type { ProjectView } from "#lib/projects/views"
import { storyMembers } from "#seed/personas"
import type { World } from "#tests/support/world"

/** Nordvik Apparel and Shishu Odhikar Kendra as parties. */
export function twoParties(world: World) {
  return (["nordvik-apparel", "shishu-odhikar-kendra"] as const).flatMap(slug => {
    const member = storyMembers.find(one => one.slug === slug)
    return member ? [{ memberId: world.members[slug], kind: member.kind, name: member.name }] : []
  })
}

export async function aPartnership(world: World): Promise<string> {
  return (await openPartnership(world.people.ingrid, { parties: twoParties(world) })).partnershipId
}

/** Two milestones of the local resource, one of the company; a payment on signature, on delivery and on acceptance. */
export function aPlan(world: Pick<World, "members">, changes: Partial<ProjectPlan> = {}): ProjectPlan {
  const company = world.members["nordvik-apparel"]
  const local = world.members["shishu-odhikar-kendra"]
  const milestone = { acceptanceDays: 10, acceptedWhen: "Forty interviews are written up.", outputId: null }
  const payment = { currency: "EUR", expectedOn: null, payer: [company], payee: [local] }
  return {
    title: "Interviews in Gazipur",
    startsOn: "2027-01-04",
    endsOn: "2027-06-30",
    memberIds: [company, local],
    milestones: [
      { ...milestone, rowId: "list", title: "List of sites", dueOn: "2027-01-20", responsible: [company] },
      { ...milestone, rowId: "interviews", title: "Interviews done", dueOn: "2027-03-01", responsible: [local] },
      { ...milestone, rowId: "report", title: "Report", dueOn: "2027-05-15", responsible: [local] },
    ],
    payments: [
      { ...payment, rowId: "first", milestoneRowId: null, amountMinor: 200_000, trigger: "signature", dueDays: 14 },
      {
        ...payment,
        rowId: "second",
        milestoneRowId: "interviews",
        amountMinor: 300_000,
        trigger: "delivery",
        dueDays: 7,
      },
      {
        ...payment,
        rowId: "third",
        milestoneRowId: "report",
        amountMinor: 500_000,
        trigger: "acceptance",
        dueDays: 30,
      },
    ],
    reviewPoints: [{ rowId: "half", onDate: "2027-03-31", purpose: "Half-time" }],
    contactRhythmDays: 14,
    problemAnswerDays: 5,
    siteAnswerDays: 2,
    lasting: [{ outcome: "Forty women know their rights.", carriedBy: "The union", meansOfFunding: "Its own dues" }],
    obligations: plannedDuties(company, local),
    ...changes,
  }
}

/** One of each way: an output without a milestone, a goal, contact that comes back, answers within days, data to end. */
function plannedDuties(company: string, local: string): ProjectPlan["obligations"] {
  const both = [company, local]
  const agreed = { baseline: "", target: "", evidence: "" }
  const usual = { what: "", dueOn: null, untilOn: null, everyDays: null, within: null, agreed }
  return [
    {
      ...{ ...usual, rowId: "services.outputs.o9", section: "services", duty: "deliver_output" },
      ...{ owedBy: [local], owedTo: [company], what: "A leaflet for workers", dueOn: "2027-02-15" },
    },
    {
      ...{ ...usual, rowId: "cooperation.contactRhythmDays", section: "cooperation", duty: "keep_contact" },
      ...{ owedBy: both, owedTo: both, dueOn: "2027-01-18", untilOn: "2027-06-30", everyDays: 14 },
    },
    {
      ...{ ...usual, rowId: "cooperation.answerWithinDays", section: "cooperation", duty: "answer_problem" },
      ...{ owedBy: [company], owedTo: [local], within: { count: 5, unit: "days" } },
    },
    {
      ...{ ...usual, rowId: "exit.capacityGoals.g1", section: "exit", duty: "build_capacity" },
      ...{ owedBy: [company], owedTo: [local], what: "Two people who can keep accounts", dueOn: "2027-05-31" },
      agreed: { baseline: "One", target: "Three", evidence: "The year's accounts" },
    },
    {
      ...{ ...usual, rowId: `safeguarding.keptUntil.${local}`, section: "safeguarding", duty: "end_personal_data" },
      ...{ owedBy: [local], owedTo: [company], dueOn: "2028-06-30" },
    },
  ]
}

export async function aProject(world: World, changes: Partial<ProjectPlan> = {}): Promise<ProjectView> {
  const partnershipId = await aPartnership(world)
  const plan = aPlan(world, changes)
  const { projectId } = await startProject(world.people.ingrid, { partnershipId, agreementId: makeId(), plan })
  const project = await getProject(world.people.ingrid, projectId)
  if (!project) throw new Error("The project is not visible to those who made it")
  return project
}

/** Everybody for whom the work of the two does not exist. */
export function strangers(world: World) {
  const { harriet, nazma, mira, anders, noor } = world.people
  return [harriet, nazma, mira, anders, noor, world.visitor]
}

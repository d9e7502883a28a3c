import { today } from "#lib/clock"
import { makeId } from "#lib/ids"
import { acceptMilestone } from "#lib/projects/commands/accept-milestone"
import { amendProject } from "#lib/projects/commands/amend-project"
import { answerProblem } from "#lib/projects/commands/answer-problem"
import { askForChanges } from "#lib/projects/commands/ask-for-changes"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { sayPayment } from "#lib/projects/commands/say-payment"
import { settleProblem } from "#lib/projects/commands/settle-problem"
import { startMilestone } from "#lib/projects/commands/start-milestone"
import { startProject } from "#lib/projects/commands/start-project"
import { steerProject } from "#lib/projects/commands/steer-project"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { clearObligation } from "#lib/projects/obligations/commands/clear-obligation"
import { confirmObligation } from "#lib/projects/obligations/commands/confirm-obligation"
import { contestNote } from "#lib/projects/obligations/commands/contest-note"
import { contestObligation } from "#lib/projects/obligations/commands/contest-obligation"
import { handToClearance } from "#lib/projects/obligations/commands/hand-to-clearance"
import { remindOfObligations } from "#lib/projects/obligations/commands/remind-of-obligations"
import { reportObligation } from "#lib/projects/obligations/commands/report-obligation"
import { getObligation } from "#lib/projects/obligations/queries/get-obligation"
import { listLastingOutcomes } from "#lib/projects/obligations/queries/list-lasting-outcomes"
import { listObligations } from "#lib/projects/obligations/queries/list-obligations"
import { getMilestone } from "#lib/projects/queries/get-milestone"
import { getProblem } from "#lib/projects/queries/get-problem"
import { getProject } from "#lib/projects/queries/get-project"
import { getWorkDone } from "#lib/projects/queries/get-work-done"
import { listCompletedProjects } from "#lib/projects/queries/list-completed-projects"
import { listHandedInFiles } from "#lib/projects/queries/list-handed-in-files"
import { listOwnEngagements } from "#lib/projects/queries/list-own-engagements"
import { listProblems } from "#lib/projects/queries/list-problems"
import { listProjects } from "#lib/projects/queries/list-projects"
import { listReviewPoints } from "#lib/projects/queries/list-review-points"
import { confirmRemedy } from "#lib/projects/remedies/commands/confirm-remedy"
import { contestRemedy } from "#lib/projects/remedies/commands/contest-remedy"
import { sayRemedy } from "#lib/projects/remedies/commands/say-remedy"
import { withdrawRemedy } from "#lib/projects/remedies/commands/withdraw-remedy"
import { remindOfWork } from "#lib/projects/reminders/commands/remind-of-work"
import { raiseProblemInput } from "#lib/projects/schema"
import type { Story } from "#seed/story"
import { aPlan } from "#tests/support/work"
import { type Column, everybody, nordvik, type Row, shishu } from "./row.ts"

const parties: Column[] = [...nordvik, ...shishu]
const companyWrites: Column[] = ["ingrid", "jonas"]
const localWrites: Column[] = ["ruma", "tanvir"]

/** What the parties see, as the rows need it; others then name it and find nothing. */
async function seen(story: Story) {
  const project = await getProject(story.people.ruma, story.project)
  if (!project) throw new Error("The story's project is not there")
  return project
}

async function handedIn(story: Story) {
  const row = (await seen(story)).milestones.find(one => one.state === "submitted")
  if (!row) throw new Error("No milestone of the story waits for an answer")
  return { projectId: story.project, milestoneId: row.id, version: row.version }
}

/** A project in which everything is still to be done: the story's is too far on for some acts. */
async function untouched(story: Story) {
  const { ingrid } = story.people
  const place = { partnershipId: story.partnerships.working, agreementId: makeId() }
  const { projectId } = await startProject(ingrid, { ...place, plan: aPlan(story) })
  const project = await getProject(ingrid, projectId)
  const milestone = project?.milestones.find(({ responsible }) => responsible.some(party => !party.isYou))
  const payment = project?.payments.find(({ state }) => state === "due")
  if (!milestone || !payment) throw new Error("The plan has no milestone of the local resource, or nothing is due")
  return {
    milestone: { projectId, milestoneId: milestone.id, version: milestone.version },
    payment: { projectId, paymentId: payment.id, version: payment.version },
  }
}

/** A duty of the local resource, nothing said of it yet. */
async function promised(story: Story) {
  const { ingrid } = story.people
  const place = { partnershipId: story.partnerships.working, agreementId: makeId() }
  const { projectId } = await startProject(ingrid, { ...place, plan: aPlan(story) })
  const row = (await listObligations(ingrid, projectId)).find(({ duty }) => duty === "deliver_output")
  if (!row) throw new Error("The plan has no output without a milestone")
  return { projectId, obligationId: row.id, version: row.version }
}

const doneToday = { doneOn: today(), words: "It lies with the library." }

/** The same, with the word of the local resource that it was done. */
async function reported(story: Story) {
  const place = await promised(story)
  await reportObligation(story.people.ruma, { ...place, ...doneToday })
  return { ...place, version: place.version + 1 }
}

/** A talk that the local resource wrote down. */
async function noted(story: Story) {
  const { projectId } = await promised(story)
  const rows = await listObligations(story.people.ruma, projectId)
  const { id: obligationId } = rows.find(({ duty }) => duty === "keep_contact") ?? { id: "" }
  await reportObligation(story.people.ruma, { projectId, obligationId, version: 1, ...doneToday })
  return { projectId, obligationId, version: 2 }
}

async function problem(story: Story) {
  const found = await getProblem(story.people.ruma, story.problem)
  return { projectId: story.project, problemId: story.problem, version: found?.version ?? 0 }
}

/** What the company said of a problem that the local resource raised. */
async function remedy(story: Story) {
  const problemId = story.remedies.said
  const found = await getProblem(story.people.ruma, problemId)
  return { projectId: story.project, problemId, remedyId: found?.remedies[0]?.id ?? "" }
}

/** The work is both parties', each act the side's whose it is, and nobody else's. */
export const rows: Row[] = [
  {
    of: "#lib/projects/queries/list-handed-in-files",
    run: async (actor, story) => {
      const { milestone } = await untouched(story)
      const { ruma } = story.people
      const file = new File(["a,b\n1,2\n"], "interviews.csv", { type: "text/csv" })
      await submitMilestone(ruma, { ...milestone, note: "Here it is.", file })
      const { agreementId } = (await getProject(ruma, milestone.projectId)) ?? { agreementId: "" }
      return listHandedInFiles(actor, agreementId)
    },
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/projects/commands/start-project",
    run: (actor, story) =>
      startProject(actor, { partnershipId: story.partnerships.working, agreementId: makeId(), plan: aPlan(story) }),
    allowed: [...companyWrites, "astrid", ...localWrites, "shirin"],
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/projects/queries/get-work-done",
    run: (actor, { agreements }) => getWorkDone(actor, agreements.inForce),
    allowed: parties,
  },
  {
    of: "#lib/projects/commands/amend-project",
    run: (actor, story) =>
      amendProject(actor, {
        partnershipId: story.partnerships.working,
        agreementId: story.agreements.inForce,
        plan: aPlan(story),
      }),
    allowed: [...companyWrites, "astrid", ...localWrites, "shirin"],
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/projects/commands/steer-project",
    run: async (actor, story) =>
      steerProject(actor, { projectId: story.project, version: (await seen(story)).version, event: "suspend" }),
    // It follows from the agreement, which those who sign may pause as well.
    allowed: [...companyWrites, "astrid", ...localWrites, "shirin"],
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/projects/commands/start-milestone",
    run: async (actor, story) => startMilestone(actor, (await untouched(story)).milestone),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/commands/submit-milestone",
    run: async (actor, story) => submitMilestone(actor, { ...(await untouched(story)).milestone, note: "Here it is." }),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/commands/accept-milestone",
    run: async (actor, story) => acceptMilestone(actor, { ...(await handedIn(story)), words: "" }),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/commands/ask-for-changes",
    run: async (actor, story) => askForChanges(actor, { ...(await handedIn(story)), words: "More." }),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/commands/say-payment",
    run: async (actor, story) => sayPayment(actor, { ...(await untouched(story)).payment, step: "invoice" }),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/commands/raise-problem",
    run: (actor, story) => {
      const found = { kind: "delay", severity: "to-note", foundOn: "2026-01-01", what: "Rain." }
      return raiseProblem(actor, raiseProblemInput.parse({ projectId: story.project, ...found }))
    },
    allowed: [...companyWrites, ...localWrites],
    refused: ["astrid", "even", "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/commands/answer-problem",
    run: async (actor, story) => answerProblem(actor, { ...(await problem(story)), words: "We called them." }),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/commands/settle-problem",
    run: async (actor, story) => settleProblem(actor, await problem(story)),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/obligations/commands/report-obligation",
    run: async (actor, story) => reportObligation(actor, { ...(await promised(story)), ...doneToday }),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/obligations/commands/confirm-obligation",
    run: async (actor, story) => confirmObligation(actor, { ...(await reported(story)), words: "" }),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/obligations/commands/contest-obligation",
    run: async (actor, story) => contestObligation(actor, { ...(await reported(story)), words: "Half of it." }),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/obligations/commands/hand-to-clearance",
    run: async (actor, story) => {
      const { partnershipId, agreementId } = await seen(story)
      return handToClearance(actor, { partnershipId, agreementId })
    },
    allowed: ["ingrid", "astrid", "ruma", "shirin"],
    refused: ["jonas", "even", "tanvir", "rafiq"],
  },
  {
    of: "#lib/projects/obligations/commands/clear-obligation",
    run: async (actor, story) => {
      const { partnershipId, agreementId } = await seen(story)
      const place = { partnershipId, agreementId }
      await handToClearance(story.people.ingrid, place)
      return clearObligation(actor, { ...place, memberId: story.members["nordvik-apparel"] })
    },
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/obligations/commands/contest-note",
    run: async (actor, story) => contestNote(actor, { ...(await noted(story)), number: 1, words: "Nobody came." }),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/reminders/commands/remind-of-work",
    run: actor => remindOfWork(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/projects/obligations/commands/remind-of-obligations",
    run: actor => remindOfObligations(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/projects/obligations/queries/list-obligations",
    run: (actor, story) => listObligations(actor, story.project),
    allowed: parties,
  },
  {
    of: "#lib/projects/obligations/queries/get-obligation",
    run: async (actor, story) => getObligation(actor, (await promised(story)).obligationId),
    allowed: parties,
  },
  {
    of: "#lib/projects/obligations/queries/list-lasting-outcomes",
    run: (actor, story) => listLastingOutcomes(actor, story.partnerships.working),
    allowed: parties,
  },
  {
    of: "#lib/projects/queries/get-project",
    run: (actor, story) => getProject(actor, story.project),
    allowed: parties,
  },
  {
    of: "#lib/projects/queries/list-projects",
    run: (actor, story) => listProjects(actor, story.partnerships.working),
    allowed: parties,
  },
  {
    of: "#lib/projects/queries/list-review-points",
    run: (actor, story) => listReviewPoints(actor, { fromOn: "2000-01-01", partnershipId: story.partnerships.working }),
    allowed: parties,
  },
  {
    of: "#lib/projects/queries/list-problems",
    run: (actor, story) => listProblems(actor, story.partnerships.working),
    allowed: parties,
  },
  {
    of: "#lib/projects/remedies/commands/say-remedy",
    run: (actor, story) =>
      sayRemedy(actor, {
        ...{ projectId: story.project, problemId: story.problem, remediedOn: today() },
        how: "They have their shift back.",
      }),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/remedies/commands/confirm-remedy",
    run: async (actor, story) => confirmRemedy(actor, await remedy(story)),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/remedies/commands/contest-remedy",
    run: async (actor, story) => contestRemedy(actor, { ...(await remedy(story)), reason: "It is locked again." }),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/projects/remedies/commands/withdraw-remedy",
    run: async (actor, story) => withdrawRemedy(actor, await remedy(story)),
    allowed: companyWrites,
    refused: ["astrid", "even", ...shishu],
  },
  {
    of: "#lib/projects/queries/list-own-engagements",
    run: actor => listOwnEngagements(actor),
    allowed: [...parties, "harriet", "nazma"],
  },
  {
    of: "#lib/projects/queries/list-completed-projects",
    // What is completed in the story is the union's and its company's.
    run: actor => listCompletedProjects(actor),
    allowed: ["harriet", "nazma"],
  },
  {
    of: "#lib/projects/queries/get-milestone",
    run: (actor, story) => getMilestone(actor, story.milestones.submitted),
    allowed: parties,
  },
  {
    of: "#lib/projects/queries/get-problem",
    run: (actor, story) => getProblem(actor, story.problem),
    allowed: parties,
  },
]

import type { Person } from "#lib/actor"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { acceptMilestone } from "#lib/projects/commands/accept-milestone"
import { answerProblem } from "#lib/projects/commands/answer-problem"
import { askForChanges } from "#lib/projects/commands/ask-for-changes"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { sayPayment } from "#lib/projects/commands/say-payment"
import { startMilestone } from "#lib/projects/commands/start-milestone"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { confirmObligation } from "#lib/projects/obligations/commands/confirm-obligation"
import { reportObligation } from "#lib/projects/obligations/commands/report-obligation"
import type { Duty } from "#lib/projects/obligations/duties"
import { listObligations } from "#lib/projects/obligations/queries/list-obligations"
import { getProblem } from "#lib/projects/queries/get-problem"
import { getProject } from "#lib/projects/queries/get-project"
import { listProjects } from "#lib/projects/queries/list-projects"
import { confirmRemedy } from "#lib/projects/remedies/commands/confirm-remedy"
import { sayRemedy } from "#lib/projects/remedies/commands/say-remedy"
import type { ProjectView } from "#lib/projects/views"
import { dayFromNow, daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"

/** Where the work of the agreement in force stands. */
export type Work = {
  project: string
  /** One accepted and paid, one sent back once and handed in again. */
  milestones: { accepted: string; submitted: string }
  problem: string
  /** Problems that one side says are put right: of one the other side has confirmed it. */
  remedies: { confirmed: string; said: string }
}

/** Tells the work of the partnership that has an agreement in force: what was handed in, paid, asked and found. */
export async function tellWork({ people }: Cast, partnershipId: string): Promise<Work> {
  const { ingrid, jonas, ruma, tanvir } = people
  const [project] = await listProjects(ruma, partnershipId)
  if (!project) throw new Error("The story's agreement in force has no project")
  const projectId = project.id
  const seen = async (person: Person): Promise<ProjectView> => {
    const view = await getProject(person, projectId)
    if (!view) throw new Error(`${person.name} does not see the story's project`)
    return view
  }
  const milestone = async (person: Person, place: number) => {
    const row = (await seen(person)).milestones[place]
    if (!row) throw new Error(`The story's project has no milestone ${place + 1}`)
    return { projectId, milestoneId: row.id, version: row.version }
  }
  const payment = async (person: Person, step: "invoice" | "pay" | "receive") => {
    const row = (await seen(person)).payments[0]
    if (row) await sayPayment(person, { projectId, paymentId: row.id, version: row.version, step })
  }

  const duty = async (person: Person, of: Duty) => {
    const row = (await listObligations(person, projectId)).find(one => one.duty === of)
    if (!row) throw new Error(`The story's project has no ${of}`)
    return { projectId, obligationId: row.id, version: row.version }
  }

  daysAgo(70)
  await startMilestone(tanvir, await milestone(tanvir, 0))
  daysAgo(30)
  await submitMilestone(tanvir, {
    ...(await milestone(tanvir, 0)),
    note: "58 interviews, 31 with women. Two were broken off and are not counted. The report names no one.",
  })
  daysAgo(25)
  await acceptMilestone(jonas, {
    ...(await milestone(jonas, 0)),
    words: "Thank you. Page 7 is hard to read, and we are glad that you wrote it.",
  })
  daysAgo(24)
  await payment(ruma, "invoice")
  daysAgo(12)
  await payment(ingrid, "pay")
  daysAgo(9)
  await payment(ruma, "receive")
  await startMilestone(tanvir, await milestone(tanvir, 1))
  daysAgo(8)
  await submitMilestone(tanvir, {
    ...(await milestone(tanvir, 1)),
    note: "Six children are enrolled in the ward school.",
  })
  daysAgo(6)
  await askForChanges(jonas, {
    ...(await milestone(jonas, 1)),
    words: "Please add when each family was visited last, without names.",
  })
  daysAgo(2)
  await submitMilestone(tanvir, {
    ...(await milestone(tanvir, 1)),
    note: "Six children are enrolled. Visits: four last week, two the week before.",
  })

  daysAgo(18)
  const { problemId: answered } = await raiseProblem(tanvir, {
    projectId,
    kind: "records-withheld",
    severity: "should-be-fixed",
    foundOn: dayFromNow(-19),
    site: "",
    what: "The printing unit shows no list of night workers.",
    asked: "Please ask the owner for it, and say that you know there is a night shift.",
  })
  daysAgo(16)
  const problem = await getProblem(ingrid, answered)
  if (problem)
    await answerProblem(ingrid, {
      projectId,
      problemId: answered,
      version: problem.version,
      words: "We wrote to the owner today. You will have the list on Monday.",
    })
  // Both sides say that it is put right, so that what waits for that may be told.
  daysAgo(10)
  const how = "The owner keeps a list now. Tanvir’s team saw it on the night shift, and it held every name."
  await sayRemedy(ingrid, { projectId, problemId: answered, remediedOn: dayFromNow(-11), how })
  daysAgo(8)
  const remedy = (await getProblem(tanvir, answered))?.remedies[0]
  await confirmRemedy(tanvir, { projectId, problemId: answered, remedyId: remedy?.id ?? "" })

  daysAgo(9)
  const { problemId: exit } = await raiseProblem(tanvir, {
    projectId,
    kind: "finding",
    severity: "serious",
    foundOn: dayFromNow(-9),
    site: "Dyeing unit, second floor",
    what: "The door to the back stairs is locked during the shift.",
    asked: "Please see to it that it opens from inside, today.",
  })
  daysAgo(4)
  await sayRemedy(jonas, {
    ...{ projectId, problemId: exit, remediedOn: dayFromNow(-5) },
    how: "The lock was taken off. The owner sent a picture of the door, and our buyer tried it.",
  })

  daysAgo(1)
  const { problemId } = await raiseProblem(ruma, {
    projectId,
    kind: "retaliation",
    severity: "serious",
    foundOn: dayFromNow(-2),
    site: "",
    what: "Two women who spoke with us were moved to the night shift.",
    asked: "Please make sure that they get their shift back, and that nobody asks them why.",
  })

  daysAgo(20)
  await reportObligation(ingrid, {
    ...(await duty(ingrid, "provide_support")),
    doneOn: dayFromNow(-21),
    words: "The letter to the mill is signed, and its manager knows that you come.",
  })
  daysAgo(19)
  await confirmObligation(ruma, { ...(await duty(ruma, "provide_support")), words: "They let us in." })
  daysAgo(10)
  await reportObligation(jonas, {
    ...(await duty(jonas, "keep_contact")),
    doneOn: dayFromNow(-10),
    words: "We spoke for half an hour, mostly of the list of night workers.",
  })
  daysAgo(3)
  await reportObligation(ruma, {
    ...(await duty(ruma, "build_capacity")),
    doneOn: dayFromNow(-4),
    words: "Thirty buyers were at the training. The list of who came is with Jonas.",
  })

  daysAgo(14)
  await askMayShare(tanvir, {
    partnershipId,
    subject: "findings",
    audience: "journalists",
    to: "anyone",
    danger: false,
    requiredByLaw: false,
    problemId: null,
    note: "A reporter asked what we found.",
  })
  daysAgo(7)
  await askMayShare(tanvir, {
    partnershipId,
    subject: "findings",
    audience: "public",
    to: "anyone",
    danger: false,
    requiredByLaw: false,
    problemId: answered,
    note: "For our yearly report.",
  })
  daysAgo(1)
  await askMayShare(ruma, {
    partnershipId,
    subject: "child_case",
    audience: "authorities",
    to: "those_who_protect",
    danger: true,
    requiredByLaw: false,
    problemId: null,
    note: "",
  })

  const { milestones } = await seen(ruma)
  return {
    project: projectId,
    milestones: { accepted: milestones[0]?.id ?? "", submitted: milestones[1]?.id ?? "" },
    problem: problemId,
    remedies: { confirmed: answered, said: exit },
  }
}

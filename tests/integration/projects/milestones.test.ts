import { beforeEach, describe, expect, test } from "vitest"
import { today } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { addDays } from "#lib/projects/calendar"
import { acceptMilestone } from "#lib/projects/commands/accept-milestone"
import { askForChanges } from "#lib/projects/commands/ask-for-changes"
import { startMilestone } from "#lib/projects/commands/start-milestone"
import { startProject } from "#lib/projects/commands/start-project"
import { steerProject } from "#lib/projects/commands/steer-project"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { getMilestone } from "#lib/projects/queries/get-milestone"
import { getProject } from "#lib/projects/queries/get-project"
import { listOwnEngagements } from "#lib/projects/queries/list-own-engagements"
import { listProjects } from "#lib/projects/queries/list-projects"
import type { ProjectView } from "#lib/projects/views"
import { testDatabase } from "#tests/support/database"
import { aPartnership, aPlan, aProject, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let project: ProjectView

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  project = await aProject(world)
})

/** The milestone of this number as it stands now, as a command's input names it. */
async function place(number: number) {
  const { id: projectId, milestones } = (await getProject(world.people.ingrid, project.id)) as ProjectView
  const { id: milestoneId, version } = milestones[number - 1] as ProjectView["milestones"][number]
  return { projectId, milestoneId, version }
}

const handIn = async (number: number, note = "Forty interviews, in three shifts.") =>
  submitMilestone(world.people.tanvir, { ...(await place(number)), note })

const refusedWith = (code: string) => expect.objectContaining({ code })

describe("a project", () => {
  test("is made from its plan: milestones in order, what is owed from the signature due at once", async () => {
    expect(project).toMatchObject({
      title: "Interviews in Gazipur",
      state: "active",
      milestones: [
        { number: 1, title: "List of sites", dueOn: "2027-01-20", state: "planned" },
        { number: 2, title: "Interviews done", responsible: [{ name: "Shishu Odhikar Kendra" }] },
        { number: 3, title: "Report" },
      ],
      payments: [
        { state: "due", dueOn: addDays(today(), 14), amountMinor: 200_000 },
        { state: "scheduled", milestone: { number: 2 } },
        { state: "scheduled", milestone: { number: 3 } },
      ],
      reviewPoints: [{ onDate: "2027-03-31" }],
      siteAnswerDays: 2,
    })
  })

  test("takes the days that the agreement leaves unsaid from the network's rule", async () => {
    const partnershipId = await aPartnership(world)
    const plan = aPlan(world, { problemAnswerDays: null, siteAnswerDays: null })
    const made = await startProject(world.people.shirin, { partnershipId, agreementId: makeId(), plan })
    expect(await getProject(world.people.ruma, made.projectId)).toMatchObject({
      problemAnswerDays: 7,
      siteAnswerDays: 7,
    })
  })

  test("an agreement has one project, and viewers and strangers make none", async () => {
    const { partnershipId, agreementId } = project
    const plan = aPlan(world)
    await expect(startProject(world.people.ingrid, { partnershipId, agreementId, plan })).rejects.toEqual(
      refusedWith("common.changed_meanwhile"),
    )
    const another = { partnershipId, agreementId: makeId(), plan }
    await expect(startProject(world.people.even, another)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(startProject(world.people.harriet, another)).rejects.toEqual(refusedWith("common.not_found"))
  })

  test("lateness is told by the day, not kept", async () => {
    const late = await aProject(world, {
      startsOn: "2026-01-01",
      milestones: aPlan(world).milestones.map(milestone => ({ ...milestone, dueOn: "2026-02-01" })),
    })
    expect(late.milestones.map(milestone => milestone.isLate)).toEqual([true, true, true])
    expect(project.milestones.map(milestone => milestone.isLate)).toEqual([false, false, false])
  })

  test("counts as a commitment of both members, and of nobody else", async () => {
    expect(await listOwnEngagements(world.people.rafiq)).toEqual([
      { projectId: project.id, title: "Interviews in Gazipur", startsOn: "2027-01-04", endsOn: "2027-06-30" },
    ])
    expect(await listOwnEngagements(world.people.nazma)).toEqual([])
    expect(await listOwnEngagements(world.visitor)).toEqual([])
  })

  test("is not there for other members, the secretariat and visitors", async () => {
    const milestoneId = project.milestones[0]?.id ?? ""
    for (const stranger of strangers(world)) {
      expect(await getProject(stranger, project.id)).toBeNull()
      expect(await getMilestone(stranger, milestoneId)).toBeNull()
      expect(await listProjects(stranger)).toEqual([])
      expect(await listProjects(stranger, project.partnershipId)).toEqual([])
    }
    const rows = await asActor(world.people.nazma, tx =>
      Promise.all([tx.project.count(), tx.milestone.count(), tx.payment.count(), tx.reviewPoint.count()]),
    )
    expect(rows).toEqual([0, 0, 0, 0])
    expect(await getProject(world.people.ingrid, "no-id")).toBeNull()
    expect(await getMilestone(world.people.ingrid, "no-id")).toBeNull()
  })
})

describe("handing in", () => {
  test("keeps every version, tells the other side, and calls the payment on delivery", async () => {
    await handIn(2)
    const seen = await getMilestone(world.people.jonas, (await place(2)).milestoneId)
    expect(seen).toMatchObject({
      state: "submitted",
      answerDueOn: addDays(today(), 10),
      may: { answer: true, submit: false },
      submissions: [{ number: 1, note: "Forty interviews, in three shifts.", byName: "Tanvir Hasan" }],
    })
    const after = await getProject(world.people.ruma, project.id)
    expect(after?.payments[1]).toMatchObject({ state: "due", dueOn: addDays(today(), 7) })
    const told = await asSystem("tests", tx =>
      tx.notification.count({ where: { kind: "milestoneSubmitted", memberId: world.members["nordvik-apparel"] } }),
    )
    expect(told).toBe(4)
  })

  test("work that has begun is handed in the same way", async () => {
    await startMilestone(world.people.ruma, await place(2))
    await handIn(2)
    expect((await listHistory(world.people.even, project.partnershipId)).map(entry => entry.event)).toEqual(
      expect.arrayContaining(["milestone.started", "milestone.submitted"]),
    )
  })

  test("a file goes with it and is kept for both", async () => {
    const file = new File(["shift,interviews\nmorning,14\n"], "interviews.csv", { type: "text/csv" })
    await submitMilestone(world.people.tanvir, { ...(await place(2)), note: "With the table.", file })
    const seen = await getMilestone(world.people.even, (await place(2)).milestoneId)
    expect(seen?.submissions[0]?.file).toMatchObject({ name: "interviews.csv" })
  })

  test("is refused for the other side, for viewers and for what is settled", async () => {
    const input = { ...(await place(2)), note: "Ours." }
    await expect(submitMilestone(world.people.jonas, input)).rejects.toEqual(refusedWith("projects.not_your_milestone"))
    await expect(submitMilestone(world.people.rafiq, input)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(submitMilestone(world.people.nazma, input)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(startMilestone(world.people.jonas, input)).rejects.toEqual(refusedWith("projects.not_your_milestone"))
    await expect(startMilestone(world.people.nazma, input)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(startMilestone(world.people.ruma, { ...input, version: 9 })).rejects.toEqual(
      refusedWith("common.changed_meanwhile"),
    )
    await handIn(2)
    await acceptMilestone(world.people.jonas, { ...(await place(2)), words: "" })
    await expect(handIn(2, "Once more.")).rejects.toEqual(refusedWith("projects.not_now"))
    await expect(startMilestone(world.people.ruma, await place(2))).rejects.toEqual(refusedWith("projects.not_now"))
  })

  test("the same note sent twice at once by one person is one handing in", async () => {
    const input = { ...(await place(2)), note: "Sent twice." }
    const answers = await Promise.all([
      submitMilestone(world.people.tanvir, input),
      submitMilestone(world.people.tanvir, input),
    ])
    expect(answers).toEqual([{ number: 1 }, { number: 1 }])
    expect(await submitMilestone(world.people.tanvir, input)).toEqual({ number: 1 })
    expect((await getMilestone(world.people.ruma, input.milestoneId))?.submissions).toHaveLength(1)
  })

  test("of two colleagues who hand in at once, the second is told that something changed", async () => {
    const input = await place(2)
    const moves = await Promise.allSettled([
      submitMilestone(world.people.tanvir, { ...input, note: "From Tanvir." }),
      submitMilestone(world.people.ruma, { ...input, note: "From Ruma." }),
    ])
    expect(moves.filter(move => move.status === "fulfilled")).toHaveLength(1)
    const [refused] = moves.flatMap(move => (move.status === "rejected" ? [move.reason] : []))
    expect(["common.changed_meanwhile", "projects.not_now"]).toContain(refused.code)
    expect((await getMilestone(world.people.ruma, input.milestoneId))?.submissions).toHaveLength(1)
  })
})

describe("answering", () => {
  test("accepting calls the payment on acceptance, with its day", async () => {
    await handIn(3)
    await acceptMilestone(world.people.jonas, { ...(await place(3)), words: "Clear and complete." })
    const seen = await getMilestone(world.people.rafiq, (await place(3)).milestoneId)
    expect(seen).toMatchObject({
      state: "accepted",
      submissions: [{ answer: { outcome: "accepted", words: "Clear and complete.", byName: "Jonas Lie" } }],
    })
    const after = await getProject(world.people.ruma, project.id)
    expect(after?.payments[2]).toMatchObject({ state: "due", dueOn: addDays(today(), 30), next: "invoice" })
  })

  test("asking for changes sends it back with words, and the next version answers them", async () => {
    await handIn(2)
    await askForChanges(world.people.jonas, { ...(await place(2)), words: "The night shift is missing." })
    await handIn(2, "With the night shift.")
    const seen = await getMilestone(world.people.ruma, (await place(2)).milestoneId)
    expect(seen?.submissions).toMatchObject([
      { number: 2, note: "With the night shift.", answer: null },
      { number: 1, answer: { outcome: "changes_asked", words: "The night shift is missing." } },
    ])
  })

  test("nobody accepts their own work, viewers and strangers answer nothing, and nothing is answered before it is there", async () => {
    await expect(acceptMilestone(world.people.jonas, { ...(await place(2)), words: "" })).rejects.toEqual(
      refusedWith("projects.not_now"),
    )
    await handIn(2)
    const input = { ...(await place(2)), words: "Fine." }
    for (const command of [acceptMilestone, askForChanges]) {
      await expect(command(world.people.ruma, input)).rejects.toEqual(refusedWith("projects.not_yours_to_accept"))
      await expect(command(world.people.even, input)).rejects.toEqual(refusedWith("projects.role_may_not"))
      await expect(command(world.people.harriet, input)).rejects.toEqual(refusedWith("common.not_found"))
      await expect(command(world.people.jonas, { ...input, version: 1 })).rejects.toEqual(
        refusedWith("common.changed_meanwhile"),
      )
    }
  })

  test("accepted and sent back at once: one of them counts, the other is told", async () => {
    await handIn(2)
    const input = await place(2)
    const moves = await Promise.allSettled([
      acceptMilestone(world.people.ingrid, { ...input, words: "" }),
      askForChanges(world.people.jonas, { ...input, words: "Not yet." }),
    ])
    expect(moves.filter(move => move.status === "fulfilled")).toHaveLength(1)
    const [refused] = moves.flatMap(move => (move.status === "rejected" ? [move.reason] : []))
    expect(["common.changed_meanwhile", "projects.not_now"]).toContain(refused.code)
    const seen = await getMilestone(world.people.ruma, input.milestoneId)
    expect(seen?.submissions).toHaveLength(1)
    expect(seen?.state === "accepted" || seen?.state === "changes_asked").toBe(true)
  })

  test("accepted twice at once is accepted once", async () => {
    await handIn(3)
    const input = { ...(await place(3)), words: "" }
    await Promise.all([acceptMilestone(world.people.ingrid, input), acceptMilestone(world.people.jonas, input)])
    const events = await listHistory(world.people.ruma, project.partnershipId)
    expect(events.filter(entry => entry.event === "milestone.accepted")).toHaveLength(1)
    expect(events.filter(entry => entry.event === "payment.called")).toHaveLength(1)
  })

  test("where both owe a milestone, whoever did not hand it in answers", async () => {
    const milestones = aPlan(world).milestones.map(milestone => ({
      ...milestone,
      responsible: Object.values({ a: world.members["nordvik-apparel"], b: world.members["shishu-odhikar-kendra"] }),
    }))
    project = await aProject(world, { milestones })
    await handIn(1)
    const input = { ...(await place(1)), words: "" }
    await expect(acceptMilestone(world.people.ruma, input)).rejects.toEqual(refusedWith("projects.not_yours_to_accept"))
    await acceptMilestone(world.people.jonas, input)
  })
})

describe("the course of a project", () => {
  test("a pause stops handing in until the work is taken up again", async () => {
    const input = { projectId: project.id, version: 1 }
    await steerProject(world.people.ruma, { ...input, event: "suspend" })
    await expect(handIn(2)).rejects.toEqual(refusedWith("projects.not_active"))
    await steerProject(world.people.ingrid, { ...input, version: 2, event: "resume" })
    await handIn(2)
  })

  test("is completed when every milestone is accepted, and the partnership then looks at what lasts", async () => {
    const complete = { projectId: project.id, version: 1, event: "complete" as const }
    await advanceStage(world.people.ingrid, { partnershipId: project.partnershipId, stage: "working" })
    await expect(steerProject(world.people.ingrid, complete)).rejects.toEqual(refusedWith("projects.milestones_open"))
    await submitMilestone(world.people.jonas, { ...(await place(1)), note: "Three sites." })
    await acceptMilestone(world.people.ruma, { ...(await place(1)), words: "" })
    for (const number of [2, 3]) {
      await handIn(number)
      await acceptMilestone(world.people.jonas, { ...(await place(number)), words: "" })
    }
    expect(await getProject(world.people.rafiq, project.id)).toMatchObject({ mayComplete: false })
    expect(await getProject(world.people.ruma, project.id)).toMatchObject({ mayComplete: true })
    await steerProject(world.people.ruma, complete)
    expect((await getProject(world.people.ruma, project.id))?.state).toBe("completed")
    expect((await getPartnership(world.people.ruma, project.partnershipId))?.stage).toBe("lasting")
    await expect(steerProject(world.people.ruma, { ...complete, version: 2 })).rejects.toEqual(
      refusedWith("projects.not_now"),
    )
  })

  test("the end cancels what is open", async () => {
    await steerProject(world.people.ingrid, { projectId: project.id, version: 1, event: "end" })
    const after = await getProject(world.people.ruma, project.id)
    expect(after?.milestones.map(milestone => milestone.state)).toEqual(["cancelled", "cancelled", "cancelled"])
    expect(await listOwnEngagements(world.people.ruma)).toEqual([])
  })

  test("is steered by those who may write, at the version they saw", async () => {
    const input = { projectId: project.id, version: 1, event: "suspend" as const }
    await expect(steerProject(world.people.even, input)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(steerProject(world.people.harriet, input)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(steerProject(world.people.ingrid, { ...input, version: 7 })).rejects.toEqual(
      refusedWith("common.changed_meanwhile"),
    )
  })
})

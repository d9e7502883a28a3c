import { beforeEach, describe, expect, test } from "vitest"
import { day, fromNow, today } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { addDays } from "#lib/projects/calendar"
import { answerProblem } from "#lib/projects/commands/answer-problem"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { sayPayment } from "#lib/projects/commands/say-payment"
import { settleProblem } from "#lib/projects/commands/settle-problem"
import { namedSitesMax } from "#lib/projects/policy"
import { getProblem } from "#lib/projects/queries/get-problem"
import { getProject } from "#lib/projects/queries/get-project"
import { type RaiseProblemInput, raiseProblemInput } from "#lib/projects/schema"
import type { ProjectView } from "#lib/projects/views"
import { testDatabase } from "#tests/support/database"
import { aProject, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let project: ProjectView

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  project = await aProject(world)
})

const refusedWith = (code: string) => expect.objectContaining({ code })

describe("payments", () => {
  const payment = async (step: "invoice" | "pay" | "receive", number = 1) => {
    const row = (await getProject(world.people.ingrid, project.id))?.payments[number - 1]
    return { projectId: project.id, paymentId: row?.id ?? "", version: row?.version ?? 0, step }
  }

  test("each side says its own: invoiced, paid, received", async () => {
    expect((await getProject(world.people.ruma, project.id))?.payments[0]?.next).toBe("invoice")
    expect((await getProject(world.people.jonas, project.id))?.payments[0]?.next).toBe("pay")
    await sayPayment(world.people.tanvir, await payment("invoice"))
    await sayPayment(world.people.jonas, await payment("pay"))
    expect((await getProject(world.people.jonas, project.id))?.payments[0]?.next).toBeNull()
    await sayPayment(world.people.ruma, await payment("receive"))
    const after = await getProject(world.people.even, project.id)
    expect(after?.payments[0]).toMatchObject({ state: "received", next: null })
    expect(after?.payments[0]?.receivedAt).toBeInstanceOf(Date)
    expect((await listHistory(world.people.rafiq, project.partnershipId)).map(entry => entry.event)).toEqual(
      expect.arrayContaining(["payment.invoiced", "payment.paid", "payment.received"]),
    )
  })

  test("nobody says what is not theirs to say", async () => {
    await expect(sayPayment(world.people.ruma, await payment("pay"))).rejects.toEqual(
      refusedWith("projects.not_the_payer"),
    )
    await expect(sayPayment(world.people.jonas, await payment("receive"))).rejects.toEqual(
      refusedWith("projects.not_the_payee"),
    )
    await expect(sayPayment(world.people.even, await payment("pay"))).rejects.toEqual(
      refusedWith("projects.role_may_not"),
    )
    await expect(sayPayment(world.people.harriet, await payment("pay"))).rejects.toEqual(
      refusedWith("common.not_found"),
    )
    await expect(sayPayment(world.people.jonas, await payment("pay", 2))).rejects.toEqual(
      refusedWith("projects.not_now"),
    )
    await expect(sayPayment(world.people.jonas, { ...(await payment("pay")), version: 1 })).rejects.toEqual(
      refusedWith("common.changed_meanwhile"),
    )
  })

  test("said twice at once is said once", async () => {
    const input = await payment("pay")
    await Promise.all([sayPayment(world.people.jonas, input), sayPayment(world.people.ingrid, input)])
    await sayPayment(world.people.jonas, input)
    const events = await listHistory(world.people.ruma, project.partnershipId)
    expect(events.filter(entry => entry.event === "payment.paid")).toHaveLength(1)
  })

  test("a payment that is not made by its day is late, and is not once it was made", async () => {
    await asSystem("tests", tx =>
      tx.payment.updateMany({ where: { state: "due" }, data: { dueOn: fromNow(-day * 3) } }),
    )
    expect((await getProject(world.people.ruma, project.id))?.payments[0]?.isLate).toBe(true)
    await sayPayment(world.people.jonas, await payment("pay"))
    expect((await getProject(world.people.ruma, project.id))?.payments[0]?.isLate).toBe(false)
  })
})

describe("problems", () => {
  const problem = (changes: Partial<RaiseProblemInput> = {}) =>
    raiseProblemInput.parse({
      projectId: project.id,
      kind: "delay",
      severity: "should-be-fixed",
      foundOn: today(),
      what: "The visit has to move.",
      ...changes,
    })

  const notices = (kind: string) => asSystem("tests", tx => tx.outboxMail.count({ where: { kind } }))

  test("reach the other side with the day by which it answers", async () => {
    const { problemId } = await raiseProblem(world.people.tanvir, problem({ asked: "Please agree to a new date." }))
    expect(await getProblem(world.people.jonas, problemId)).toMatchObject({
      state: "raised",
      by: { name: "Shishu Odhikar Kendra" },
      answerDueOn: addDays(today(), 5),
      asked: "Please agree to a new date.",
      may: { answer: true, settle: false },
    })
    expect(await notices("problemRaised")).toBe(4)
  })

  test("names so many sites and no more; one that was named, and none, can always be raised", async () => {
    const { tanvir } = world.people
    const { problemId } = await raiseProblem(tanvir, problem({ site: "Mill 0" }))
    const { id: _, ...row } = await asSystem("tests", tx => tx.problem.findUniqueOrThrow({ where: { id: problemId } }))
    const others = Array.from({ length: namedSitesMax - 1 }, (_, place) => ({ ...row, site: `Mill ${place + 1}` }))
    await asSystem("tests", tx => tx.problem.createMany({ data: others }))
    await expect(raiseProblem(tanvir, problem({ site: "Another mill", what: "One more." }))).rejects.toMatchObject({
      code: "projects.too_many_sites",
    })
    await raiseProblem(tanvir, problem({ site: "Mill 7", what: "The same mill again." }))
    await raiseProblem(tanvir, problem({ site: "", what: "Without a site." }))
    await raiseProblem(world.people.jonas, problem({ site: "Another mill", what: "Seen by the other side." }))
  })

  test("a site that does not cooperate has days of its own, and danger is sent as grave", async () => {
    const refused = await raiseProblem(world.people.tanvir, problem({ kind: "access-refused" }))
    expect((await getProblem(world.people.jonas, refused.problemId))?.answerDueOn).toBe(addDays(today(), 2))
    await raiseProblem(world.people.tanvir, problem({ kind: "imminent-danger", severity: "danger-now" }))
    expect(await notices("graveProblemRaised")).toBe(4)
  })

  test("are answered by the other side and settled by those who raised them", async () => {
    const { problemId } = await raiseProblem(world.people.tanvir, problem())
    const input = { projectId: project.id, problemId, version: 1, words: "Take the 12th." }
    await answerProblem(world.people.jonas, input)
    await answerProblem(world.people.jonas, input)
    await settleProblem(world.people.ruma, { projectId: project.id, problemId, version: 2 })
    await settleProblem(world.people.ruma, { projectId: project.id, problemId, version: 2 })
    expect(await getProblem(world.people.even, problemId)).toMatchObject({
      state: "settled",
      answer: { words: "Take the 12th.", byName: "Jonas Lie" },
      settled: { byName: "Ruma Akter" },
    })
    const events = await listHistory(world.people.ingrid, project.partnershipId)
    expect(events.filter(entry => entry.event.startsWith("problem."))).toHaveLength(3)
  })

  test("are not answered by their own side, settled by the other, or touched by viewers and strangers", async () => {
    const { problemId } = await raiseProblem(world.people.tanvir, problem())
    const input = { projectId: project.id, problemId, version: 1, words: "Well." }
    await expect(answerProblem(world.people.ruma, input)).rejects.toEqual(refusedWith("projects.not_yours_to_answer"))
    await expect(settleProblem(world.people.jonas, input)).rejects.toEqual(refusedWith("projects.not_yours_to_settle"))
    await expect(answerProblem(world.people.even, input)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(settleProblem(world.people.rafiq, input)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(raiseProblem(world.people.rafiq, problem())).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(answerProblem(world.people.harriet, input)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(settleProblem(world.people.harriet, input)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(raiseProblem(world.people.harriet, problem())).rejects.toEqual(refusedWith("common.not_found"))
    for (const command of [answerProblem, settleProblem]) {
      const person = command === answerProblem ? world.people.jonas : world.people.ruma
      await expect(command(person, { ...input, version: 8 })).rejects.toEqual(refusedWith("common.changed_meanwhile"))
    }
    await settleProblem(world.people.ruma, input)
    await expect(answerProblem(world.people.jonas, input)).rejects.toEqual(refusedWith("projects.not_now"))
  })

  test("found on a day to come are refused at that field", async () => {
    await expect(raiseProblem(world.people.tanvir, problem({ foundOn: addDays(today(), 3) }))).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: { foundOn: { code: "dateInFuture" } },
    })
  })

  test("sent twice at once are one problem", async () => {
    const [one, other] = await Promise.all([
      raiseProblem(world.people.tanvir, problem()),
      raiseProblem(world.people.tanvir, problem()),
    ])
    expect(one).toEqual(other)
    expect((await getProject(world.people.jonas, project.id))?.problems).toHaveLength(1)
  })

  test("answered and settled at once: one of them counts first, and none is lost half-way", async () => {
    const { problemId } = await raiseProblem(world.people.tanvir, problem())
    const input = { projectId: project.id, problemId, version: 1 }
    const moves = await Promise.allSettled([
      answerProblem(world.people.jonas, { ...input, words: "Yes." }),
      settleProblem(world.people.ruma, input),
    ])
    expect(moves.filter(move => move.status === "fulfilled")).toHaveLength(1)
  })

  test("are not there for anybody else", async () => {
    const { problemId } = await raiseProblem(world.people.tanvir, problem())
    for (const stranger of strangers(world)) expect(await getProblem(stranger, problemId)).toBeNull()
    expect(await asActor(world.people.nazma, tx => tx.problem.count())).toBe(0)
    expect(await getProblem(world.people.ruma, "no-id")).toBeNull()
  })

  test("say when an answer is overdue", async () => {
    const { problemId } = await raiseProblem(world.people.tanvir, problem())
    await asSystem("tests", tx => tx.problem.updateMany({ data: { answerDueOn: fromNow(-day * 2) } }))
    expect((await getProblem(world.people.ruma, problemId))?.isAnswerLate).toBe(true)
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { acceptConfidentiality } from "#lib/briefs/commands/accept-confidentiality"
import { answerQuestion } from "#lib/briefs/commands/answer-question"
import { askQuestion } from "#lib/briefs/commands/ask-question"
import { closeBrief } from "#lib/briefs/commands/close-brief"
import { declineBrief } from "#lib/briefs/commands/decline-brief"
import { expireRecipients } from "#lib/briefs/commands/expire-recipients"
import { markBriefRead } from "#lib/briefs/commands/mark-brief-read"
import { saveProposal } from "#lib/briefs/commands/save-proposal"
import { sendProposal } from "#lib/briefs/commands/send-proposal"
import { jobs } from "#lib/briefs/jobs"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { getProposal } from "#lib/briefs/queries/get-proposal"
import { listBriefs } from "#lib/briefs/queries/list-briefs"
import { listQuestions } from "#lib/briefs/queries/list-questions"
import { saveProposalInput } from "#lib/briefs/schema"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import {
  anUnsentProposal,
  aProposal,
  aSentBrief,
  type BriefsWorld,
  inDays,
  makeBriefsWorld,
  placeOf,
  requireOwnView,
  understanding,
} from "#tests/support/briefs-story"
import { testDatabase } from "#tests/support/database"

let world: BriefsWorld
let briefId: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeBriefsWorld()
  const brief = await aSentBrief(world)
  briefId = brief.id
})

const code = (expected: string) => ({ code: expected })
const page = (part: string, version: number, typed: object) =>
  saveProposalInput.parse({ part, briefId, version, ...typed })
const decline = () => ({ briefId, reasonCode: "no-capacity" as const, reason: "Two colleagues are away." })
const close = async (reason = "It is over.") =>
  closeBrief(world.people.ingrid, { briefId, version: (await requireOwnView(world, briefId)).version, reason })
/** As if the day for answers had been yesterday. */
const letTimePass = () =>
  asSystem("tests", tx => tx.brief.update({ where: { id: briefId }, data: { answerBy: new Date(inDays(-1)) } }))

describe("a received brief", () => {
  test("shows a recipient itself and nobody else, not even a number", async () => {
    const brief = await getBrief(world.people.ruma, briefId)
    expect(brief).toMatchObject({ seenAs: "recipient", companyName: "Nordvik Apparel" })
    const text = JSON.stringify([
      brief,
      await listBriefs(world.people.ruma),
      await listQuestions(world.people.ruma, briefId),
    ])
    expect(text).not.toContain("Garment")
    expect(text).not.toContain(world.members["garment-workers-solidarity"])
    expect(await asActor(world.people.ruma, tx => tx.briefRecipient.count())).toBe(1)
  })

  test("is missing for another company, for a local resource that was not asked, and for the secretariat", async () => {
    const only = await aSentBrief(world, [world.people.ruma])
    for (const stranger of [world.people.nazma, world.people.harriet, world.people.mira, world.visitor]) {
      expect(await getBrief(stranger, only.id)).toBeNull()
      expect(await listQuestions(stranger, only.id)).toBeNull()
      expect(await getProposal(stranger, only.id)).toBeNull()
      for (const attempt of [
        () => markBriefRead(stranger, { briefId: only.id }),
        () => acceptConfidentiality(stranger, { briefId: only.id }),
        () => askQuestion(stranger, { briefId: only.id, question: "Why?" }),
        () => declineBrief(stranger, { ...decline(), briefId: only.id }),
        () => saveProposal(stranger, saveProposalInput.parse({ part: "understanding", briefId: only.id, version: 0 })),
        () => sendProposal(stranger, { briefId: only.id, version: 1 }),
      ])
        await expect(attempt()).rejects.toMatchObject(code("common.not_found"))
    }
  })

  test("keeps its sites back until its confidentiality is accepted, at the database's door too", async () => {
    const { ruma, nazma } = world.people
    const sites = () => asActor(ruma, tx => tx.briefSite.count({ where: { briefId } }))
    expect(await getBrief(ruma, briefId)).toMatchObject({ sites: null })
    expect(await sites()).toBe(0)
    await acceptConfidentiality(ruma, { briefId })
    expect(await getBrief(ruma, briefId)).toMatchObject({ sites: [{ name: "Meghna Knit Composite" }] })
    expect(await sites()).toBe(1)
    expect(await getBrief(nazma, briefId)).toMatchObject({ sites: null })
  })

  test("is read when its reader says so, once", async () => {
    await markBriefRead(world.people.ruma, { briefId })
    const first = await getBrief(world.people.ruma, briefId)
    await markBriefRead(world.people.tanvir, { briefId })
    expect(await getBrief(world.people.ruma, briefId)).toEqual(first)
    expect(first).toMatchObject({ recipient: { readAt: expect.any(Date) } })
  })

  test("a viewer of the recipient reads it and answers nothing", async () => {
    const { rafiq } = world.people
    expect(await getBrief(rafiq, briefId)).not.toBeNull()
    for (const attempt of [
      () => markBriefRead(rafiq, { briefId }),
      () => acceptConfidentiality(rafiq, { briefId }),
      () => askQuestion(rafiq, { briefId, question: "Why?" }),
      () => declineBrief(rafiq, decline()),
    ])
      await expect(attempt()).rejects.toMatchObject(code("briefs.not_your_role"))
  })
})

describe("questions", () => {
  test("an answer goes to every recipient without saying who asked", async () => {
    const { ruma, nazma, ingrid } = world.people
    await askQuestion(ruma, { briefId, question: "Which shifts?" })
    expect(await listQuestions(nazma, briefId)).toEqual([])
    const [asked] = (await listQuestions(ingrid, briefId)) ?? []
    expect(asked).toMatchObject({ askedBy: "Shishu Odhikar Kendra", answer: null })
    await answerQuestion(ingrid, { briefId, questionId: asked?.id ?? "", answer: "All three." })
    expect(await listQuestions(nazma, briefId)).toMatchObject([
      { question: "Which shifts?", answer: "All three.", askedBy: null, isOwn: false },
    ])
    expect(JSON.stringify(await listQuestions(nazma, briefId))).not.toContain("Shishu")
    const told = await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "briefQuestionAnswered" } }))
    expect(told.map(({ memberId }) => memberId)).toContain(world.members["garment-workers-solidarity"])
  })

  test("an answer stands, and only the company gives it", async () => {
    const { ruma, ingrid, even, harriet } = world.people
    await askQuestion(ruma, { briefId, question: "Which shifts?" })
    await askQuestion(ruma, { briefId, question: "Which shifts?" })
    const questions = (await listQuestions(ingrid, briefId)) ?? []
    expect(questions).toHaveLength(1)
    const answer = { briefId, questionId: questions[0]?.id ?? "", answer: "All three." }
    await expect(answerQuestion(even, answer)).rejects.toMatchObject(code("briefs.not_your_role"))
    for (const stranger of [harriet, ruma])
      await expect(answerQuestion(stranger, answer)).rejects.toMatchObject(code("common.not_found"))
    await answerQuestion(ingrid, answer)
    await expect(answerQuestion(ingrid, answer)).rejects.toMatchObject(code("briefs.question_answered"))
  })

  test("come until the day for answers, and none to a closed brief", async () => {
    await letTimePass()
    const question = { briefId, question: "Which shifts?" }
    await expect(askQuestion(world.people.ruma, question)).rejects.toMatchObject(code("briefs.too_late"))
    await close()
    await expect(askQuestion(world.people.ruma, question)).rejects.toMatchObject(code("briefs.closed"))
  })
})

describe("declining a brief", () => {
  test("tells the company why, and is final", async () => {
    await declineBrief(world.people.ruma, decline())
    const brief = await requireOwnView(world, briefId)
    expect(brief.recipients.find(({ state }) => state === "declined")).toMatchObject({ reasonCode: "no-capacity" })
    await expect(declineBrief(world.people.ruma, decline())).rejects.toMatchObject(code("briefs.settled_already"))
    await expect(acceptConfidentiality(world.people.ruma, { briefId })).rejects.toMatchObject(
      code("briefs.settled_already"),
    )
  })

  test("takes a proposal back", async () => {
    await aProposal(world, world.people.ruma, briefId)
    await declineBrief(world.people.ruma, decline())
    expect(placeOf(await requireOwnView(world, briefId), world.people.ruma).state).toBe("declined")
  })
})

describe("writing a proposal", () => {
  test("whoever takes no company money begins without a price", async () => {
    expect(await getProposal(world.people.nazma, briefId)).toMatchObject({
      takesNoMoney: true,
      content: { price: { stance: "none", noneReason: "Regular talks with our shop stewards." } },
    })
    expect(await getProposal(world.people.ruma, briefId)).toMatchObject({ content: { price: { stance: null } } })
  })

  test("is hidden from the company until it is sent", async () => {
    await anUnsentProposal(world.people.ruma, briefId)
    expect(await asActor(world.people.ingrid, tx => tx.proposal.count())).toBe(0)
    await aProposal(world, world.people.ruma, briefId)
    expect(await asActor(world.people.ingrid, tx => tx.proposal.count())).toBe(1)
    expect(await asActor(world.people.nazma, tx => tx.proposal.count())).toBe(0)
  })

  test("two who begin at once begin one", async () => {
    const begin = () => saveProposal(world.people.ruma, page("understanding", 0, { understanding }))
    const results = await Promise.allSettled([begin(), begin()])
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await getProposal(world.people.ruma, briefId)).toMatchObject({ version: 1 })
  })

  test("a page that was left open too long changes nothing", async () => {
    await anUnsentProposal(world.people.ruma, briefId)
    await expect(saveProposal(world.people.ruma, page("understanding", 1, { understanding }))).rejects.toMatchObject(
      code("common.changed_meanwhile"),
    )
  })

  test("only own samples are shown", async () => {
    const sampleIds = [world.sampleId]
    await saveProposal(world.people.ruma, page("conditions", 0, { sampleIds }))
    await expect(saveProposal(world.people.nazma, page("conditions", 0, { sampleIds }))).rejects.toMatchObject(
      code("briefs.sample_unknown"),
    )
  })

  test("a company does not answer its own brief", async () => {
    const foreign = page("understanding", 0, { understanding })
    await expect(saveProposal(world.people.ingrid, foreign)).rejects.toMatchObject(code("common.not_found"))
  })
})

describe("sending a proposal", () => {
  const send = async () => {
    const proposal = await getProposal(world.people.ruma, briefId)
    return sendProposal(world.people.ruma, { briefId, version: proposal?.version ?? 0 })
  }

  test("needs the need in the author's own words", async () => {
    await anUnsentProposal(world.people.ruma, briefId)
    const { version = 0 } = (await getProposal(world.people.ruma, briefId)) ?? {}
    await saveProposal(world.people.ruma, page("understanding", version, { understanding: "Interviews." }))
    await expect(send()).rejects.toMatchObject(code("briefs.proposal_incomplete"))
  })

  test("needs an answer to what the author's own calendar says", async () => {
    await anUnsentProposal(world.people.ruma, briefId, { startsOn: inDays(5) })
    expect(await getProposal(world.people.ruma, briefId)).toMatchObject({ warnings: [{ id: "lead_time" }] })
    await expect(send()).rejects.toMatchObject(code("briefs.realism_unanswered"))
    const { version = 0, content } = (await getProposal(world.people.ruma, briefId)) ?? {}
    const dates = { startsOn: content?.startsOn, endsOn: content?.endsOn, realismAnswer: "A colleague is free now." }
    await saveProposal(world.people.ruma, page("dates", version, dates))
    await send()
    expect(placeOf(await requireOwnView(world, briefId), world.people.ruma).state).toBe("proposed")
  })

  test("twice is once, and what was sent does not change", async () => {
    await aProposal(world, world.people.ruma, briefId)
    await send()
    const { version = 0 } = (await getProposal(world.people.ruma, briefId)) ?? {}
    await expect(
      saveProposal(world.people.ruma, page("understanding", version, { understanding })),
    ).rejects.toMatchObject(code("briefs.settled_already"))
  })

  test("after the day for answers, or after the brief was closed, comes too late", async () => {
    await anUnsentProposal(world.people.ruma, briefId)
    await letTimePass()
    await expect(send()).rejects.toMatchObject(code("briefs.too_late"))
    await close()
    await expect(send()).rejects.toMatchObject(code("briefs.closed"))
  })
})

describe("the day for answers", () => {
  test("ends the waiting for those who did not answer, and for no others", async () => {
    await aProposal(world, world.people.ruma, briefId)
    await letTimePass()
    expect(await jobs[0]?.run()).toEqual({ expired: 1 })
    const brief = await requireOwnView(world, briefId)
    expect(placeOf(brief, world.people.nazma).state).toBe("expired")
    expect(placeOf(brief, world.people.ruma).state).toBe("proposed")
    expect(await jobs[0]?.run()).toEqual({ expired: 0 })
  })

  test("is the portal's affair", async () => {
    await expect(expireRecipients(world.people.ingrid)).rejects.toMatchObject(code("briefs.jobs_only"))
  })

  test("a brief that does not exist cannot be answered", async () => {
    await expect(markBriefRead(world.people.ruma, { briefId: makeId() })).rejects.toMatchObject(
      code("common.not_found"),
    )
  })
})

import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { commit } from "#lib/agreements/evidence/chain"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { answerSigningQuestion } from "#lib/agreements/questions/commands/answer-signing-question"
import { askSigningQuestion } from "#lib/agreements/questions/commands/ask-signing-question"
import { remindOfQuestions } from "#lib/agreements/questions/commands/remind-of-questions"
import { questionReminderDays } from "#lib/agreements/questions/policy"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { signingDays } from "#lib/agreements/signing/policy"
import { day } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { renderMail } from "#lib/notifications/render-mail"
import { anAgreement, evidenceOf, type Made, outcomes, rowOf, sign, signing } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const job = systemActor("tests")
const refusedWith = (code: string) => expect.objectContaining({ code })
const text = "Who pays the interpreter when the quicksilver shift is late?"
const reply = "We do, from the money for travel."

const ask = (by: Person, { id: agreementId }: Made, said = text) => askSigningQuestion(by, { agreementId, text: said })
const questionsOf = async (reader: Person, { id }: Made) => {
  const asked = await getSigningQuestions(reader, id)
  if (!asked) throw new Error("The questions are not seen")
  return asked
}
const answer = async (by: Person, made: Made, said = reply) => {
  const { questions } = await questionsOf(made.company, made)
  return answerSigningQuestion(by, { agreementId: made.id, questionId: questions.at(-1)?.id ?? makeId(), answer: said })
}
const mailed = (kind: string) =>
  asSystem("tests", tx => tx.notification.findMany({ where: { kind }, select: { memberId: true, values: true } }))

describe("a question before signing", () => {
  test("is asked by who was asked to sign, told to the other side alone by a mail without its words", async () => {
    const made = await anAgreement(world).inSigning()
    const { ingrid, jonas, even, tanvir, harriet, noor } = world.people
    for (const person of [jonas, even, tanvir])
      await expect(ask(person, made)).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
    for (const person of [harriet, noor])
      await expect(ask(person, made)).rejects.toEqual(refusedWith("common.not_found"))
    expect(await outcomes([1, 2, 3].map(() => ask(ingrid, made)))).toEqual({ done: 3 })
    const { questions, mayAsk } = await questionsOf(tanvir, made)
    expect(questions).toMatchObject([{ text, memberId: ingrid.member?.id, answer: null, mayAnswer: true }])
    expect(mayAsk).toBe(false)
    expect((await questionsOf(ingrid, made)).mayAsk).toBe(true)
    for (const person of [harriet, noor]) expect(await getSigningQuestions(person, made.id)).toBeNull()
    const told = await mailed("signingQuestionAsked")
    expect(new Set(told.map(({ memberId }) => memberId))).toEqual(new Set([made.local.member?.id]))
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany())
    expect(JSON.stringify([told, mails])).not.toContain("quicksilver")
  })

  test("is answered once, by who writes for the other side", async () => {
    const made = await anAgreement(world).inSigning()
    const { ingrid, jonas, ruma, tanvir, shirin, harriet } = world.people
    await ask(ingrid, made)
    await expect(answer(jonas, made)).rejects.toEqual(refusedWith("agreements.own_question"))
    await expect(answer(shirin, made)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(answer(harriet, made)).rejects.toEqual(refusedWith("common.not_found"))
    const none = { agreementId: made.id, questionId: makeId(), answer: reply }
    await expect(answerSigningQuestion(ruma, none)).rejects.toEqual(refusedWith("common.not_found"))
    const raced = await outcomes([answer(ruma, made), answer(tanvir, made, "They do."), answer(ruma, made)])
    expect(raced.done).toBeGreaterThanOrEqual(1)
    expect((raced.done ?? 0) + (raced["agreements.question_answered"] ?? 0)).toBe(3)
    const [question] = (await questionsOf(ingrid, made)).questions
    expect([reply, "They do."]).toContain(question?.answer?.text)
    expect(question?.mayAnswer).toBe(false)
    await expect(answer(tanvir, made, "On second thought, no.")).rejects.toEqual(
      refusedWith("agreements.question_answered"),
    )
    const types = await evidenceOf(made)
    expect(types.filter(type => type.startsWith("question."))).toEqual(["question.asked", "question.answered"])
    const told = await mailed("signingQuestionAnswered")
    expect(new Set(told.map(({ memberId }) => memberId))).toEqual(new Set([made.company.member?.id]))
  })

  test("is not found through another agreement", async () => {
    const made = await anAgreement(world).inSigning()
    const other = await anAgreement(world).inSigning()
    await ask(made.company, made)
    const [question] = (await questionsOf(made.company, made)).questions
    const beside = { agreementId: other.id, questionId: question?.id ?? "", answer: reply }
    await expect(answerSigningQuestion(made.local, beside)).rejects.toEqual(refusedWith("common.not_found"))
  })

  test("changes no text and voids nothing: what was signed stays signed, and the record that was frozen is the same", async () => {
    const made = await anAgreement(world).signedByCompany()
    const before = await rowOf(made)
    const frozen = await getNegotiationRecord(made.local, made.id)
    const ready = await signing(made.local, made)
    await ask(made.local, made)
    await answer(made.company, made)
    const after = await rowOf(made)
    expect(after.signatures).toEqual(
      before.signatures.map(one => expect.objectContaining({ id: one.id, voidedAt: null })),
    )
    expect({ version: after.version, state: after.state, revisions: after.revisions }).toEqual({
      version: before.version,
      state: before.state,
      revisions: before.revisions,
    })
    expect((await getNegotiationRecord(made.local, made.id))?.sha256).toBe(frozen?.sha256)
    // An intent stated before the question is still the intent to sign this text.
    expect(await signAgreement(made.local, ready)).toMatchObject({ inForce: true })
    const exported = await getAgreementExport(made.local, made.id)
    if (!exported) throw new Error("There is no export")
    expect(verify(JSON.stringify(exported))).toMatchObject({ ok: true })
    const asked = exported.evidence.findIndex(line => line.includes('"question.asked"'))
    const { words } = exported.reveal[asked] as { words: { salt: string; value: string } }
    expect(words.value).toBe(text)
    expect(JSON.parse(exported.evidence[asked] ?? "{}")).toMatchObject({ wordsCommit: commit(words.salt, text) })
    expect(exported.evidence.join("")).not.toContain("quicksilver")
  })

  test("is closed when the signing ends, by a stop or by the last signature, and stays to be read", async () => {
    const made = await anAgreement(world).inSigning()
    const { ingrid, ruma } = world.people
    await ask(ingrid, made)
    await recallAgreement(ingrid, { agreementId: made.id, reason: "We have to ask first." })
    await expect(ask(ingrid, made)).rejects.toEqual(refusedWith("agreements.not_in_signing"))
    await expect(answer(ruma, made)).rejects.toEqual(refusedWith("agreements.not_in_signing"))
    await markAllSections(ingrid, { agreementId: made.id, seen: made.digest })
    const { version } = (await getAgreement(ingrid, made.id)) ?? { version: 0 }
    await freezeAgreement(ingrid, { agreementId: made.id, version })
    await expect(answer(ruma, made)).rejects.toEqual(refusedWith("agreements.not_in_signing"))
    expect((await questionsOf(ruma, made)).questions).toMatchObject([
      { isEarlier: true, mayAnswer: false, answer: null },
    ])
    await ask(ingrid, made)
    expect((await questionsOf(ruma, made)).questions).toMatchObject([{ isEarlier: true }, { isEarlier: false }])
    await sign(ingrid, made)
    await sign(ruma, made)
    await expect(answer(ruma, made)).rejects.toEqual(refusedWith("agreements.not_in_signing"))
    expect((await questionsOf(world.people.even, made)).questions).toHaveLength(2)
  })
})

describe("a question that waits", () => {
  test("is reminded of once, to the side that was asked alone, by a mail that names nobody", async () => {
    const made = await anAgreement(world).inSigning()
    await ask(made.company, made)
    expect(await remindOfQuestions(job)).toEqual({ reminded: 0 })
    later(questionReminderDays)
    const raced = await Promise.all([remindOfQuestions(job), remindOfQuestions(job)])
    expect(raced.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1)
    later(questionReminderDays + 9)
    expect(await remindOfQuestions(job)).toEqual({ reminded: 0 })
    const told = await mailed("signingQuestionWaits")
    expect(new Set(told.map(({ memberId }) => memberId))).toEqual(new Set([made.local.member?.id]))
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "signingQuestionWaits" } }))
    expect(mails).toHaveLength(told.length)
    for (const { locale, values } of mails) {
      const asShown = { kind: "signingQuestionWaits", locale, values: values as Record<string, unknown> }
      const { subject, text: body } = renderMail({ ...asShown, origin: "https://portal.example" })
      for (const secret of [made.terms.title, "Nordvik", "Ingrid", "quicksilver"])
        expect(subject + body).not.toContain(secret)
    }
    await answer(made.local, made)
    await expect(remindOfQuestions(made.local)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })

  test("is not reminded of once it is answered, or its signing was stopped or is over", async () => {
    const { ingrid, ruma, nazma } = world.people
    const answered = await anAgreement(world).inSigning()
    await ask(ingrid, answered)
    await answer(ruma, answered)
    const stopped = await anAgreement(world, { local: nazma }).inSigning()
    await ask(ingrid, stopped)
    await recallAgreement(ingrid, { agreementId: stopped.id, reason: "One more look." })
    later(questionReminderDays)
    expect(await remindOfQuestions(job)).toEqual({ reminded: 0 })
    rmSync(process.env.TEST_CLOCK as string)
    await markAllSections(ingrid, { agreementId: stopped.id, seen: stopped.digest })
    const { version = 0 } = (await getAgreement(ingrid, stopped.id)) ?? {}
    await freezeAgreement(ingrid, { agreementId: stopped.id, version })
    await ask(ingrid, stopped)
    later(signingDays + 1)
    expect(await remindOfQuestions(job)).toEqual({ reminded: 0 })
  })
})

test("the wall keeps a question as it was asked, lets nobody speak in another's name, and strangers see none", async () => {
  const made = await anAgreement(world).inSigning()
  const { ingrid, ruma, harriet } = world.people
  await ask(ingrid, made)
  const all = (person: Person) => asActor(person, tx => tx.signingQuestion.findMany())
  expect(await all(harriet)).toEqual([])
  const [question] = await all(ruma)
  if (!question) throw new Error("There is no question")
  const change = (person: Person, said: object) => asActor(person, tx => tx.signingQuestion.updateMany({ data: said }))
  const yes = { answer: "Yes.", answeredAt: new Date(), answeredByName: "R" }
  const byRuma = { ...yes, answeredById: ruma.userId, answeredMemberId: ruma.member?.id }
  await expect(change(ruma, { text: "Another question" })).rejects.toThrow()
  await expect(change(ruma, { ...byRuma, answeredById: ingrid.userId })).rejects.toThrow()
  expect(await change(ingrid, { ...byRuma, answeredMemberId: ingrid.member?.id })).toEqual({ count: 0 })
  expect(await change(harriet, byRuma)).toEqual({ count: 0 })
  await expect(change(ruma, { remindedAt: new Date() })).rejects.toThrow()
  expect(await change(ruma, byRuma)).toEqual({ count: 1 })
  await expect(change(ruma, { ...byRuma, answer: "No." })).rejects.toThrow()
  const { id: _, ...row } = question
  const add = (person: Person, other: object) =>
    asActor(person, tx => tx.signingQuestion.create({ data: { ...row, ...other } as typeof row, select: { id: true } }))
  await expect(add(ruma, {})).rejects.toThrow()
  await expect(add(ingrid, { agreementVersion: 99 })).rejects.toThrow()
  await expect(asActor(ingrid, tx => tx.signingQuestion.deleteMany())).rejects.toThrow()
})

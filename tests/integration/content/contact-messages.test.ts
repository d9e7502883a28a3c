import { beforeEach, describe, expect, test } from "vitest"
import { answerContactMessage } from "#lib/content/commands/answer-contact-message"
import { sendContactMessage } from "#lib/content/commands/send-contact-message"
import { contactMessagesHourlyMax } from "#lib/content/policy"
import { listContactMessages } from "#lib/content/queries/list-contact-messages"
import { asSystem } from "#lib/db/door"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const letter = {
  topic: "joining",
  name: "Amélie",
  email: "amelie@example.org",
  text: "May we join?",
  locale: "en",
} as const
const mails = (kind: string) => asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind } }))

async function sentLetter(): Promise<string> {
  await sendContactMessage(world.visitor, letter)
  const messages = await listContactMessages(world.people.mira)
  return messages?.open[0]?.id ?? ""
}

describe("writing to the secretariat", () => {
  test("works without an account, gives a reference, and tells the secretariat without a word of the letter", async () => {
    const { reference } = await sendContactMessage(world.visitor, letter)
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    const told = await mails("contactMessage")
    expect(told.map(mail => mail.recipient).sort()).toEqual(["anders@example.org", "mira@example.org"])
    expect(JSON.stringify(told)).not.toContain("join")
  })

  test("is slowed down for one place and not for another", async () => {
    for (let count = 0; count < contactMessagesHourlyMax; count++) await sendContactMessage(world.visitor, letter)
    await expect(sendContactMessage(world.visitor, letter)).rejects.toMatchObject({ code: "accounts.too_many_tries" })
    await sendContactMessage({ kind: "visitor", address: "198.51.100.7" }, letter)
  })

  test("is read by the secretariat alone", async () => {
    await sentLetter()
    for (const actor of [world.people.ingrid, world.people.ruma, world.people.noor, world.visitor])
      expect(await listContactMessages(actor)).toBeNull()
  })
})

describe("answering", () => {
  test("sends the answer to the writer and keeps it with the letter", async () => {
    const messageId = await sentLetter()
    await answerContactMessage(world.people.mira, { messageId, answer: "Yes, you may." })
    expect(await mails("contactAnswer")).toMatchObject([
      { recipient: letter.email, values: { answer: "Yes, you may." } },
    ])
    const messages = await listContactMessages(world.people.anders)
    expect(messages).toMatchObject({ open: [], answered: [{ answer: "Yes, you may.", answeredByName: "Mira Okafor" }] })
  })

  test("happens once: of two who answer at once one is refused and sends nothing", async () => {
    const messageId = await sentLetter()
    const answers = await Promise.allSettled([
      answerContactMessage(world.people.mira, { messageId, answer: "Yes." }),
      answerContactMessage(world.people.anders, { messageId, answer: "No." }),
    ])
    const refused = answers.filter(one => one.status === "rejected")
    expect(refused).toMatchObject([{ reason: { code: "content.already_answered" } }])
    expect(await mails("contactAnswer")).toHaveLength(1)
  })

  test("is refused to all but the secretariat, and an unknown letter is not there", async () => {
    const messageId = await sentLetter()
    await expect(answerContactMessage(world.people.ingrid, { messageId, answer: "Yes." })).rejects.toMatchObject({
      code: "content.secretariat_only",
    })
    const unknown = { messageId: world.members["nordvik-apparel"], answer: "Yes." }
    await expect(answerContactMessage(world.people.mira, unknown)).rejects.toMatchObject({ code: "common.not_found" })
  })
})

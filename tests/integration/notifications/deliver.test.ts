import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { requestPasswordReset } from "#lib/accounts/commands/request-password-reset"
import { minute } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { deliverMail } from "#lib/notifications/deliver"
import { sendMail } from "#lib/notifications/notify"
import { mailFolder } from "#lib/notifications/post"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  rmSync(mailFolder(), { recursive: true, force: true })
})

afterEach(async () => {
  delete process.env.SMTP_URL
  rmSync(process.env.TEST_CLOCK as string, { force: true })
  for (const server of servers.splice(0)) await new Promise(resolve => server.close(resolve))
})

const servers: Server[] = []

/** A mail server that keeps what it is told; recipients with "refused" in them are turned away. */
async function aMailServer(): Promise<{ mails: string[]; recipients: string[] }> {
  const heard = { mails: [] as string[], recipients: [] as string[] }
  const server = createServer(socket => {
    let text: string | null = null
    socket.setEncoding("utf8")
    socket.write("220 mail.example\r\n")
    socket.on("data", (said: string) => {
      if (text !== null) {
        text += said
        if (!text.endsWith("\r\n.\r\n")) return
        heard.mails.push(text)
        text = null
        socket.write("250 taken\r\n")
      } else if (said.startsWith("RCPT")) {
        if (!said.includes("refused")) heard.recipients.push(said.trim())
        socket.write(said.includes("refused") ? "550 nobody here\r\n" : "250 fine\r\n")
      } else if (said.startsWith("DATA")) {
        text = ""
        socket.write("354 go on\r\n")
      } else socket.write(said.startsWith("QUIT") ? "221 bye\r\n" : "250 fine\r\n")
    })
    socket.on("error", () => {})
  })
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
  servers.push(server)
  const address = server.address()
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}/?ignoreTLS=true`
  return heard
}

const write = (recipient: string, kind = "passwordChanged", values = {}) =>
  asSystem("tests", tx => sendMail(tx, { recipient, locale: "en", kind, values }))

const outbox = () => asSystem("tests", tx => tx.outboxMail.findMany({ orderBy: { writtenAt: "asc" } }))

const later = (milliseconds: number) => writeFileSync(process.env.TEST_CLOCK as string, String(milliseconds))

const files = () => readdirSync(mailFolder()).map(name => readFileSync(join(mailFolder(), name), "utf8"))

describe("delivering mail", () => {
  test("lays mails down as files where no mail server is named, each once", async () => {
    await write("ruma@example.org")
    await write("ingrid@example.org")
    expect(await Promise.all([deliverMail(), deliverMail()]).then(counts => counts.reduce((a, b) => a + b))).toBe(2)
    expect(await deliverMail()).toBe(0)
    expect(files().map(mail => /^To: (.+)$/m.exec(mail)?.[1])).toEqual(
      expect.arrayContaining(["ruma@example.org", "ingrid@example.org"]),
    )
    expect(files()).toHaveLength(2)
  })

  test("sends through the mail server and forgets the secret of a link", async () => {
    const { mails } = await aMailServer()
    await requestPasswordReset(world.visitor, { email: "ruma@example.org", locale: "en" })
    const written = await outbox()
    const [{ token }] = written.map(({ values }) => values) as [{ token: string }]
    expect(await deliverMail()).toBe(1)
    expect(mails[0]?.replace(/=\r\n/g, "")).toContain(`/en/reset-password/${token}`)
    const [sent] = await outbox()
    expect(sent).toMatchObject({ attempts: 1, failure: null, values: { hours: 1 } })
    expect(JSON.stringify(sent)).not.toContain(token)
  })

  test("keeps the reason of a failure, tries again after a pause, and holds up no other mail", async () => {
    const { recipients } = await aMailServer()
    await write("refused@example.org")
    await write("ruma@example.org")
    expect(await deliverMail()).toBe(1)
    expect(recipients).toEqual(["RCPT TO:<ruma@example.org>"])
    const failed = async () => (await outbox()).find(mail => mail.recipient === "refused@example.org")
    expect(await failed()).toMatchObject({ attempts: 1, sentAt: null, failure: expect.stringContaining("550") })
    await deliverMail()
    expect(await failed()).toMatchObject({ attempts: 1 })
    later(2 * minute)
    await deliverMail()
    expect(await failed()).toMatchObject({ attempts: 2 })
    later(4 * minute)
    await deliverMail()
    expect(await failed()).toMatchObject({ attempts: 2 })
  })

  test("gives a mail up in the end and says so in its row", async () => {
    await aMailServer()
    await write("refused@example.org", "resetPassword", { token: "secret", hours: 1 })
    for (let tries = 0; tries < 10; tries++) {
      later(tries * 2_000 * minute)
      await deliverMail()
    }
    expect(await outbox()).toMatchObject([{ attempts: 8, sentAt: null, failure: expect.stringContaining("550") }])
    expect((await outbox())[0]?.values).toEqual({ hours: 1 })
  })

  test("lets no line break of an address or value become a header or another recipient", async () => {
    const { mails, recipients } = await aMailServer()
    await write("ruma@example.org\r\nBcc: thief@example.org")
    await write("ruma@example.org>\r\nRCPT TO:<thief@example.org")
    await write("ruma@example.org, thief@example.org")
    await write("ruma@example.org", "resetPassword", { token: "a\r\nBcc: thief@example.org", hours: 1 })
    await deliverMail()
    expect(recipients.some(line => line.includes("<thief@"))).toBe(false)
    for (const mail of mails) expect(mail.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m)
  })
})

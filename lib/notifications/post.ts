import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { createTransport, type SendMailOptions } from "nodemailer"
import { now } from "#lib/clock"
import { dataFolder, mailSender, smtpUrl } from "#lib/env"
import { makeId } from "#lib/ids"
import type { RenderedMail } from "#lib/notifications/render-mail"

/** Where mails lie when there is no mail server. */
export const mailFolder = () => resolve(dataFolder(), "mail")

const secondsMax = 8_000

/** Hands one mail over to the mail server, or lays it down as a file where none is named. Throws when that fails. */
export async function post(recipient: string, { subject, text, html }: RenderedMail): Promise<void> {
  // The address as a value of its own: the library then never parses it for more recipients or headers.
  const mail: SendMailOptions = {
    from: mailSender(),
    to: { name: "", address: recipient },
    subject,
    text,
    html,
    date: now(),
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const server = smtpUrl()
  if (!server) return layDown(mail)
  const transport = createTransport(server, {
    connectionTimeout: secondsMax,
    greetingTimeout: secondsMax,
    socketTimeout: secondsMax,
  } as never)
  try {
    await transport.sendMail(mail)
  } finally {
    transport.close()
  }
}

async function layDown(mail: SendMailOptions): Promise<void> {
  const written = await createTransport({ streamTransport: true, buffer: true, newline: "unix" }).sendMail(mail)
  mkdirSync(mailFolder(), { recursive: true, mode: 0o700 })
  const moment = now().toISOString().replace(/[:.]/g, "-")
  writeFileSync(join(mailFolder(), `${moment}-${makeId().slice(0, 8)}.eml`), written.message as Buffer, { mode: 0o600 })
}

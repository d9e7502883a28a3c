import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { mailFolder } from "#lib/notifications/post"

export type LaidDownMail = { name: string; subject: string; recipient: string; text: string }

const mailName = /^[0-9TZ-]+-[0-9a-f]{8}\.eml$/

/** The mails that lie in the folder of a portal on trial, newest first. */
export function listMail(): LaidDownMail[] {
  if (!existsSync(mailFolder())) return []
  return readdirSync(mailFolder())
    .sort()
    .reverse()
    .flatMap(name => getMail(name) ?? [])
}

/** One of them; null for a name that is none of ours. */
export function getMail(name: string): LaidDownMail | null {
  const file = join(mailFolder(), name)
  if (!mailName.test(name) || !existsSync(file)) return null
  const mail = readFileSync(file, "utf8")
  const headers = (mail.split("\n\n")[0] ?? "").replace(/\n[ \t]+/g, " ")
  const header = (field: string) => new RegExp(`^${field}: (.*)$`, "m").exec(headers)?.[1] ?? ""
  return { name, subject: header("Subject"), recipient: header("To"), text: plainPart(mail) }
}

/** The part in plain text, as `post` writes it: quoted-printable where a line is long or not ASCII. */
function plainPart(mail: string): string {
  const part = /Content-Type: text\/plain[\s\S]*?\n\n([\s\S]*?)\n--/.exec(mail)
  const [whole = "", body = ""] = part ?? []
  if (!/quoted-printable/i.test(whole.slice(0, whole.indexOf("\n\n")))) return body
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}

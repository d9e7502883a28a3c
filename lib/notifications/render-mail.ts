import { direction, isLocale, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

export type MailContent = {
  kind: string
  locale: string
  values: Record<string, unknown>
  /** The portal's own address, without a slash at its end: the only one that links begin with. */
  origin: string
}

export type RenderedMail = { subject: string; text: string; html: string }

const columnsMax = 72

/** Kinds come from commands at run time, so their keys cannot be typed. */
type WordsByKind = ((key: string, values?: Record<string, string | number>) => string) & { has(key: string): boolean }

/** Where the link of a mail with a secret leads. */
const secretPaths: Record<string, (token: string) => string> = {
  confirmEmail: paths.confirm,
  resetPassword: paths.resetPassword,
  setUpSecondProof: paths.account.setUpLink,
  invitation: paths.invitation,
  agreementInvitation: paths.invited,
}

/** Where mails without a path of their own lead. */
const fixedPaths: Record<string, string> = {
  alreadyRegistered: paths.signIn(),
  passwordChanged: paths.forgotten,
  secondProofChanged: paths.account.secondProof(),
  codesTried: paths.forgotten,
}

/**
 * A mail in the recipient's language: what to do first, one link on a line of its own, and in which case to do nothing.
 * The text is the mail; the HTML is the same in plain marks, for programs that show nothing else. It holds no picture
 * and nothing that tells us whether it was read. Throws when the kind has no words.
 */
export function renderMail({ kind, locale: wanted, values, origin }: MailContent): RenderedMail {
  const locale: Locale = isLocale(wanted) ? wanted : "en"
  const t = words(locale, "emails") as unknown as WordsByKind
  const shown = plainValues(values)
  const subject = oneLine(t(`${kind}.subject`, shown))
  const path = linkPath(kind, values)
  const link = path === null ? null : `${origin}/${locale}${path}`
  const parts = {
    body: t(`${kind}.body`, shown),
    link,
    otherwise: t.has(`${kind}.otherwise`) ? t(`${kind}.otherwise`, shown) : null,
    footer: t("footer"),
  }
  return { subject, text: asText(parts), html: asHtml(locale, subject, parts) }
}

type Parts = { body: string; link: string | null; otherwise: string | null; footer: string }

function asText({ body, link, otherwise, footer }: Parts): string {
  const blocks = [wrapped(body), link, otherwise && wrapped(otherwise), `-- \n${wrapped(footer)}`]
  return `${blocks.filter(block => block).join("\n\n")}\n`
}

function asHtml(locale: Locale, subject: string, { body, link, otherwise, footer }: Parts): string {
  const paragraph = (text: string) =>
    text
      .split(/\n{2,}/)
      .map(one => `<p>${escaped(one).replaceAll("\n", "<br>")}</p>`)
      .join("\n")
  return [
    `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8">`,
    `<title>${escaped(subject)}</title></head>`,
    `<body style="margin:0 auto;padding:24px;max-width:36rem;font:17px/1.6 sans-serif;color:#1c2024">`,
    paragraph(body),
    link === null ? "" : `<p><a href="${escaped(link)}" style="color:#0b5c5a">${escaped(link)}</a></p>`,
    otherwise === null ? "" : paragraph(otherwise),
    `<p style="margin-top:32px;border-top:1px solid #dad5c8;padding-top:12px;color:#4b5157;font-size:15px">`,
    `${escaped(footer)}</p></body></html>`,
  ].join("\n")
}

/** A secret that was used up by sending leaves the mail without a link; it is not sent again then. */
function linkPath(kind: string, { path, token }: Record<string, unknown>): string | null {
  const secretPath = secretPaths[kind]
  if (secretPath) return typeof token === "string" ? secretPath(token) : null
  if (typeof path === "string" && path.startsWith("/")) return path
  return fixedPaths[kind] ?? null
}

function plainValues(values: Record<string, unknown>): Record<string, string | number> {
  const plain = Object.entries(values).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number",
  )
  return Object.fromEntries(plain)
}

/** A line break in a subject could begin a header of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
}

/** Every paragraph and every line of it by itself; signs that steer a terminal are gone. */
function wrapped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, " ")
    .split("\n")
    .map(wrappedLine)
    .join("\n")
}

function wrappedLine(text: string): string {
  const lines: string[] = []
  let line = ""
  for (const word of text.trim().split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > columnsMax) {
      lines.push(line)
      line = word
    } else {
      line = line === "" ? word : `${line} ${word}`
    }
  }
  return [...lines, line].join("\n")
}

function escaped(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
  return text.replace(/[&<>"]/g, mark => marks[mark] as string)
}

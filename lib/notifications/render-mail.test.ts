import { describe, expect, test } from "vitest"
import { messages } from "#lib/i18n/messages"
import { renderMail } from "#lib/notifications/render-mail"

const origin = "https://portal.example"
const mail = (kind: string, values: Record<string, unknown> = {}, locale = "en") =>
  renderMail({ kind, locale, values, origin })

/** Every value a sentence may ask for. */
const someValues = {
  token: "t".repeat(32),
  hours: 72,
  minutes: 30,
  days: 3,
  path: "/partnerships/1",
  count: 2,
  reference: "7KQ2-9XWD",
  fingerprint: "0".repeat(64),
  answer: "Yes",
  checkpoint: "checkpoint",
  signature: "signature",
  key: "key",
}
const kinds = Object.keys(messages("en").emails).filter(kind => kind !== "footer")

describe.each(kinds)("the mail %s", kind => {
  test("has lines of at most 72 columns, but for the link, which stands alone", () => {
    const lines = mail(kind, someValues).text.split("\n")
    for (const line of lines) if (!line.startsWith(origin)) expect(line.length).toBeLessThanOrEqual(72)
    expect(lines.filter(line => line.includes("://")).every(line => line.startsWith(origin))).toBe(true)
  })

  test("has at most 20 kB of HTML with one link and nothing that is fetched", () => {
    const { html } = mail(kind, someValues)
    expect(Buffer.byteLength(html)).toBeLessThan(20_000)
    expect(html.match(/<(img|link|script|iframe)\b/)).toBeNull()
    expect(html.match(/href=/g)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  test("says what it is about in one line that tells nothing to others", () => {
    const { subject } = mail(kind, someValues)
    expect(subject).not.toBe("")
    expect(subject).not.toMatch(/[{}\r\n]/)
  })
})

describe("a mail", () => {
  test("leads to the portal in the recipient's language", () => {
    expect(mail("resetPassword", { token: "abc", hours: 1 }).text).toContain(`\n${origin}/en/reset-password/abc\n`)
    expect(mail("confirmEmail", { token: "abc", hours: 72 }, "ar-XB").text).toContain(`\n${origin}/ar-XB/confirm/abc\n`)
    expect(mail("alreadyRegistered").text).toContain(`\n${origin}/en/sign-in\n`)
  })

  test("leads nowhere else, whatever its values say", () => {
    expect(mail("passwordChanged", { path: "https://elsewhere.example" }).text).not.toContain("elsewhere")
  })

  test("keeps the paragraphs of an answer and no sign that steers a program", () => {
    const { text, html, subject } = mail("contactAnswer", { reference: "R", answer: "One\u0007.\n\nTwo <b>.\r\nThree" })
    expect(text).toContain("One .\n\nTwo <b>.\nThree\n")
    expect(html).toContain("<p>Two &lt;b&gt;")
    expect(subject).not.toContain("\n")
  })

  test("whose secret is gone has no link", () => {
    expect(mail("resetPassword", { hours: 1 }).text).not.toContain(origin)
  })

  test("of an unknown kind is a fault", () => {
    expect(() => mail("nobodyWroteThis")).toThrow()
  })
})

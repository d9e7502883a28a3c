import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import AxeBuilder from "@axe-core/playwright"
import { test as base, expect, type Page } from "@playwright/test"
import pg from "pg"
import { openSession, type Rows } from "#tests/support/sessions"

/** What a journey needs beside the page: the database behind it, the mail it caused, and people who are signed in. */
export type Journey = {
  rows: Rows
  /** Puts a session into this browser, of a persona or of somebody whom the journey made; for their first member, or the one named. */
  signInAs: (userName: string, actingFor?: string) => Promise<void>
  signOut: () => Promise<void>
  /** The link in the newest mail of a kind to an address, waiting for the worker to deliver it. */
  mailedLink: (recipient: string, pattern: RegExp) => Promise<string>
  /** No violation of WCAG 2.2 AA on the page as it stands, on a phone of 320 px and on a desk screen. */
  expectAccessible: () => Promise<void>
}

const address = process.env.PORTAL_DATABASE_URL ?? ""
const dataFolder = process.env.DATA_DIR ?? ""

export const test = base.extend<{ journey: Journey; quiet: undefined }>({
  /** A word in the browser's console is a failure: a refused script, a missing file, a broken island. */
  quiet: [
    async ({ page }, use) => {
      const said: string[] = []
      page.on("console", message => {
        // A refused form answers with its status, which Chromium logs as a failed load.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          said.push(message.text())
      })
      page.on("pageerror", error => said.push(error.message))
      await use(undefined)
      expect(said).toEqual([])
    },
    { auto: true },
  ],
  journey: async ({ page, context, baseURL }, use) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    const rows: Rows = async (sql, values) => (await client.query(sql, values)).rows
    await use({
      rows,
      signInAs: async (persona, actingFor) => {
        const token = await openSession(rows, persona, actingFor)
        await context.addCookies([{ name: "lrn-session", value: token, url: baseURL, httpOnly: true, sameSite: "Lax" }])
      },
      signOut: () => context.clearCookies({ name: "lrn-session" }),
      mailedLink: (recipient, pattern) => mailedLink(recipient, pattern),
      expectAccessible: () => expectAccessible(page),
    })
    await client.end()
  },
})

export { expect }

async function mailedLink(recipient: string, pattern: RegExp): Promise<string> {
  const folder = join(dataFolder, "mail")
  let found: string | undefined
  await expect
    .poll(
      () => {
        const letters = existsSync(folder) ? readdirSync(folder).sort().reverse() : []
        for (const name of letters) {
          const letter = readFileSync(join(folder, name), "utf8")
            .replace(/=\r?\n/g, "")
            .replace(/=3D/g, "=")
          found = letter.includes(recipient) ? (pattern.exec(letter)?.[0] ?? found) : found
          if (found) return true
        }
        return false
      },
      { timeout: 20_000, message: `a mail to ${recipient} with ${pattern}` },
    )
    .toBe(true)
  return found ?? ""
}

/**
 * Scans a copy of the page as it stands in a browser with scripts: axe cannot run where the reader has none. The copy
 * is given its own address, so that its style sheet is the real one.
 */
async function expectAccessible(page: Page): Promise<void> {
  const html = await page.content()
  const browser = page.context().browser()
  if (!browser) throw new Error("There is no browser to scan with")
  const context = await browser.newContext({ javaScriptEnabled: true, bypassCSP: true })
  const copy = await context.newPage()
  await copy.route(page.url().split("#")[0] ?? "", route => route.fulfill({ body: html, contentType: "text/html" }))
  await copy.goto(page.url())
  for (const width of [320, 1440]) {
    await copy.setViewportSize({ width, height: 900 })
    const scan = new AxeBuilder({ page: copy }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    const { violations } = await scan.analyze()
    const found = violations.map(({ id, nodes }) => `${width} px: ${id}: ${nodes.map(node => node.html).join(" | ")}`)
    expect(found, page.url()).toEqual([])
    const sideways = await copy.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(sideways, `${page.url()} scrolls sideways at ${width} px`).toBe(false)
  }
  await context.close()
}

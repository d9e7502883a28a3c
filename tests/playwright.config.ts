import { defineConfig } from "@playwright/test"

const { CHROMIUM_PATH, PORTAL_URL, PLAYWRIGHT_JSON_OUTPUT_FILE, TMPDIR } = process.env
if (!CHROMIUM_PATH || !PORTAL_URL) throw new Error("The browser tests need a portal of their own: npm run test:e2e")

/** Every journey is walked twice, as a reader without scripts and with them; what is sent does not depend on the browser. */
export default defineConfig({
  testDir: "e2e",
  outputDir: `${TMPDIR}/browser-results`,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: PLAYWRIGHT_JSON_OUTPUT_FILE ?? `${TMPDIR}/e2e.json` }]],
  use: {
    baseURL: PORTAL_URL,
    actionTimeout: 10_000,
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      // The package's own arguments would switch off the web's security; these do without a GPU and without the makers' hosts.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "no-js", use: { javaScriptEnabled: false } },
    { name: "js", testIgnore: "every-page.spec.ts" },
  ],
})

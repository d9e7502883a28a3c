import { readFileSync } from "node:fs"
import { chromium } from "@playwright/test"
process.env.TMPDIR = "/tmp/lrn/agr"
const sparticuz = (await import("@sparticuz/chromium")).default
const { ids, cookies } = JSON.parse(readFileSync("/tmp/lrn/agr/ids.json", "utf8"))
const [who, path, name, width = "1440", locale = "en"] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ["--no-sandbox", "--disable-gpu"] })
for (const w of width.split(",")) {
  const context = await browser.newContext({ viewport: { width: Number(w), height: 900 } })
  await context.addCookies([{ name: "lrn-session", value: cookies[who], url: "http://localhost:3391" }])
  const page = await context.newPage()
  const response = await page.goto(`http://localhost:3391/${locale}` + path.replace(/\{(\w+)\}/g, (_, k) => ids[k]))
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  console.log(name, w, response.status(), "overflow", overflow, "html", (await response.body()).length)
  await page.screenshot({ path: `/tmp/lrn/agr/${name}-${w}.png`, fullPage: true })
}
await browser.close()

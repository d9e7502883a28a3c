import { chromium } from "@playwright/test"
import { readFileSync } from "node:fs"
import { prepareChromium } from "../scripts/suites/chromium.ts"
const program = await prepareChromium("/tmp/lrn/chromium-visitors")
const { cookies } = JSON.parse(readFileSync("/tmp/lrn/visitors.json", "utf8"))
const wanted = process.argv.slice(2)
const pages: [string, string, string?][] = [
  ["home", ""], ["about", "/about"], ["terms", "/terms"], ["cookies", "/cookies"], ["join", "/join"], ["faq", "/faq"], ["contact", "/contact"], ["sent", "/contact/sent?reference=ABCD-1234"],
  ["guidance", "/guidance"], ["guidance-one", "/guidance?for=company"], ["lasting", "/guidance/lasting"], ["countries", "/countries"], ["bd", "/countries/bd"], ["no", "/countries/no"], ["search", "/search?q=interviews"], ["search-none", "/search?q=zzzzqq"],
  ["directory", "/directory"], ["directory-some", "/directory?q=workers&country=BD&country=IN"], ["directory-none", "/directory?country=BD&funding=fee&q=quechua"], ["directory-ingrid", "/directory", "ingrid"],
  ["profile", "/directory/shishu-odhikar-kendra"], ["profile-ingrid", "/directory/shishu-odhikar-kendra", "ingrid"], ["corporate", "/directory/nordvik-apparel"], ["corporates", "/directory?side=corporate"],
  ["shortlist", "/organisation/shortlist", "ingrid"], ["compare", "/organisation/shortlist?compare=shishu-odhikar-kendra&compare=garment-workers-solidarity-federation&compare=istanbul-multeci-isci-dayanisma-dernegi", "ingrid"],
  ["featured", "/moderation/featured", "mira"], ["messages", "/moderation/messages", "mira"],
]
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] })
for (const [name, path, who] of pages) {
  if (wanted.length && !wanted.includes(name)) continue
  for (const width of [1440, 360]) {
    const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 1000 }, javaScriptEnabled: false })
    if (who) await context.addCookies([{ name: "lrn-session", value: cookies[who], url: "http://localhost:3171" }])
    const page = await context.newPage()
    await page.goto(`http://localhost:3171/en${path}`)
    await page.screenshot({ path: `/tmp/lrn/shots-visitors/${name}-${width}.png`, fullPage: true })
    await context.close()
  }
}
await browser.close()

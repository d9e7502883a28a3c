import type { PersonaName } from "#seed/personas"
import { expect, test } from "#tests/support/browser"

const readers: (PersonaName | "visitor")[] = ["visitor", "ingrid", "even", "harriet", "ruma", "nazma", "mira", "noor"]

/** The walk ends here at the latest; the directory's filters alone lead to more addresses than there are pages. */
const addressesMax = 250

/** Every way on from a page that stays in the portal, without the filters of lists. */
function waysOn(html: string): string[] {
  const links = [...html.matchAll(/href="(\/(?:en|api)[^"#]*)/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"))
  return links.filter(
    path => !/[?&](country|service|topic|kind|funding|language|checked|sort|page|q|about|section)=/.test(path),
  )
}

test.describe("every page of the story opens, by every link that leads to it", () => {
  for (const reader of readers)
    test(`for ${reader}`, async ({ page, journey }) => {
      test.setTimeout(240_000)
      if (reader !== "visitor") await journey.signInAs(reader)
      const seen = new Set<string>()
      const waiting = ["/en", "/en/today", "/ar-XB"]
      for (let path = waiting.shift(); path && seen.size < addressesMax; path = waiting.shift()) {
        if (seen.has(path)) continue
        seen.add(path)
        const response = await page.request.get(path)
        expect(response.status(), `${path} for ${reader}`).toBeLessThan(400)
        const html = await response.text()
        // A message that was given the wrong values, or a value shown as its code, reads like this.
        expect(html, `${path} for ${reader}`).not.toMatch(
          /FORMATTING_ERROR|MISSING_MESSAGE|\[object Object\]|>undefined</,
        )
        if (path.startsWith("/en")) waiting.push(...waysOn(html))
      }
    })
})

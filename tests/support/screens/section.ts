import { expect, type Page } from "@playwright/test"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { press } from "#tests/support/screens/form"

/**
 * Fills the form of one section of an agreement and saves it. Fields are found by the names they are sent under: there
 * are a hundred of them, and what they are called is told by the field list and looked at in the accessibility scans.
 */
export async function writeSection(page: Page, agreement: string, section: SectionKey, terms: Terms): Promise<void> {
  await page.goto(`${agreement}/sections/${section}?edit=1`)
  if (section === "confidentiality") return writeConfidentiality(page, agreement)
  const values = formValues(section, terms)
  for (const rows = rowsWanted(values); ; ) {
    for (const [name, typed] of Object.entries(values)) for (const text of typed) await put(page, name, text)
    const missing = await firstMissing(page, rows)
    if (!missing) break
    await page.locator(`main button[name="more"][value="${missing}"]`).click()
  }
  await press(page, "Save this section")
  await expect(page.getByRole("alert"), `section ${section} was refused`).toHaveCount(0)
}

/** Starts from a set of rules, as most will, and says how long it holds. */
async function writeConfidentiality(page: Page, agreement: string): Promise<void> {
  const sets = page.locator("details:not([open]) > summary", { hasText: "Start from a set of rules" })
  if ((await sets.count()) > 0) await sets.click()
  await page.getByLabel("Balanced", { exact: true }).check()
  await press(page, "Use this set")
  await page.goto(`${agreement}/sections/confidentiality?edit=1`)
  await put(page, "survivalYears", "5")
  await press(page, "Save this section")
}

async function put(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`main [name="${name}"], main [name="${name}[]"]`)
  if (name.endsWith(".id") || (await field.count()) === 0) return
  const kind = await field
    .first()
    .evaluate(element => (element.tagName === "SELECT" ? "select" : (element.getAttribute("type") ?? "text")))
  if (kind === "hidden") return
  if (kind === "radio" || kind === "checkbox") {
    const box = page.locator(`main [name="${name}"][value="${text}"], main [name="${name}[]"][value="${text}"]`)
    const closed = box.locator("xpath=ancestor::details[not(@open)]/summary")
    if ((await closed.count()) > 0) await closed.first().click()
    await box.check()
  } else if (kind === "select") await field.first().selectOption(text)
  else await field.first().fill(text)
}

/** How many rows of each list the values have. */
function rowsWanted(values: Record<string, string[]>): Record<string, number> {
  const rows: Record<string, number> = {}
  for (const name of Object.keys(values)) {
    const [, list, number] = /^(\w+)\.(\d+)\./.exec(name) ?? []
    if (list) rows[list] = Math.max(rows[list] ?? 0, Number(number) + 1)
  }
  return rows
}

async function firstMissing(page: Page, rows: Record<string, number>): Promise<string | null> {
  for (const [list, count] of Object.entries(rows))
    if ((await page.locator(`main [name^="${list}.${count - 1}."]`).count()) === 0) return list
  return null
}

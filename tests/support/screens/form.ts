import { expect, type Page } from "@playwright/test"

/** What to put where, by label: text typed, an option chosen, a box ticked (`true`) or a radio chosen by its own label. */
export type Answers = Record<string, string | true>

/** Fills a form by the labels a person reads. A group that is folded away is opened first. */
export async function fill(page: Page, answers: Answers): Promise<void> {
  for (const [label, value] of Object.entries(answers)) {
    const field = page.locator("main").getByLabel(labelled(label)).first()
    const closed = field.locator("xpath=ancestor::details[not(@open)]/summary")
    if ((await closed.count()) > 0) await closed.first().click()
    await expect(field, `a field labelled “${label}” on ${page.url()}`).toBeVisible()
    const kind = await field.evaluate(element =>
      element.tagName === "SELECT" ? "select" : (element.getAttribute("type") ?? "text"),
    )
    if (value === true) await field.check()
    else if (kind === "select") await field.selectOption({ label: value })
    else await field.fill(value)
  }
}

export async function press(page: Page, button: string | RegExp): Promise<void> {
  await page
    .locator("main")
    .getByRole("button", { name: button, exact: typeof button === "string" })
    .first()
    .click()
}

export async function follow(page: Page, link: string | RegExp): Promise<void> {
  await page
    .getByRole("link", { name: link, exact: typeof link === "string" })
    .first()
    .click()
}

/** The page a person expects to be on. */
export async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading)
}

/** The label as it stands on the page, where a field that may stay empty says so. */
function labelled(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*(\\(optional\\))?\\s*$`)
}

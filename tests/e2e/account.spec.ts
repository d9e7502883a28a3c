import { storyPassword } from "#seed/personas"
import { expect, test } from "#tests/support/browser"

test("a newcomer makes an account, confirms the address, signs in and out", async ({ page, journey }, { project }) => {
  const name = `newcomer-${project.name}`
  await page.goto("/en/register")
  await journey.expectAccessible()
  await page.getByLabel("Your name").fill("New Comer")
  await page.getByLabel("Email address").fill(`${name}@example.org`)
  await page.getByLabel("User name").fill(name)
  await page.getByLabel("Password").fill("four words make it long")
  await page.getByRole("button", { name: "Create account" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mail")

  const link = await journey.mailedLink(`${name}@example.org`, /http:\/\/localhost:\d+\/en\/confirm\/[\w-]+/)
  await page.goto(link)
  await page.getByLabel("Your password").fill("four words make it long")
  await page.getByRole("button", { name: "Confirm address" }).click()
  await expect(page.getByRole("status")).toContainText("Your address is confirmed")

  await page.getByLabel("User name or email address").fill(name)
  await page.getByLabel("Password").fill("four words make it long")
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your organisations")

  await page.goto("/en/account")
  await journey.expectAccessible()
  await page.getByRole("button", { name: "Sign out", exact: true }).click()
  await expect(page.getByRole("status")).toContainText("You are signed out")
  const [sessions] = await journey.rows<{ open: number }>(
    `SELECT count(*)::int AS open FROM session s JOIN "user" u ON u.id = s.user_id
     WHERE u.user_name = $1 AND s.revoked_at IS NULL`,
    [name],
  )
  expect(sessions?.open).toBe(0)
})

test("a form that is refused keeps what was typed and says what is wrong, at the field and at the top", async ({
  page,
  journey,
}) => {
  await page.goto("/en/register")
  await page.getByLabel("Your name").fill("Somebody")
  await page.getByLabel("Email address").fill("not an address")
  await page.getByLabel("Password").fill("short")
  await page.getByRole("button", { name: "Create account" }).click()
  await expect(page.getByRole("alert")).toContainText("There is a problem")
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel("Your name")).toHaveValue("Somebody")
  await expect(page.getByLabel("Email address")).toHaveValue("not an address")
  await expect(page.getByLabel("Password")).toHaveValue("")
  await page
    .getByRole("alert")
    .getByRole("link", { name: /Email address/ })
    .click()
  await expect(page.getByLabel("Email address")).toBeFocused()
  await journey.expectAccessible()
})

test("whoever is sent to sign in comes back to the page they wanted", async ({ page }) => {
  await page.goto("/en/account")
  await page.getByLabel("User name or email address").fill("ruma")
  await page.getByLabel("Password").fill(storyPassword)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page).toHaveURL(/\/en\/account$/)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account")
})

test("a page that is not there, and one of somebody else, answer alike with a full page", async ({ page, journey }) => {
  await journey.signInAs("harriet")
  for (const path of ["/en/nothing-here", "/en/agreements/018f0000-0000-7000-8000-000000000000"]) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found")
  }
})

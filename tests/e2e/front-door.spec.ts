import { expect, test } from "#tests/support/browser"

test("no script is sent with a page that needs none, and none may run", async ({ request }) => {
  const response = await request.get("/en/sign-in")
  expect(response.headers()["content-security-policy"]).toContain("script-src 'none'")
  expect(await response.text()).not.toContain("<script")
})

test("a post from elsewhere changes nothing", async ({ request }) => {
  for (const origin of ["https://evil.example", "null"]) {
    const response = await request.post("/en/sign-in", { headers: { origin }, form: { name: "ruma" } })
    expect(response.status()).toBe(403)
  }
  const withoutOrigin = await request.post("/en/sign-in", { form: { name: "ruma" } })
  expect(withoutOrigin.status()).toBe(403)
})

test("every answer carries the security headers and says nothing of what made it", async ({ request }) => {
  for (const path of ["/en", "/en/nothing", "/robots.txt", "/en/account"]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers["x-content-type-options"], path).toBe("nosniff")
    expect(headers["referrer-policy"], path).toBe("same-origin")
    expect(headers["x-powered-by"], path).toBeUndefined()
  }
})

test("a reader is led to their language, and every page can be read from right to left", async ({ page, request }) => {
  const response = await request.get("/directory", { maxRedirects: 0 })
  expect(response.headers().location).toBe("/en/directory")
  await page.goto("/ar-XB/sign-in")
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
})

test("headers that fool a framework open nothing", async ({ request }) => {
  for (const [name, value] of [
    ["x-middleware-subrequest", "middleware:middleware:middleware"],
    ["rsc", "1"],
    ["next-router-prefetch", "1"],
  ] as const) {
    const response = await request.get("/en/account", { headers: { [name]: value }, maxRedirects: 0 })
    expect(await response.text()).not.toContain("Where you are signed in")
  }
})

test("the light version is a choice that is kept", async ({ page }) => {
  await page.goto("/en/sign-in")
  await page.getByRole("button", { name: "Use the light version" }).click()
  await expect(page).toHaveURL(/\/en\/sign-in$/)
  await expect(page.getByRole("button", { name: "Use the full version" })).toBeVisible()
})
